package org.riguardo.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What holds for all documents that are booked together.
 *
 * @param firm its id
 * @param layout of the files: those of one layout speak about the same open items
 * @param whole whether each document stands in one piece, as an invoice does; a row of a table may be one instalment
 * @param statement whether it lists all that is open on its day
 * @param day up to which it tells what is open
 * @param before the day of the statement before it; null when there is none
 * @param now the instant from which it is known
 */
record BookedPart(
        String firm,
        String layout,
        boolean whole,
        boolean statement,
        LocalDate day,
        @Nullable LocalDate before,
        Instant now) {

    /** Whether it is a statement older than one that is in the ledger; then it changes nothing. */
    boolean outdated() {
        return statement && before != null && day.isBefore(before);
    }

    /** The same as of that day. */
    BookedPart on(LocalDate other) {
        return new BookedPart(firm, layout, whole, statement, other, before, now);
    }
}
