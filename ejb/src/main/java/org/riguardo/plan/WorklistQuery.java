package org.riguardo.plan;

import org.jspecify.annotations.Nullable;

/**
 * Which part of the worklist to show.
 *
 * @param cursor where the page begins; null for the first
 * @param size rows on the page, 1 to 200
 */
public record WorklistQuery(Tab tab, WorklistFilter filter, @Nullable String cursor, int size) {

    /** The parts of the worklist. */
    public enum Tab {
        /** Something to do now: call, write, answer, thank or decide. */
        TO_DO,
        /** On hold, with a reason and a date or event; put off by somebody or planned for a later day. */
        ON_HOLD,
        /** Nothing to do. */
        QUIET,
        /** All of them. */
        ALL
    }

    /** The first page of that tab with 50 rows. */
    public static WorklistQuery of(Tab tab) {
        return new WorklistQuery(tab, WorklistFilter.none(), null, 50);
    }
}
