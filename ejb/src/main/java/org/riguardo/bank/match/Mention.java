package org.riguardo.bank.match;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number that stands in the text of a payment.
 *
 * @param named whether a word before it says that it is a document
 * @param dated the day that is written behind it, as in {@code 12 del 15/01/2026}
 */
record Mention(String written, List<Reference> readings, boolean named, @Nullable LocalDate dated) {

    /** How surely it means a document. */
    enum Strength {
        NO,
        /** A short number like the document's, which may be anything. */
        WEAK,
        STRONG
    }

    Strength strength(Reference document, @Nullable LocalDate issued) {
        if (dated != null && issued != null && dated.getYear() != issued.getYear()) {
            return Strength.NO;
        }
        Strength best = Strength.NO;
        for (Reference reading : readings) {
            if (reading.means(document)) {
                boolean sure = named || reading.telling(document) || dated != null && dated.equals(issued);
                best = sure ? Strength.STRONG : best == Strength.STRONG ? best : Strength.WEAK;
            }
        }
        boolean otherDay = dated != null && issued != null && !dated.equals(issued);
        return best == Strength.STRONG && otherDay ? Strength.WEAK : best;
    }

    Mention of(LocalDate day) {
        return new Mention(written, readings, named, day);
    }

    Mention in(int year) {
        return new Mention(
                written,
                readings.stream()
                        .filter(reading -> reading.year() == null)
                        .map(reading -> reading.in(year))
                        .toList(),
                named,
                dated);
    }
}
