package org.riguardo.limitation;

import java.time.LocalDate;

/**
 * What the system knows that may have interrupted the term; it resets nothing until a partner records it.
 *
 * @param kind what a partner may record it as
 */
public record Hint(ActKind kind, LocalDate on, Source source) {

    /** Where it was seen. */
    public enum Source {
        PAYMENT,
        AGREEMENT,
        LETTER
    }
}
