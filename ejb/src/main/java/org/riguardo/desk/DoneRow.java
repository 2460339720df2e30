package org.riguardo.desk;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Purpose;

/**
 * One thing that a person of the firm did about a client.
 *
 * @param id of the contact; of the client for the rest
 * @param by the username; null where nobody knows who wrote
 * @param channel of a contact; null for the rest
 * @param text the note or the subject of a contact, the reason of a snooze, the note of a hand-over; null for none
 * @param until of a snooze; null for the rest
 * @param to of a hand-over, the username; null for the rest
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
        @Nullable String text,
        @Nullable LocalDate until,
        @Nullable String to,
        boolean undoable) {

    /** What was done. */
    public enum Kind {
        /** Spoke, met or wrote. */
        CONTACT,
        /** Put off. */
        SNOOZE,
        /** Handed over. */
        HAND_OVER
    }
}
