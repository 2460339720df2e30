package org.riguardo.api.crm;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call, a meeting, a note or something to do.
 *
 * @param place where it is kept; null for what is not there yet
 * @param uid the same for good, whoever made it; one that the host made begins with {@code riguardo-}
 * @param contactId whom it is about, by the id that the system gave
 * @param outgoing whether the firm called; null when that is unknown or means nothing
 * @param at when it takes or took place; for {@link Kind#TODO} from when it should be done
 * @param length null when unknown
 * @param done whether it took place; for a meeting ahead of its time, true as long as nobody has called it off; for {@link Kind#TODO} whether it is done
 * @param subject one line
 * @param text what was written down; empty when nothing was
 * @param by who did it, as the system names people; null when unknown
 * @since 1.0
 */
public record CrmActivity(
        @Nullable CrmPlace place,
        String uid,
        String contactId,
        Kind kind,
        @Nullable Boolean outgoing,
        Instant at,
        @Nullable Duration length,
        boolean done,
        String subject,
        String text,
        @Nullable String by) {

    /** What it is. */
    public enum Kind {
        CALL,
        MEETING,
        NOTE,
        TODO
    }
}
