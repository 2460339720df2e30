package org.riguardo.mailbox.kind;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kind of a message and what goes with it.
 *
 * @param refersTo the Message-ID that a bounce, receipt or answer is about; null when it names none
 * @param failed the addresses, in lower case, that a bounce could not reach
 * @param absent whether an automatic reply says that its sender is away
 * @param returnDate the day of return that an automatic reply gives
 */
public record Classification(
        Kind kind, @Nullable String refersTo, List<String> failed, boolean absent, @Nullable LocalDate returnDate) {

    static Classification of(Kind kind, @Nullable String refersTo) {
        return new Classification(kind, refersTo, List.of(), false, null);
    }
}
