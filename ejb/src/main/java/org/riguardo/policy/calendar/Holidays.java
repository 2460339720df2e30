package org.riguardo.policy.calendar;

import java.time.LocalDate;

/** The national holidays of Italy that do not fall on a Sunday every year. */
final class Holidays {

    private static final int FIRST_YEAR_OF_SAINT_FRANCIS = 2026;

    private Holidays() {}

    static boolean isHoliday(LocalDate day) {
        int date = day.getMonthValue() * 100 + day.getDayOfMonth();
        return switch (date) {
            case 101, 106, 425, 501, 602, 815, 1101, 1208, 1225, 1226 -> true;
            case 1004 -> day.getYear() >= FIRST_YEAR_OF_SAINT_FRANCIS;
            default ->
                day.getMonthValue() <= 4
                        && day.getMonthValue() >= 3
                        && day.equals(easter(day.getYear()).plusDays(1));
        };
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous computus of 1876. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int leaps = century / 4;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - leaps - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        int shift = (golden + 11 * epact + 22 * weekday) / 451;
        int date = epact + weekday - 7 * shift + 114;
        return LocalDate.of(year, date / 31, date % 31 + 1);
    }
}
