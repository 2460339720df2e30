package org.riguardo.plan.calls;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * All from which the plan of one person is made.
 *
 * @param days the firm's working days of the plan, the first one first
 * @param capacity how many calls the person makes on each of them, what was done of the first one left out
 * @param calls those that are due, or may be within the plan
 * @param pinned the days that somebody chose, by client
 * @param before the days on which the calls stood so far, by client; of calls that waited without a day there is none
 * @param sameDay whether the plan so far began with the same day: then its first day is changed only for good reason
 */
record PersonCalls(
        List<LocalDate> days,
        List<Integer> capacity,
        List<DueCall> calls,
        Map<String, LocalDate> pinned,
        Map<String, LocalDate> before,
        boolean sameDay) {

    PersonCalls {
        days = List.copyOf(days);
        capacity = List.copyOf(capacity);
        calls = List.copyOf(calls);
    }
}
