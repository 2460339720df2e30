package org.riguardo.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.policy.Strategy.CallFirst;
import org.riguardo.policy.Strategy.Ladder;
import org.riguardo.policy.calendar.WorkingDays;

/** Finds what in settings cannot work. It changes nothing. */
public final class SettingsCheck {

    private static final int LONGEST_CLOSURE_DAYS = 366;
    private static final int LAST_STEP_DAY = 730;

    private SettingsCheck() {}

    /**
     * Something that cannot work.
     *
     * @param field the place in the settings, such as {@code ladders.ordinary[2].day} or {@code frequency.days}
     */
    public record Problem(String field, Sentence reason) {}

    /** All that cannot work; empty when the settings are good. */
    public static List<Problem> problems(PolicySettings settings) {
        List<Problem> problems = new ArrayList<>();
        settings.parameters().forEach((name, value) -> {
            var parameter = Parameters.find(name);
            if (parameter == null || !parameter.accepts(value)) {
                problems.add(new Problem(
                        name,
                        new Sentence(
                                "Il parametro non esiste o il valore è fuori dai limiti.",
                                "There is no such parameter, or its value is out of bounds.")));
            }
        });
        settings.off().stream()
                .filter(name ->
                        Policy.rules().stream().noneMatch(rule -> rule.name().equals(name) && !rule.alwaysOn()))
                .sorted()
                .forEach(name -> problems.add(new Problem(
                        "off",
                        new Sentence(
                                "La regola «" + name + "» non esiste o è sempre attiva.",
                                "The rule \"" + name + "\" does not exist or is always on."))));
        endlessClosure(settings)
                .ifPresent(index -> problems.add(new Problem(
                        "closures[" + index + "]",
                        new Sentence(
                                "Con questa chiusura resta un anno intero senza giorni lavorativi.",
                                "This closure leaves a whole year without a working day."))));
        settings.strategies().forEach((group, strategy) -> check(settings, group, strategy, problems));
        return List.copyOf(problems);
    }

    /** The first closure that, with those beside it, leaves more than a year without a working day. */
    public static OptionalInt endlessClosure(PolicySettings settings) {
        WorkingDays calendar = settings.calendar();
        for (int i = 0; i < settings.closures().size(); i++) {
            LocalDate day = settings.closures().get(i).from();
            LocalDate last = day.plusDays(LONGEST_CLOSURE_DAYS);
            while (!day.isAfter(last) && !calendar.isWorking(day)) {
                day = day.plusDays(1);
            }
            if (day.isAfter(last)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static void check(PolicySettings settings, GroupKey group, Strategy strategy, List<Problem> problems) {
        String field = "ladders." + group.key();
        if (strategy instanceof CallFirst first) {
            int refer = settings.value("call-first.referDays").intValue();
            if (first.fromDay() < 0 || first.fromDay() >= refer) {
                problems.add(new Problem(
                        field + ".fromDay",
                        new Sentence(
                                "La telefonata non arriverebbe mai: dal giorno " + refer + " decide il partner.",
                                "The call would never come: from day " + refer + " on a partner decides.")));
            }
        } else if (strategy instanceof Ladder ladder) {
            for (int i = 0; i < ladder.steps().size(); i++) {
                if (ladder.steps().get(i).day() > LAST_STEP_DAY) {
                    problems.add(new Problem(
                            field + "[" + i + "].day",
                            new Sentence(
                                    "Un passo arriva entro " + LAST_STEP_DAY + " giorni.",
                                    "A step comes within " + LAST_STEP_DAY + " days.")));
                }
            }
        }
    }
}
