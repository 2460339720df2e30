package com.example.holidays;

import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.plugin.PluginContext;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Situation;

/** Lets nothing go out on the firm's own days off. */
public final class DaysOff implements ContactRule {

    private static final Sentence CLOSED = new Sentence(
            "Oggi lo studio è chiuso: si riparte il prossimo giorno di lavoro.",
            "The firm is closed today: it goes on with the next working day.");

    private final Set<MonthDay> days;

    /** With the days of the settings. */
    public DaysOff(PluginContext context) {
        days = Arrays.stream(context.settings().text("days").orElse("").split(","))
                .map(String::strip)
                .filter(day -> !day.isEmpty())
                .map(day -> MonthDay.parse("--" + day))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String name() {
        return "days-off";
    }

    @Override
    public Sentence question() {
        return new Sentence("Oggi lo studio è aperto?", "Is the firm open today?");
    }

    @Override
    public List<Closed> judge(Situation situation) {
        if (!days.contains(MonthDay.from(situation.today()))) {
            return List.of();
        }
        return List.of(Closed.until(
                Closed.OUTGOING, situation.openingAfter(1, situation.today()), List.of("clock"), () -> CLOSED));
    }
}
