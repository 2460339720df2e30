package org.riguardo.audit;

import org.jspecify.annotations.Nullable;

/**
 * Fired for each line of the audit log, in the transaction that writes it.
 *
 * @param what such as {@code contact-logged}
 * @param clientId null when it concerns no single client
 * @param detail JSON; null when the line says it all
 */
public record Noted(String firm, String what, @Nullable String clientId, @Nullable String detail) {}
