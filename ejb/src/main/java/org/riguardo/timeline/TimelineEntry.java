package org.riguardo.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.api.facts.Tone;
import org.riguardo.timeline.mail.LinkReason;

/**
 * One contact on a client's timeline.
 *
 * @param id the id that decisions name as evidence
 * @param note what staff wrote down; null for mail
 * @param messageId the Message-ID of a mail; null otherwise
 * @param subject of a mail; null otherwise
 * @param mailId the id by which this application knows the mail; null otherwise
 * @param because why the mail is this client's; null where that was not kept
 * @param text the new text of a mail, without quotation and signature; null otherwise
 * @param loggedBy who wrote it down; null where nobody did
 * @param unsure a mail of ours of which nobody knows whether it left
 * @param talkedSeconds how long people spoke by the record of the phone system; null where there is none
 */
public record TimelineEntry(
        String id,
        Instant at,
        Channel channel,
        Direction direction,
        @Nullable String by,
        Purpose purpose,
        boolean moneyMentioned,
        boolean answered,
        Set<Signal> signals,
        boolean automatic,
        boolean needsNoAnswer,
        boolean handled,
        boolean recap,
        @Nullable Tone tone,
        @Nullable LocalDate returnDate,
        @Nullable String note,
        @Nullable String messageId,
        @Nullable String threadId,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String mailId,
        @Nullable LinkReason because,
        @Nullable String loggedBy,
        boolean unsure,
        @Nullable Integer talkedSeconds) {

    TimelineEntry inThread(@Nullable String thread) {
        return new TimelineEntry(
                id,
                at,
                channel,
                direction,
                by,
                purpose,
                moneyMentioned,
                answered,
                signals,
                automatic,
                needsNoAnswer,
                handled,
                recap,
                tone,
                returnDate,
                note,
                messageId,
                thread,
                subject,
                text,
                mailId,
                because,
                loggedBy,
                unsure,
                talkedSeconds);
    }
}
