package org.riguardo.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.rule.Contact;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Hardship;

/** The tone of a step: not milder than before, yet no firmer than kindness allows. */
final class Tones {

    private static final int GENTLE_DAYS = 30;

    private final Moment moment;
    private final List<ToneChange> changes = new ArrayList<>(0);
    private Tone tone;

    private Tones(Moment moment, Tone tone) {
        this.moment = moment;
        this.tone = tone;
    }

    /** A tone and what changed it. */
    record Chosen(Tone tone, List<ToneChange> changes) {}

    static Chosen of(Moment moment, NextStep step, boolean becameCall) {
        Tones tones = new Tones(moment, Objects.requireNonNull(step.tone()));
        if (!step.afterBrokenAgreement()) {
            tones.notMilderThanBefore();
        }
        tones.soften(step, becameCall);
        return new Chosen(tones.tone, tones.changes);
    }

    private void notMilderThanBefore() {
        Contact newest = moment.moneyContactsOfEpisode().stream()
                .filter(contact -> contact.interaction().tone() != null
                        && !contact.interaction().isRecap())
                .reduce((earlier, later) -> later)
                .orElse(null);
        Tone used = newest == null ? null : newest.interaction().tone();
        if (newest != null && used != null && used.compareTo(tone) > 0) {
            tone = used;
            changes.add(new ToneChange(
                    "tone-kept",
                    List.of(newest.id()),
                    () -> new Sentence(
                            "Non si torna a un tono più lieve di quello dell'ultimo contatto sui soldi.",
                            "The tone does not fall back below that of the last contact about money.")));
        }
    }

    private void soften(NextStep step, boolean becameCall) {
        if (becameCall) {
            cap(
                    Tone.FRIENDLY,
                    "email-became-call",
                    step.evidence(),
                    new Sentence(
                            "Un'email diventata telefonata resta gentile.",
                            "An email that became a call stays friendly."));
        }
        if (moment.moneyContactsOfEpisode().isEmpty()) {
            cap(
                    Tone.FRIENDLY,
                    "first-contact",
                    Steps.overdue(moment),
                    new Sentence(
                            "È il primo contatto su questi importi: il tono resta gentile.",
                            "It is the first contact about these amounts: the tone stays friendly."));
        }
        Hardship hardship = moment.hardship();
        if (hardship != null) {
            cap(
                    Tone.FRIENDLY,
                    "hardship",
                    List.of(hardship.evidence()),
                    new Sentence(
                            "Il cliente è in difficoltà: il tono resta gentile.",
                            "The client is in difficulty: the tone stays friendly."));
        }
        Contact support = moment.contacts().newest(Kinds.SUPPORTIVE);
        if (support != null && !moment.today().isAfter(support.day().plusDays(GENTLE_DAYS))) {
            cap(
                    Tone.FRIENDLY,
                    "supportive-contact",
                    List.of(support.id()),
                    new Sentence(
                            "Poco fa c'è stata una conversazione di sostegno: il tono resta gentile.",
                            "There was a supportive talk not long ago: the tone stays friendly."));
        }
        if (moment.group() == GroupKey.LOYAL_IN_DIFFICULTY) {
            cap(
                    Tone.WARM,
                    "loyal-in-difficulty",
                    List.of("client"),
                    new Sentence(
                            "Un cliente di lunga data in difficoltà: il tono è caldo.",
                            "A client of many years in difficulty: the tone is warm."));
        }
        for (ContactRule rule : moment.view.rules) {
            rule.soften(moment)
                    .ifPresent(wish -> cap(wish.noFirmerThan(), rule.name(), wish.evidence(), wish.sentence()));
        }
    }

    private void cap(Tone most, String rule, List<String> evidence, Sentence sentence) {
        if (tone.compareTo(most) > 0) {
            tone = most;
            changes.add(new ToneChange(rule, evidence, () -> sentence));
        }
    }
}
