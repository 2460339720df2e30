package org.riguardo.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log.
 *
 * @param who a username, or {@code system}
 * @param what such as {@code contact-logged}
 * @param detail what was done, as JSON; null when the line says it all
 */
public record AuditEntry(
        long id, Instant at, String who, String what, @Nullable String clientId, @Nullable String detail) {}
