package org.riguardo.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the audit log, or of that of who looked at what, is asked for; null leaves a question open.
 *
 * @param client only lines about this client
 * @param who only what this person did or looked at
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
        int size) {

    /** What is asked for, by the names of the questions. */
    public Map<String, Object> asked() {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("client", client);
        asked.put("who", who);
        asked.put("what", what);
        asked.put("from", from);
        asked.put("to", to);
        asked.values().removeIf(Objects::isNull);
        return asked;
    }
}
