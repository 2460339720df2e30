package org.riguardo.timeline.mail;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that speaks for a client.
 *
 * @param detail as {@link Reason} tells; empty when there is nothing to name
 */
public record LinkReason(Reason reason, String detail) {

    /** As it is kept; null when there is no reason. */
    public static @Nullable LinkReason of(@Nullable String reason, @Nullable String detail) {
        return reason == null
                ? null
                : new LinkReason(Reason.valueOf(reason.toUpperCase(Locale.ROOT)), detail == null ? "" : detail);
    }
}
