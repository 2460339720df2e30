package org.riguardo.plan.calls;

import java.time.LocalDate;
import java.util.List;

/**
 * A person who makes no calls now, and whom clients wait for.
 *
 * @param person a username
 * @param until the last day away
 * @param calls the weightiest of the calls that could be made before the person is back, 20 at most
 * @param count how many they are
 */
public record Absence(String person, LocalDate until, List<WeekPlan.Call> calls, int count) {

    public Absence {
        calls = List.copyOf(calls);
    }
}
