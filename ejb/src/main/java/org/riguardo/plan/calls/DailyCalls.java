package org.riguardo.plan.calls;

import java.time.LocalDate;

/**
 * How many calls a person makes on a working day, by weekday; none on those on which the person does other things.
 *
 * @param monday 0 to 40, like the others
 */
public record DailyCalls(int monday, int tuesday, int wednesday, int thursday, int friday) {

    /** The most calls a day that can be set. */
    public static final int MOST = 40;

    /** What holds for a firm that has set nothing: about an hour and a half a day, with preparation and notes. */
    public static final DailyCalls USUAL = new DailyCalls(6, 6, 6, 6, 6);

    /** The calls of that day; none at the weekend. */
    public int on(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case MONDAY -> monday;
            case TUESDAY -> tuesday;
            case WEDNESDAY -> wednesday;
            case THURSDAY -> thursday;
            case FRIDAY -> friday;
            case SATURDAY, SUNDAY -> 0;
        };
    }
}
