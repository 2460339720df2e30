package org.riguardo.desk.outbox;

import java.time.Instant;
import org.riguardo.api.facts.Purpose;

/**
 * A mail to a client that is leaving at this moment, or of which nobody knows whether it left.
 *
 * @param state SENDING or UNKNOWN
 * @param sender a username
 * @param since when it began to leave
 */
public record InFlight(
        String outboxId, OutboxState state, String subject, Purpose purpose, String sender, Instant since) {}
