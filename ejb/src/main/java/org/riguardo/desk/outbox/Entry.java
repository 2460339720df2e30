package org.riguardo.desk.outbox;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail of the outbox as its row tells, files included.
 *
 * @param owed what was open of its items when it was approved; null for a mail about none
 * @param giveUpAt when nobody tries any more and a person is asked
 * @param attempt how often it was handed over
 * @param interactionId the contact that it is; null before it leaves
 */
record Entry(
        String id,
        OutboxState state,
        OutgoingMail mail,
        @Nullable BigDecimal owed,
        String messageId,
        String approvedBy,
        Instant giveUpAt,
        int attempt,
        @Nullable String interactionId,
        Instant changedAt) {}
