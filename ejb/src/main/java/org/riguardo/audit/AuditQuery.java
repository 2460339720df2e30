package org.riguardo.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the audit log is asked for; null leaves a question open.
 *
 * @param client only lines about this client
 * @param who only what this person did
 * @param what only acts of this kind, such as {@code contact-logged}
 * @param from the first instant
 * @param to the first instant after it
 * @param cursor as the page before gave it
 * @param size 1 to 200 lines
 */
public record AuditQuery(
        @Nullable String client,
        @Nullable String who,
        @Nullable String what,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String cursor,
        int size) {}
