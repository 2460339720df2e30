package org.riguardo.plan.forecast;

import java.util.List;

/** Follows a firm's clients from day to day: what is seen of them is added once, and their habits are asked for as it grows. */
final class Learning {

    private final List<ClientTrack> clients;
    private final Observed[] seen;
    private long day = Long.MIN_VALUE;

    Learning(List<ClientTrack> clients) {
        this.clients = clients;
        this.seen = new Observed[clients.size()];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = new Observed();
        }
    }

    /** The habits at the end of a day, not before the one asked about last; those that were given before hold no longer. */
    Habits upTo(long next) {
        if (next < day) {
            throw new IllegalArgumentException("what was seen is not forgotten");
        }
        for (int i = 0; i < seen.length; i++) {
            for (Track item : clients.get(i).items()) {
                seen[i].add(item, day, next);
            }
        }
        day = next;
        return new Habits(clients, seen, next);
    }
}
