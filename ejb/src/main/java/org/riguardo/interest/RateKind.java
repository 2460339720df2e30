package org.riguardo.interest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;

/** Which law sets the rate. */
public enum RateKind {
    /**
     * Between businesses, professionals and public bodies: the European Central Bank's reference rate on 1 January and 1 July, each
     * for half a year, plus eight points (D.Lgs. 231/2002, art. 2 and 5, as in force since 1 January 2013).
     */
    COMMERCIAL(6, new BigDecimal("8")),
    /** With consumers: the legal rate, set for a year by decree (art. 1284 c.c.). */
    LEGAL(12, BigDecimal.ZERO);

    private final int months;
    private final BigDecimal points;

    RateKind(int months, BigDecimal points) {
        this.months = months;
        this.points = points;
    }

    /** For how many months a rate is set. */
    public int months() {
        return months;
    }

    /** What the law adds to the published rate, in percentage points. */
    public BigDecimal points() {
        return points;
    }

    /** The first day of the period in which a day lies. */
    public LocalDate periodOf(LocalDate day) {
        Month begins = months == 6 && day.getMonthValue() > 6 ? Month.JULY : Month.JANUARY;
        return LocalDate.of(day.getYear(), begins, 1);
    }
}
