package org.riguardo.limitation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

    /** The list without these clients. */
    ClockList without(Set<String> clients) {
        return new ClockList(
                today,
                near.stream()
                        .filter(client -> !clients.contains(client.clientId()))
                        .toList(),
                interrupted.stream()
                        .filter(client -> !clients.contains(client.clientId()))
                        .toList(),
                undated);
    }

    /** The ids of all its clients. */
    List<String> clients() {
        return Stream.concat(near.stream(), interrupted.stream())
                .map(ClockClient::clientId)
                .toList();
    }
}
