package org.riguardo.policy.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Predicate;

/**
 * The firm's working days and office hours: Monday to Friday, no national holiday and no closed day of the firm, from 09:00
 * up to 13:00 and from 14:30 up to 18:00.
 */
public final class WorkingDays {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime BREAK = LocalTime.of(13, 0);
    private static final LocalTime BACK = LocalTime.of(14, 30);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);
    private static final int SEARCHED_DAYS = 4000;

    private final ZoneId zone;
    private final Predicate<LocalDate> closed;

    /** @param closed the days on which the firm is closed beyond the national holidays */
    public WorkingDays(ZoneId zone, Predicate<LocalDate> closed) {
        this.zone = zone;
        this.closed = closed;
    }

    /** The day of the instant in the firm's zone. */
    public LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** Whether the firm works on that day. */
    public boolean isWorking(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY
                && weekday != DayOfWeek.SUNDAY
                && !Holidays.isHoliday(day)
                && !closed.test(day);
    }

    /** That day if it is a working day, else the next one. */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate found = day;
        for (int i = 0; i < SEARCHED_DAYS; i++) {
            if (isWorking(found)) {
                return found;
            }
            found = found.plusDays(1);
        }
        throw new IllegalStateException("the firm has no working day in the ten years after " + day);
    }

    /** The n-th working day later than that day; the day itself for none. */
    public LocalDate workingDayAfter(int workingDays, LocalDate day) {
        LocalDate found = day;
        for (int i = 0; i < workingDays; i++) {
            found = workingDayFrom(found.plusDays(1));
        }
        return found;
    }

    /** 09:00 of that day if it is a working day, else of the next one. */
    public Instant opening(LocalDate day) {
        return workingDayFrom(day).atTime(OPENS).atZone(zone).toInstant();
    }

    /** 18:00 of that day. */
    public Instant closing(LocalDate day) {
        return day.atTime(CLOSES).atZone(zone).toInstant();
    }

    /** The next instant in office hours; the instant itself if it lies in them. */
    public Instant officeHour(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        LocalDate day = local.toLocalDate();
        LocalTime time = local.toLocalTime();
        if (!isWorking(day) || !time.isBefore(CLOSES)) {
            return opening(day.plusDays(1));
        }
        if (time.isBefore(OPENS)) {
            return opening(day);
        }
        return time.isBefore(BREAK) || !time.isBefore(BACK)
                ? at
                : day.atTime(BACK).atZone(zone).toInstant();
    }

    /** The end of the office hours in which the instant lies. */
    public Instant endOfOfficeHours(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        LocalTime end = local.toLocalTime().isBefore(BREAK) ? BREAK : CLOSES;
        return local.toLocalDate().atTime(end).atZone(zone).toInstant();
    }
}
