package org.riguardo.problem;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day as a form or a request gives it: ISO 8601, such as 2026-03-05, from 1900 to 2999, which every calendar and database can count with. */
public final class GivenDay {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private GivenDay() {}

    /** The day; empty when none is given, or something that is none. */
    public static Optional<LocalDate> of(@Nullable String given) {
        try {
            return Optional.ofNullable(given)
                    .map(text -> LocalDate.parse(text.strip()))
                    .filter(day -> !day.isBefore(FIRST) && !day.isAfter(LAST));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
