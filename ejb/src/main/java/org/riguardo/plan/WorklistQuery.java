package org.riguardo.plan;

import org.jspecify.annotations.Nullable;

/**
 * Which part of the worklist to show.
 *
 * @param owner only this person's clients; null for everybody's
 * @param text only clients whose name contains it, whatever its case; null for all
 * @param cursor where the page begins; null for the first
 * @param size rows on the page, 1 to 200
 */
public record WorklistQuery(Tab tab, @Nullable String owner, @Nullable String text, @Nullable String cursor, int size) {

    /** The parts of the worklist. */
    public enum Tab {
        /** Something to do now: call, write, answer, thank or decide. */
        TO_DO,
        /** On hold, with a reason and a date or event. */
        ON_HOLD,
        /** Nothing to do. */
        QUIET,
        /** All of them. */
        ALL
    }

    /** The first page of that tab with 50 rows. */
    public static WorklistQuery of(Tab tab) {
        return new WorklistQuery(tab, null, null, null, 50);
    }
}
