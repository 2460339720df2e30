package org.riguardo.plan.calls;

import java.time.LocalDate;

/**
 * A call that is due, or will be with nothing new happening.
 *
 * @param person who is to make it
 * @param earliest the first day on which the policy allows it
 * @param dueBy the day by which it was to be made when it was first suggested
 * @param since the day from which it has been due without a break; {@code earliest} while that lies ahead
 */
public record DueCall(
        String clientId, String person, LocalDate earliest, LocalDate dueBy, LocalDate since, CallFacts facts) {}
