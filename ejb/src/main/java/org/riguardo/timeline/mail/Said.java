package org.riguardo.timeline.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What staff said of a message, and can take back.
 *
 * @param id the id by which it can be undone
 * @param subject of the message
 * @param refused whether it was said that the message is not that client's
 * @param learned the address, or the domain with an @ before it, that was learned; null when nothing was
 */
public record Said(
        String id,
        String messageId,
        String subject,
        String clientId,
        String clientName,
        boolean refused,
        @Nullable String learned,
        Instant at,
        String by) {}
