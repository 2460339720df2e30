package org.riguardo.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.rule.AgreementState;
import org.riguardo.api.rule.Contact;
import org.riguardo.policy.Strategy.CallFirst;
import org.riguardo.policy.Strategy.Ladder;

/** Finds the step for a client with something overdue, in the groups that have a strategy. */
final class Steps {

    private Steps() {}

    static NextStep next(Moment moment) {
        Strategy strategy =
                Objects.requireNonNull(moment.view.settings.strategies().get(moment.group()));
        NextStep broken = afterBrokenAgreement(moment, strategy);
        if (broken != null) {
            return broken;
        }
        if (strategy instanceof Ladder ladder) {
            return LadderSteps.next(moment, ladder);
        }
        return CallFirstSteps.next(moment, (CallFirst) strategy);
    }

    private static @Nullable NextStep afterBrokenAgreement(Moment moment, Strategy strategy) {
        List<AgreementState> silent = moment.owed().broken().stream()
                .filter(state -> moment.contacts().that(Kinds.MONEY_TALK).stream()
                        .noneMatch(talk -> talk.day().isAfter(broke(state))))
                .toList();
        if (silent.isEmpty()) {
            return null;
        }
        LocalDate broke =
                silent.stream().map(Steps::broke).min(LocalDate::compareTo).orElseThrow();
        List<String> evidence = new ArrayList<>(
                silent.stream().map(state -> state.agreement().id()).toList());
        LocalDate tooLate = moment.owed().overdueSince().plusDays(moment.number("call-first.referDays"));
        Contact last = last(moment.attempts(), null, broke.plusDays(1), moment.number("no-answer.attempts"));
        if (last != null || !moment.today().isBefore(tooLate)) {
            LocalDate day = last == null ? tooLate : last.day();
            evidence.addAll(last == null ? overdue(moment) : List.of(last.id()));
            return new NextStep(
                    NextStep.BROKEN_AGREEMENT,
                    Action.REFER,
                    null,
                    day,
                    evidence,
                    () -> new Sentence(
                            "Un accordo non è stato rispettato e non si è riusciti a parlarne: decide il partner.",
                            "An agreement was not kept and nobody could talk about it: the partner decides."));
        }
        Tone tone = strategy instanceof CallFirst first && first.tone() == Tone.WARM ? Tone.WARM : Tone.FRIENDLY;
        return new NextStep(
                NextStep.BROKEN_AGREEMENT,
                Action.CALL,
                tone,
                broke,
                evidence,
                () -> new Sentence(
                        "Un accordo non è stato rispettato: si chiama per capire cosa è successo.",
                        "An agreement was not kept: call to understand what happened."));
    }

    /** The attempt that makes up the number, of those later than a contact and from a day on; null while there are fewer. */
    static @Nullable Contact last(List<Contact> attempts, @Nullable Contact after, LocalDate from, int number) {
        int counted = 0;
        for (Contact attempt : attempts) {
            if ((after == null || attempt.isAfter(after)) && !attempt.day().isBefore(from)) {
                counted++;
                if (counted == number) {
                    return attempt;
                }
            }
        }
        return null;
    }

    /** The overdue items that are evidence for a step, the oldest first. */
    static List<String> overdue(Moment moment) {
        return moment.overdue().stream().map(item -> item.id()).toList();
    }

    static long daysOverdue(Moment moment) {
        return ChronoUnit.DAYS.between(moment.owed().overdueSince(), moment.today());
    }

    private static LocalDate broke(AgreementState state) {
        return Objects.requireNonNull(state.firstUnmet());
    }
}
