package org.riguardo.audit.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a person looked at something within an hour.
 *
 * @param what such as {@code client}, {@code message} or {@code call-sheet}
 * @param client null where it is about no single client
 * @param subject the id of a message or draft, the name of a list; null where the client is the thing
 * @param times how often
 */
public record AccessEntry(
        Instant first,
        Instant last,
        String who,
        String what,
        @Nullable String client,
        @Nullable String subject,
        int times) {}
