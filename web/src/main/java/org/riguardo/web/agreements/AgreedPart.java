package org.riguardo.web.agreements;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.desk.agreements.Proposal;
import org.riguardo.desk.agreements.Spoken;
import org.riguardo.web.site.Frame;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.Speech;

/**
 * What a few words are taken to mean, before it counts.
 *
 * @param words the words
 * @param problem why they mean nothing yet; null when they do
 * @param open what is open and not agreed on otherwise
 * @param notes what to look at, what lies beyond the firm's bounds included
 */
public record AgreedPart(
        Frame frame,
        String words,
        AgreementKind kind,
        List<Row> rows,
        String sum,
        String open,
        @Nullable String problem,
        List<String> notes,
        boolean waits) {

    /** One payment: by when, in words and as a field has it. */
    public record Row(Moment due, String amount, String field) {}

    /** The kinds that may be picked instead. */
    public static List<AgreementKind> kinds() {
        return List.of(AgreementKind.values());
    }

    /** What the words mean, in a person's own words. */
    public static AgreedPart of(Frame frame, String words, Spoken spoken, Speech speech) {
        Proposal proposal = spoken.proposal();
        String currency = spoken.about().currency();
        List<String> notes = new ArrayList<>();
        proposal.notes().forEach(note -> notes.add(speech.texts().say(note)));
        spoken.beyond().forEach(note -> notes.add(speech.texts().say(note)));
        return new AgreedPart(
                frame,
                words,
                proposal.kind(),
                proposal.instalments().stream()
                        .map(one -> new Row(
                                speech.moments().day(one.due()),
                                WrittenAmount.of(one.amount(), currency),
                                WrittenAmount.of(one.amount(), currency).replaceAll("[^0-9.,]", "")))
                        .toList(),
                WrittenAmount.of(proposal.sum(), currency),
                WrittenAmount.of(spoken.about().total(), currency),
                proposal.problem() == null ? null : speech.texts().say(proposal.problem()),
                notes,
                !spoken.beyond().isEmpty());
    }
}
