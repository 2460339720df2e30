package org.riguardo.timeline.calls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Direction;

/**
 * A call as it is kept.
 *
 * @param source the phone system that recorded it
 * @param number of the other side as E.164, or its digits where it is no number of a known plan; null when withheld
 * @param clientId whose it is; null while nobody knows, or where it is no client's
 * @param linkReason {@code number}, {@code taught} or {@code assigned}
 * @param dismissed whether a person said that it is no client's
 * @param sameAs the call of another system that this one is; then it is no contact of its own
 */
record KeptCall(
        String id,
        String source,
        Direction direction,
        @Nullable String number,
        @Nullable String extension,
        Instant startedAt,
        Instant endedAt,
        int talkedSeconds,
        Outcome outcome,
        @Nullable String clientId,
        @Nullable String linkReason,
        boolean dismissed,
        @Nullable String sameAs) {

    static final String BY_NUMBER = "number";
    static final String TAUGHT = "taught";
    static final String ASSIGNED = "assigned";

    /** Whether it is a contact with its client. */
    boolean isContact() {
        return clientId != null && sameAs == null && outcome != Outcome.NOTHING;
    }
}
