package org.riguardo.api.exports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The issuer or the client of a document, as the file names it.
 *
 * @param vatId with the country before it, such as {@code IT01234567890}
 * @param taxCode the codice fiscale
 * @param code the number that the accounting system gave to the client
 * @param email an ordinary address, {@code pec} a certified one
 * @param since the day from which it is a client
 * @since 1.0
 */
public record Party(
        @Nullable String name,
        @Nullable String vatId,
        @Nullable String taxCode,
        @Nullable String code,
        @Nullable String email,
        @Nullable String pec,
        @Nullable String phone,
        @Nullable LocalDate since) {

    /** A party of which these three are known at most. */
    public static Party of(@Nullable String name, @Nullable String vatId, @Nullable String taxCode) {
        return new Party(name, vatId, taxCode, null, null, null, null, null);
    }

    /** Whether it can be told from others by more than its name. */
    public boolean identified() {
        return vatId != null || taxCode != null || code != null;
    }
}
