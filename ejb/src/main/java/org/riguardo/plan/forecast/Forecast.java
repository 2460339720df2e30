package org.riguardo.plan.forecast;

import java.time.LocalDate;
import java.util.List;

/**
 * Which money may be expected in the coming weeks, of what is open now.
 *
 * @param known the day up to which payments were known when it was made
 * @param weeks thirteen of them
 * @param seen how many payments of the past it learnt from
 * @param weekBefore the last weeks as they would have been forecast on the Sunday before, oldest first
 * @param monthBefore the same, forecast four weeks earlier
 */
public record Forecast(
        LocalDate known, List<Week> weeks, int seen, List<Checked> weekBefore, List<Checked> monthBefore) {

    public Forecast {
        weeks = List.copyOf(weeks);
        weekBefore = List.copyOf(weekBefore);
        monthBefore = List.copyOf(monthBefore);
    }

    /** How many of these weeks lay within what was said. */
    public static int within(List<Checked> weeks) {
        return (int) weeks.stream().filter(Checked::within).count();
    }
}
