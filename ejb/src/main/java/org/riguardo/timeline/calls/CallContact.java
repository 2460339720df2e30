package org.riguardo.timeline.calls;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Direction;

/**
 * A contact that is a recorded call, or one logged by hand that may be.
 *
 * @param callId the call; null for one that has no record
 * @param byHand whether a person logged it
 * @param by the username of who spoke; null when nobody knows
 * @param withdrawn whether it counts no more
 * @param eitherWay whether nobody said who called, so that its direction is a guess that a record mends
 */
record CallContact(
        String id,
        String clientId,
        @Nullable String callId,
        boolean byHand,
        Instant at,
        Direction direction,
        boolean answered,
        @Nullable String by,
        String purpose,
        boolean moneyMentioned,
        boolean withdrawn,
        Instant loggedAt,
        boolean eitherWay) {

    private static final String UNKNOWN = "UNKNOWN";
    static final Duration BEFORE = Duration.ofMinutes(5);
    static final Duration AFTER = Duration.ofMinutes(15);

    /** That of a call by itself. */
    static CallContact of(String id, KeptCall call, @Nullable String by, Instant now) {
        return new CallContact(
                id,
                String.valueOf(call.clientId()),
                call.id(),
                false,
                call.startedAt(),
                call.direction(),
                call.outcome() == Outcome.TALK,
                by,
                UNKNOWN,
                false,
                false,
                now,
                false);
    }

    boolean isClassified() {
        return !purpose.equals(UNKNOWN);
    }

    /** Whether a person may have noted that call by it. */
    boolean mayBe(KeptCall call) {
        return (eitherWay || direction == call.direction())
                && answered == (call.outcome() == Outcome.TALK)
                && clientId.equals(call.clientId())
                && !at.isBefore(call.startedAt().minus(BEFORE))
                && !at.isAfter(call.endedAt().plus(AFTER));
    }

    /** How far it lies from the call. */
    Duration away(KeptCall call) {
        if (at.isBefore(call.startedAt())) {
            return Duration.between(at, call.startedAt());
        }
        return at.isAfter(call.endedAt()) ? Duration.between(call.endedAt(), at) : Duration.ZERO;
    }

    /** What the records say of it now. */
    CallContact restated(KeptCall call, @Nullable String person) {
        return new CallContact(
                id,
                clientId,
                callId,
                byHand,
                call.startedAt(),
                call.direction(),
                call.outcome() == Outcome.TALK,
                person,
                purpose,
                moneyMentioned,
                withdrawn,
                loggedAt,
                eitherWay);
    }

    /** As that call, which says who called where nobody else does. */
    CallContact standingFor(KeptCall call) {
        return new CallContact(
                id,
                clientId,
                call.id(),
                byHand,
                at,
                eitherWay ? call.direction() : direction,
                answered,
                by,
                purpose,
                moneyMentioned,
                withdrawn,
                loggedAt,
                eitherWay);
    }

    CallContact of(@Nullable String call) {
        return new CallContact(
                id,
                clientId,
                call,
                byHand,
                at,
                direction,
                answered,
                by,
                purpose,
                moneyMentioned,
                withdrawn,
                loggedAt,
                eitherWay);
    }

    CallContact classifiedLike(CallContact other) {
        return new CallContact(
                id,
                clientId,
                callId,
                byHand,
                at,
                direction,
                answered,
                by,
                other.purpose,
                other.moneyMentioned,
                withdrawn,
                loggedAt,
                eitherWay);
    }

    CallContact gone() {
        return new CallContact(
                id,
                clientId,
                callId,
                byHand,
                at,
                direction,
                answered,
                by,
                purpose,
                moneyMentioned,
                true,
                loggedAt,
                eitherWay);
    }
}
