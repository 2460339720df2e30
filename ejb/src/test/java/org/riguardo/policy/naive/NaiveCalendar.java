package org.riguardo.policy.naive;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.riguardo.policy.PolicySettings;

/** Working days and office hours, by looking at every day and every minute. */
final class NaiveCalendar {

    private static final Set<String> HOLIDAYS = Set.of(
            "--01-01", "--01-06", "--04-25", "--05-01", "--06-02", "--08-15", "--11-01", "--12-08", "--12-25",
            "--12-26");
    private static final Set<String> EASTER_MONDAYS = Set.of(
            "2020-04-13",
            "2021-04-05",
            "2022-04-18",
            "2023-04-10",
            "2024-04-01",
            "2025-04-21",
            "2026-04-06",
            "2027-03-29",
            "2028-04-17",
            "2029-04-02",
            "2030-04-22");

    private final PolicySettings policy;
    private final Map<LocalDate, Boolean> known = new HashMap<>();

    NaiveCalendar(PolicySettings policy) {
        this.policy = policy;
    }

    boolean working(LocalDate day) {
        return known.computeIfAbsent(day, this::find);
    }

    private boolean find(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return false;
        }
        if (HOLIDAYS.contains(MonthDay.from(day).toString()) || EASTER_MONDAYS.contains(day.toString())) {
            return false;
        }
        if (MonthDay.from(day).equals(MonthDay.of(10, 4)) && day.getYear() >= 2026) {
            return false;
        }
        if (policy.patron() != null && MonthDay.from(day).equals(policy.patron())) {
            return false;
        }
        return policy.closures().stream().noneMatch(c -> c.from().compareTo(day) <= 0 && day.compareTo(c.to()) <= 0);
    }

    boolean officeHours(ZonedDateTime t) {
        LocalTime time = t.toLocalTime();
        boolean morning = time.compareTo(LocalTime.of(9, 0)) >= 0 && time.compareTo(LocalTime.of(13, 0)) < 0;
        boolean afternoon = time.compareTo(LocalTime.of(14, 30)) >= 0 && time.compareTo(LocalTime.of(18, 0)) < 0;
        return working(t.toLocalDate()) && (morning || afternoon);
    }

    ZonedDateTime opening(LocalDate day) {
        LocalDate found = day;
        while (!working(found)) {
            found = found.plusDays(1);
        }
        return found.atTime(9, 0).atZone(policy.zone());
    }

    LocalDate workingDaysAfter(int n, LocalDate day) {
        LocalDate found = day;
        int counted = 0;
        while (counted < n) {
            found = found.plusDays(1);
            if (working(found)) {
                counted++;
            }
        }
        return found;
    }

    ZonedDateTime openingAfter(int n, LocalDate day) {
        return opening(workingDaysAfter(n, day));
    }

    boolean within(int n, LocalDate day, ZonedDateTime t) {
        return t.isBefore(openingAfter(n, day));
    }

    ZonedDateTime q(ZonedDateTime now) {
        if (officeHours(now)) {
            return now;
        }
        ZonedDateTime minute = now.withSecond(0).withNano(0);
        do {
            minute = minute.plusMinutes(1);
        } while (!officeHours(minute));
        return minute;
    }
}
