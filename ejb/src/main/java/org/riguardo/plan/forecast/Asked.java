package org.riguardo.plan.forecast;

import java.time.LocalDate;
import java.util.List;

/** A week of which is asked, on one day, what may come in; client after client is added to it. */
final class Asked {

    private final LocalDate from;
    private final LocalDate to;
    private final long first;
    private final long last;
    private final long known;
    private final Sum sum = new Sum();
    private double arrived;

    /**
     * That week.
     *
     * @param known the day up to which is known what came in
     */
    Asked(Day known, LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
        this.first = from.toEpochDay();
        this.last = to.toEpochDay();
        this.known = known.number();
    }

    /** Adds what a client may pay of what it owed on the day of asking. */
    void expect(List<Standing.Part> parts, Habit own, Habit agreed) {
        if (parts.size() == 1) {
            Standing.Part part = parts.get(0);
            Habit habit = part.agreed() ? agreed : own;
            double paidBefore = paidBy(part, habit, first - 1);
            sum.add(Chances.of(part.amount(), paidBy(part, habit, last) - paidBefore));
            return;
        }
        var gathering = new Chances.Gathering(parts.size());
        for (Standing.Part part : parts) {
            Habit habit = part.agreed() ? agreed : own;
            gathering.add(paidBy(part, habit, first - 1), paidBy(part, habit, last), part.amount());
        }
        sum.add(gathering.chances());
    }

    private double paidBy(Standing.Part part, Habit habit, long day) {
        return 1 - habit.stillOpen(known - part.due(), day - part.due());
    }

    /** Adds what then came in of an item that was known on the day of asking. */
    void arrived(Track item) {
        if (item.since() <= known && item.settled() >= first) {
            arrived += item.arrived(first - 1, last);
        }
    }

    /** The week with its range, so many times as wide. */
    Week week(double times) {
        return new Week(from, to, sum.range().widened(times));
    }

    /** The week with what was said of it and what arrived. */
    Checked checked() {
        return new Checked(from, sum.range(), arrived);
    }
}
