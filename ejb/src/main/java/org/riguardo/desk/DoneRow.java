package org.riguardo.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Purpose;

/**
 * One thing that a person of the firm did about a client.
 *
 * @param id of the contact, the answer or the agreement; of the client for the rest
 * @param by the username; null where nobody knows who wrote
 * @param channel of a contact; null for the rest
 * @param answers a mail that answers another one
 * @param text the note or the subject of a contact, the reason of a snooze, the note of a hand-over; null for none
 * @param until of a snooze, and of an agreement the last of its days; null for the rest
 * @param to of a hand-over, the username; null for the rest
 * @param agreed of an agreement; null for the rest
 * @param sum of an agreement in euro; null for the rest
 * @param undoable whether it can be taken back
 */
public record DoneRow(
        Kind kind,
        String id,
        String clientId,
        String clientName,
        Instant at,
        @Nullable String by,
        @Nullable Channel channel,
        @Nullable Direction direction,
        @Nullable Purpose purpose,
        boolean answered,
        boolean answers,
        @Nullable String text,
        @Nullable LocalDate until,
        @Nullable String to,
        @Nullable AgreementKind agreed,
        @Nullable BigDecimal sum,
        boolean undoable) {

    /** What was done. */
    public enum Kind {
        /** Spoke, met or wrote. */
        CONTACT,
        /** Said what a talk was about that the phone system or a calendar recorded. */
        TALK,
        /** Agreed about a promise, a deferral or a plan. */
        AGREEMENT,
        /** Said that a message needs no answer. */
        NO_ANSWER,
        /** Put off. */
        SNOOZE,
        /** Handed over. */
        HAND_OVER
    }
}
