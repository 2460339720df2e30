package org.riguardo.clientfile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact and the time during which the firm knew it so.
 *
 * @param from the instant at which it became known
 * @param to the instant from which it was known otherwise, or withdrawn; null while it still stands
 */
public record Known<T>(T fact, Instant from, @Nullable Instant to) {

    boolean at(Instant instant) {
        return !from.isAfter(instant) && (to == null || to.isAfter(instant));
    }

    static <T> List<T> at(List<Known<T>> facts, Instant instant) {
        return facts.stream()
                .filter(known -> known.at(instant))
                .map(Known::fact)
                .toList();
    }
}
