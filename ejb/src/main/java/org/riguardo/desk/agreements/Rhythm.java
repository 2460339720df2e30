package org.riguardo.desk.agreements;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.policy.calendar.WorkingDays;

/** How far the instalments of a plan lie apart, and the plans that come of it: exact to the cent, on working days. */
public enum Rhythm {
    MONTHLY,
    FORTNIGHTLY,
    WEEKLY;

    private static final int SOONEST_DAYS = 10;
    private static final int MOST = 120;

    /** As many instalments as that, as even as whole euros allow, the last with what is left. */
    public List<Instalment> even(BigDecimal total, int count, LocalDate first, WorkingDays calendar) {
        BigDecimal part = total.divide(BigDecimal.valueOf(count), 2, RoundingMode.DOWN);
        BigDecimal whole = part.setScale(0, RoundingMode.DOWN).setScale(2);
        return exactly(total, count, whole.signum() > 0 && count > 1 ? whole : part, first, calendar);
    }

    /** Instalments of that amount each, the last with what is left, neither much smaller nor much larger than the others. */
    public List<Instalment> each(BigDecimal total, BigDecimal each, LocalDate first, WorkingDays calendar) {
        BigDecimal[] parts = total.divideAndRemainder(each);
        int count = parts[0].min(BigDecimal.valueOf(MOST)).intValue();
        boolean further = parts[1].multiply(BigDecimal.valueOf(2)).compareTo(each) > 0;
        return exactly(total, Math.max(1, further ? count + 1 : count), each, first, calendar);
    }

    List<Instalment> exactly(BigDecimal total, int count, BigDecimal each, LocalDate first, WorkingDays calendar) {
        List<Instalment> instalments = new ArrayList<>(count);
        BigDecimal left = total;
        for (int i = 0; i < count; i++) {
            BigDecimal amount = i == count - 1 ? left : each;
            instalments.add(new Instalment(calendar.workingDayFrom(date(first, i)), amount));
            left = left.subtract(amount);
        }
        return instalments;
    }

    /** The day of the first instalment where nobody named one: the end of the month, but not within ten days. */
    public LocalDate first(LocalDate today) {
        if (this != MONTHLY) {
            return today.plusDays(this == WEEKLY ? 7 : 14);
        }
        LocalDate end = today.with(TemporalAdjusters.lastDayOfMonth());
        return end.isBefore(today.plusDays(SOONEST_DAYS))
                ? today.plusMonths(1).with(TemporalAdjusters.lastDayOfMonth())
                : end;
    }

    LocalDate date(LocalDate first, int after) {
        return switch (this) {
            case WEEKLY -> first.plusWeeks(after);
            case FORTNIGHTLY -> first.plusWeeks(2L * after);
            case MONTHLY -> {
                LocalDate day = first.plusMonths(after);
                boolean lastOfMonth = first.getDayOfMonth() == first.lengthOfMonth();
                yield lastOfMonth ? day.with(TemporalAdjusters.lastDayOfMonth()) : day;
            }
        };
    }
}
