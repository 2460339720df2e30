package org.riguardo.firm;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A professional firm that uses Riguardo.
 *
 * @param zone the zone in which its calendar days are counted
 * @param defaultOwner the person who looks after clients that nobody was set on
 * @param defaultPartner the partner who decides where none was set; null when there is none
 * @param ledgerDay the day up to which the ledger is known from documents; null before the first import
 * @param snapshotDay the day of the newest statement of open items; null when there never was one
 */
public record Firm(
        String id,
        String name,
        ZoneId zone,
        String defaultOwner,
        @Nullable String defaultPartner,
        @Nullable LocalDate ledgerDay,
        @Nullable LocalDate snapshotDay) {

    /** The day up to which payments are known: the newest statement's, or the newest document's where there is none. */
    public @Nullable LocalDate day() {
        return snapshotDay != null ? snapshotDay : ledgerDay;
    }
}
