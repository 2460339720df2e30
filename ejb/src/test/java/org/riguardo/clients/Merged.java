package org.riguardo.clients;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Two clients that tests of other packages merge and take apart again. */
public final class Merged {

    private Merged() {}

    /** Merges the second into the first one; returns the merge. */
    public static String merge(Handle handle, String one, String other, Instant now) {
        return merging(handle, now).merge(one, other).id();
    }

    /** Takes it back. */
    public static void undo(Handle handle, String merge, Instant now) {
        merging(handle, now).undo(merge);
    }

    private static Merging merging(Handle handle, Instant now) {
        return new Merging(handle, TwoClients.GIULIA, TwoClients.ROME, now);
    }
}
