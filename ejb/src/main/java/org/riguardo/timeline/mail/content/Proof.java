package org.riguardo.timeline.mail.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.riguardo.mailbox.kind.Detail;

/**
 * A receipt or bounce that speaks of a message.
 *
 * @param about whose mailbox it speaks of; null when it names none
 * @param messageId the id by which this application knows the receipt
 */
public record Proof(Detail detail, Instant at, @Nullable String about, String messageId) {}
