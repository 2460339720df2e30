package org.riguardo.figures;

import java.time.YearMonth;
import java.util.List;

/**
 * What became of agreements, by the policy's own states; one counts in the month in which its last instalment fell due, or in which
 * it was broken.
 *
 * @param months the last ones, oldest first, up to this one
 * @param running how many bind now
 */
public record Promises(List<Month> months, int running) {

    public Promises {
        months = List.copyOf(months);
    }

    /**
     * One month.
     *
     * @param kept all instalments met, or none of its items open any more
     */
    public record Month(YearMonth month, int kept, int broken) {}

    /** How many were kept in all months shown. */
    public int kept() {
        return months.stream().mapToInt(Month::kept).sum();
    }

    /** How many were broken in all months shown. */
    public int broken() {
        return months.stream().mapToInt(Month::broken).sum();
    }
}
