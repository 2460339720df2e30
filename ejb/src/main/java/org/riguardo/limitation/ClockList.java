package org.riguardo.limitation;

import java.time.LocalDate;
import java.util.List;

/**
 * The limitation clock of a firm on one day.
 *
 * @param near clients a partner should look at, those with the fewest days left first
 * @param interrupted clients all of whose old items were interrupted, and whose term runs anew
 * @param undated how many items past due have no document date, of which the clock can say nothing
 */
public record ClockList(LocalDate today, List<ClockClient> near, List<ClockClient> interrupted, int undated) {

    public ClockList {
        near = List.copyOf(near);
        interrupted = List.copyOf(interrupted);
    }
}
