package org.riguardo.interest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Interest on an amount that was paid late, or was not paid yet.
 *
 * @param amount the sum of the stretches
 * @param complete whether a rate is known for every day of it
 */
public record Interest(BigDecimal amount, boolean complete, List<Stretch> stretches) {

    private static final BigDecimal YEAR = new BigDecimal("36500");

    public Interest {
        stretches = List.copyOf(stretches);
    }

    /**
     * From the day after the due date to that day, both included. Each period counts by its days over 365, also in a leap year, and
     * is rounded to the cent, half up; the whole is the sum of what was rounded, so that a table of it adds up.
     *
     * @param open what was open all the while, taxes included (D.Lgs. 231/2002, art. 2, letter g)
     */
    public static Interest on(BigDecimal open, LocalDate due, LocalDate to, RateTable rates) {
        List<Stretch> stretches = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO.setScale(2);
        boolean complete = true;
        LocalDate from = due.plusDays(1);
        while (!from.isAfter(to)) {
            LocalDate period = rates.kind().periodOf(from);
            LocalDate last = period.plusMonths(rates.kind().months()).minusDays(1);
            LocalDate end = last.isAfter(to) ? to : last;
            int days = (int) ChronoUnit.DAYS.between(from, end) + 1;
            BigDecimal percent = rates.yearly(period);
            BigDecimal interest = percent == null ? null : of(open, percent, days);
            stretches.add(new Stretch(from, end, days, percent, interest));
            complete &= interest != null;
            sum = interest == null ? sum : sum.add(interest);
            from = end.plusDays(1);
        }
        return new Interest(sum, complete, stretches);
    }

    private static BigDecimal of(BigDecimal open, BigDecimal percent, int days) {
        return open.multiply(percent).multiply(BigDecimal.valueOf(days)).divide(YEAR, 2, RoundingMode.HALF_UP);
    }
}
