package org.riguardo.desk.agreements;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.riguardo.db.Dialect;
import org.riguardo.firm.Caller;

/** Keeps the bounds of what a firm may offer. */
final class LimitRows {

    private LimitRows() {}

    static OfferLimits of(Handle handle, String firm) {
        return handle.createQuery(
                        "select longest_days, most_instalments, least_instalment from offer_limits where firm_id = :firm")
                .bind("firm", firm)
                .map((row, context) -> new OfferLimits(
                        row.getInt("longest_days"),
                        row.getInt("most_instalments"),
                        row.getBigDecimal("least_instalment")))
                .findOne()
                .orElse(OfferLimits.UNSET);
    }

    static void set(Handle handle, Caller caller, OfferLimits limits, Instant now) {
        Dialect.of(handle)
                .put(
                        handle,
                        "offer_limits",
                        List.of("firm_id"),
                        List.of("longest_days", "most_instalments", "least_instalment", "changed_at", "changed_by"),
                        row -> row.bind("firm_id", caller.firm())
                                .bind("longest_days", limits.longestDays())
                                .bind("most_instalments", limits.mostInstalments())
                                .bind("least_instalment", limits.leastInstalment())
                                .bind("changed_at", now)
                                .bind("changed_by", caller.username()));
    }
}
