package org.riguardo.plan.calls;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Purpose;

/**
 * Some days of one person's plan.
 *
 * @param begins the day on which the plan begins
 * @param days five of the firm's working days
 * @param choices the working days to which a call can be moved
 * @param before the first of the five days before these; null when there are none in the plan
 * @param after the first of the five days after these; null when there are none in the plan
 * @param waiting the weightiest of the calls for which there is no day, 20 at most
 * @param waitingCount how many they are
 */
public record WeekPlan(
        String person,
        LocalDate begins,
        List<Day> days,
        List<LocalDate> choices,
        @Nullable LocalDate before,
        @Nullable LocalDate after,
        List<Call> waiting,
        int waitingCount) {

    public WeekPlan {
        days = List.copyOf(days);
        choices = List.copyOf(choices);
        waiting = List.copyOf(waiting);
    }

    /**
     * One day.
     *
     * @param capacity how many calls the person makes on it
     * @param done how many clients of the plan were called already
     */
    public record Day(LocalDate on, int capacity, boolean away, int done, List<Call> calls) {

        public Day {
            calls = List.copyOf(calls);
        }

        /** Whether there is room for no more calls. */
        public boolean full() {
            return done + calls.size() >= capacity;
        }
    }

    /**
     * One call of the plan.
     *
     * @param overdue zero for a call just to listen
     * @param currency ISO 4217
     * @param earliest the first day on which it is allowed
     * @param since the day from which it is due
     * @param pinned the day was chosen by a person
     * @param put why it was put off today; null when it was not
     */
    public record Call(
            String clientId,
            String clientName,
            Purpose purpose,
            BigDecimal overdue,
            String currency,
            LocalDate earliest,
            LocalDate since,
            int place,
            Worth worth,
            boolean pinned,
            @Nullable PutOff put) {}

    /**
     * A call that stood on the first day and was moved to a later one.
     *
     * @param forClient the name of the client whose call took its place; null when there was less room
     */
    public record PutOff(LocalDate from, @Nullable String forClient) {}
}
