package org.riguardo.timeline.calls;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Direction;

/**
 * A call as it is kept.
 *
 * @param source the phone system that recorded it
 * @param number of the other side as E.164, or its digits where it is no number of a known plan; null when withheld
 * @param recorded what came of it by its records
 * @param clientId whose it is; null while nobody knows, or where it is no client's
 * @param linkReason {@code number}, {@code taught} or {@code assigned}
 * @param teachingId what a person said that made it that client's
 * @param dismissed whether a person said that it is no client's
 * @param machine whether a person said that a machine had answered
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
        Outcome recorded,
        @Nullable String clientId,
        @Nullable String linkReason,
        @Nullable String teachingId,
        boolean dismissed,
        boolean machine,
        @Nullable String sameAs) {

    static final String BY_NUMBER = "number";
    static final String TAUGHT = "taught";
    static final String ASSIGNED = "assigned";

    private static final Duration SAME_CALL = Duration.ofMinutes(2);

    /** What came of it. */
    Outcome outcome() {
        if (!machine || recorded != Outcome.TALK) {
            return recorded;
        }
        return direction == Direction.OUT ? Outcome.ATTEMPT : Outcome.MISSED;
    }

    /** Whether it is a contact with its client. */
    boolean isContact() {
        return clientId != null && sameAs == null && recorded != Outcome.NOTHING;
    }

    /** Whether nobody knows whose it is. */
    boolean waits() {
        return clientId == null && !dismissed;
    }

    /** Whether no person said whose it is. */
    boolean isByNumber() {
        return linkReason == null || linkReason.equals(BY_NUMBER);
    }

    /** Whether another system may have recorded the same call. */
    boolean isNear(KeptCall other) {
        return number != null
                && number.equals(other.number)
                && direction == other.direction
                && apart(other).compareTo(SAME_CALL) <= 0;
    }

    Duration apart(KeptCall other) {
        return Duration.between(startedAt, other.startedAt).abs();
    }

    /** The same call as its records say it now. */
    KeptCall restated(KeptCall said) {
        return new KeptCall(
                id,
                said.source,
                said.direction,
                said.number,
                said.extension,
                said.startedAt,
                said.endedAt,
                said.talkedSeconds,
                said.recorded,
                clientId,
                linkReason,
                teachingId,
                dismissed,
                machine,
                sameAs);
    }

    KeptCall linked(@Nullable String client, @Nullable String reason, @Nullable String teaching) {
        return with(client, reason, teaching, dismissed, machine, sameAs);
    }

    KeptCall dismissed(boolean now) {
        return with(clientId, linkReason, teachingId, now, machine, sameAs);
    }

    KeptCall machine(boolean now) {
        return with(clientId, linkReason, teachingId, dismissed, now, sameAs);
    }

    KeptCall sameAs(@Nullable String other) {
        return with(clientId, linkReason, teachingId, dismissed, machine, other);
    }

    private KeptCall with(
            @Nullable String client,
            @Nullable String reason,
            @Nullable String teaching,
            boolean nobodys,
            boolean byMachine,
            @Nullable String other) {
        return new KeptCall(
                id,
                source,
                direction,
                number,
                extension,
                startedAt,
                endedAt,
                talkedSeconds,
                recorded,
                client,
                reason,
                teaching,
                nobodys,
                byMachine,
                other);
    }
}
