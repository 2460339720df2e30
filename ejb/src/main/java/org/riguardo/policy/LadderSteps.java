package org.riguardo.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.rule.Contact;
import org.riguardo.policy.Strategy.Ladder;
import org.riguardo.policy.Strategy.Step;

/** Climbs a ladder: the contacts of the episode tick off its steps, and the first one not ticked is the next. */
final class LadderSteps {

    private LadderSteps() {}

    static NextStep next(Moment moment, Ladder ladder) {
        return come(moment, ladder).asNext(moment);
    }

    /** The step itself to which the ladder has come. */
    static Step step(Moment moment, Ladder ladder) {
        return come(moment, ladder).step();
    }

    private static Come come(Moment moment, Ladder ladder) {
        LocalDate since = moment.owed().overdueSince();
        Contact ticked = null;
        Step before = null;
        for (Step step : ladder.steps()) {
            LocalDate day = since.plusDays(step.day());
            if (ticked != null && before != null) {
                LocalDate apart = ticked.day().plusDays((long) step.day() - before.day());
                day = apart.isAfter(day) ? apart : day;
            }
            Contact tick = step.action() == Action.REFER ? null : tick(moment, step, ticked, day);
            if (tick == null) {
                return new Come(step, day, ticked);
            }
            ticked = tick;
            before = step;
        }
        throw new IllegalStateException("a ladder ends with a referral, which nothing ticks off");
    }

    private static @Nullable Contact tick(Moment moment, Step step, @Nullable Contact after, LocalDate day) {
        Contact attempt = Steps.last(moment.attempts(), after, day, moment.number("no-answer.attempts"));
        for (Contact contact : moment.moneyContactsOfEpisode()) {
            if ((after == null || contact.isAfter(after)) && ticks(contact, step)) {
                return attempt == null || attempt.isAfter(contact) ? contact : attempt;
            }
        }
        return attempt;
    }

    private static boolean ticks(Contact contact, Step step) {
        return !contact.interaction().isRecap()
                && (step.action() == Action.EMAIL || contact.interaction().isMoneyConversation());
    }

    /** A step that nothing has ticked, the day on which it comes, and the contact that ticked the one before. */
    private record Come(Step step, LocalDate day, @Nullable Contact ticked) {

        NextStep asNext(Moment moment) {
            List<String> evidence = new ArrayList<>(Steps.overdue(moment));
            if (ticked != null) {
                evidence.add(ticked.id());
            }
            return new NextStep(
                    "ladder",
                    step.action(),
                    step.tone(),
                    day,
                    evidence,
                    () -> sentence(step, Steps.daysOverdue(moment)));
        }
    }

    private static Sentence sentence(Step step, long days) {
        return switch (step.action()) {
            case CALL ->
                new Sentence(
                        "Scaduto da " + Counted.it(days) + ": il passo previsto è una telefonata.",
                        "Overdue for " + Counted.en(days) + ": the step is a call.");
            case EMAIL ->
                new Sentence(
                        "Scaduto da " + Counted.it(days) + ": il passo previsto è un'email.",
                        "Overdue for " + Counted.en(days) + ": the step is an email.");
            default ->
                new Sentence(
                        "Scaduto da " + Counted.it(days) + " e i passi sono finiti: decide il partner.",
                        "Overdue for " + Counted.en(days) + " and the steps are done: the partner decides.");
        };
    }
}
