package org.riguardo.crm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a contact of a customer system; its words only while it is a client's.
 *
 * @param print tells whether it has changed
 * @param reason by what it was joined to its client
 * @param content the contact as it was read last, in JSON
 * @param theirsPhones what the system said when both sides last agreed, one a line; {@code ours} likewise
 * @param seen in which reading from the beginning it was named last
 */
public record KeptContact(
        String id,
        String firmId,
        String accountId,
        String remoteId,
        String version,
        String print,
        @Nullable String parentId,
        boolean organisation,
        State state,
        @Nullable String clientId,
        @Nullable String entryId,
        @Nullable String reason,
        @Nullable String content,
        @Nullable String theirsName,
        @Nullable String theirsPhones,
        @Nullable String theirsEmails,
        @Nullable String oursName,
        @Nullable String oursPhones,
        @Nullable String oursEmails,
        @Nullable Instant changedAt,
        @Nullable String changedBy,
        int seen) {

    /** Where it stands. */
    public enum State {
        LINKED,
        /** Nobody knows whose it is. */
        WAITING,
        /** A person said that it is nobody's. */
        NOBODY,
        /** The system has it no more. */
        GONE,
        /** It is of somebody whose data were erased. */
        ERASED
    }

    /** Under which id the ways to reach somebody that it tells are kept. */
    String source() {
        return entryId == null ? id : entryId;
    }

    /** Whether it speaks for all of its client, and is not one person of several there. */
    boolean principal() {
        return parentId == null;
    }

    @Nullable
    String theirs(Field field) {
        return switch (field) {
            case NAME -> theirsName;
            case PHONES -> theirsPhones;
            case EMAILS -> theirsEmails;
        };
    }

    @Nullable
    String ours(Field field) {
        return switch (field) {
            case NAME -> oursName;
            case PHONES -> oursPhones;
            case EMAILS -> oursEmails;
        };
    }
}
