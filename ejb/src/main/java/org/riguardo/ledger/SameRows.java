package org.riguardo.ledger;

import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * Finds the rows of a statement among those of the statement before, both in their order, looking ahead over a window of bounded
 * size. Rows that moved count as gone and new.
 */
final class SameRows {

    private static final int WINDOW = 1 << 16;
    private static final int NEAR = 64;
    private static final int NONE = -1;

    private final Prints.Walk walk;
    private final LongConsumer gone;
    private final long[] prints = new long[WINDOW];
    private final int[] lines = new int[WINDOW];
    private final int[] older = new int[WINDOW];
    private final int[] newest = new int[2 * WINDOW];
    private int from;
    private int to;
    private int leap = NONE;
    private boolean ended;

    /** @param gone told of the rows before that the statement no longer has */
    SameRows(Prints.Walk walk, LongConsumer gone) {
        this.walk = walk;
        this.gone = gone;
        Arrays.fill(newest, NONE);
    }

    /** The place of the same row in the statement before, counted from 1; 0 when there is none ahead. */
    int find(long print) {
        fill();
        int found = from < to && prints[slot(from)] == print ? from : ahead(print);
        boolean believed = found != NONE && (found - from <= NEAR || found == leap + 1);
        leap = found;
        if (!believed) {
            return 0;
        }
        while (from < found) {
            gone.accept(prints[slot(from++)]);
        }
        from++;
        return found + 1;
    }

    /** How many rows the statement before has, once its end was told. */
    int rows() {
        return to;
    }

    /** The line of the row that was found last. */
    int line() {
        return lines[slot(from - 1)];
    }

    /** Tells of all rows before that were not found. */
    void end() {
        for (fill(); from < to; fill()) {
            gone.accept(prints[slot(from++)]);
        }
    }

    private int ahead(long print) {
        int found = NONE;
        for (int at = newest[bucket(print)]; at >= from; at = older[slot(at)]) {
            found = prints[slot(at)] == print ? at : found;
        }
        return found;
    }

    private void fill() {
        if (ended || to - from > WINDOW / 2) {
            return;
        }
        while (to - from < WINDOW - 1) {
            if (!walk.next()) {
                ended = true;
                return;
            }
            int bucket = bucket(walk.print());
            prints[slot(to)] = walk.print();
            lines[slot(to)] = walk.line();
            older[slot(to)] = newest[bucket];
            newest[bucket] = to++;
        }
    }

    private static int slot(int at) {
        return at & WINDOW - 1;
    }

    private static int bucket(long print) {
        return (int) (print >>> 40) & 2 * WINDOW - 1;
    }
}
