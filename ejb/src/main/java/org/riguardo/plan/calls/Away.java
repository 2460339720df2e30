package org.riguardo.plan.calls;

import java.time.LocalDate;

/** Days on which a person makes no calls, both ends included; nobody is asked why. */
public record Away(String id, String person, LocalDate fromDay, LocalDate toDay) {

    boolean covers(LocalDate day) {
        return !day.isBefore(fromDay) && !day.isAfter(toDay);
    }
}
