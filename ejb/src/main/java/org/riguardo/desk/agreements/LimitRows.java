package org.riguardo.desk.agreements;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
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
        handle.createQuery("select id from firm where id = :firm for update")
                .bind("firm", caller.firm())
                .mapTo(String.class)
                .one();
        handle.createUpdate("delete from offer_limits where firm_id = :firm")
                .bind("firm", caller.firm())
                .execute();
        handle.createUpdate(
                        "insert into offer_limits (firm_id, longest_days, most_instalments, least_instalment, changed_at,"
                                + " changed_by) values (:firm, :days, :instalments, :least, :now, :by)")
                .bind("firm", caller.firm())
                .bind("days", limits.longestDays())
                .bind("instalments", limits.mostInstalments())
                .bind("least", limits.leastInstalment())
                .bind("now", now)
                .bind("by", caller.username())
                .execute();
    }
}
