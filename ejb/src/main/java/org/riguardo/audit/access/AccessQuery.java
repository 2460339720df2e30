package org.riguardo.audit.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the access log is asked for; null leaves a question open.
 *
 * @param from the first instant
 * @param to the first instant after it
 * @param cursor as the page before gave it
 * @param size 1 to 200 rows
 */
public record AccessQuery(
        @Nullable String client,
        @Nullable String who,
        @Nullable String what,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String cursor,
        int size) {

    @Nullable
    Object value(String name) {
        return switch (name) {
            case "client" -> client;
            case "who" -> who;
            case "what" -> what;
            case "from" -> from;
            case "to" -> to;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
