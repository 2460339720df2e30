package org.riguardo.hosts;

import org.jspecify.annotations.Nullable;

/**
 * A customer as the host knows it; what it says serves to find our client and is kept nowhere but the id.
 *
 * @param id the host's own, 1 to 200 characters
 * @param name empty when the host gives none
 */
public record Customer(
        String id, String name, @Nullable String vatId, @Nullable String taxCode, @Nullable String email) {

    /** The longest text that is taken of any of them. */
    public static final int LONGEST = 320;

    /** That customer; blank texts as none, and what is too long cut off, but never the id. */
    public static Customer of(
            String id,
            @Nullable String name,
            @Nullable String vatId,
            @Nullable String taxCode,
            @Nullable String email) {
        String shown = text(name);
        return new Customer(id, shown == null ? "" : shown, text(vatId), text(taxCode), text(email));
    }

    private static @Nullable String text(@Nullable String given) {
        String text = given == null ? "" : given.strip();
        return text.isEmpty() ? null : text.substring(0, Math.min(LONGEST, text.length()));
    }
}
