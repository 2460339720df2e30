package org.riguardo.crm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmActivity.Kind;

/**
 * What is known of a call, a meeting or a note of a customer system; its words only while it waits to be over.
 *
 * @param uid the print of its own
 * @param own whether the contact was made from it, and did not stand there already
 * @param direction {@code IN} or {@code OUT}; null when unknown
 */
public record KeptActivity(
        String id,
        String firmId,
        String accountId,
        String remoteId,
        String uid,
        String contactId,
        @Nullable String clientId,
        @Nullable String interactionId,
        boolean own,
        Kind kind,
        State state,
        String version,
        String print,
        Instant at,
        Instant endsAt,
        @Nullable String direction,
        @Nullable String byPerson,
        @Nullable String words,
        int seen) {

    /** Where it stands. */
    public enum State {
        /** It is a contact with its client. */
        TAKEN,
        /** It will be one when it is over. */
        PLANNED,
        /** Nobody knows whose it is yet. */
        WAITING,
        /** It is no contact with a client. */
        LEFT,
        /** The system has it no more; the contact stays. */
        GONE
    }
}
