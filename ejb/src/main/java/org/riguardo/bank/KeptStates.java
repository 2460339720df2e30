package org.riguardo.bank;

import java.math.BigDecimal;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * What items were before an import, a rejection or a merge changed them, kept to be put back. Where a payment was counted in
 * that and is taken back now, they were open by as much more.
 */
final class KeptStates {

    private static final String RAISED =
            " set open_amount = open_amount + :by, settled_on = null, settled_exactly = true where item_id = :item"
                    + " and (settled_on is null or settled_exactly)";

    private final Handle handle;
    private final String firm;
    private final String payment;

    KeptStates(Handle handle, String firm, String payment) {
        this.handle = handle;
        this.firm = firm;
        this.payment = payment;
    }

    /**
     * What the payment pays of an item.
     *
     * @param absorbedBy the import of the statement that has counted it; null while it counts by itself
     * @param cutBy the import of the statement that left less to be paid, by {@code cut}; null when none did
     */
    public record Part(
            String itemId, BigDecimal amount, @Nullable String absorbedBy, @Nullable String cutBy, BigDecimal cut) {

        boolean inEffect() {
            return absorbedBy == null;
        }
    }

    List<Part> parts() {
        return handle.createQuery("select item_id, amount, absorbed_by, cut_by, coalesce(cut_amount, 0) as cut"
                        + " from payment_item where payment_id = :payment order by item_id")
                .bind("payment", payment)
                .mapTo(Part.class)
                .list();
    }

    /** To be called while the payment is still there. */
    void raise(Part part) {
        beforeImports(part, null, part.amount());
        if (part.cutBy() != null && part.cut().signum() != 0) {
            beforeImports(part, part.cutBy(), part.cut());
        }
        if (part.inEffect()) {
            update("update item_voided" + RAISED + " and firm_id = :firm", part, part.amount())
                    .execute();
            update(
                            "update client_merge_item" + RAISED + " and merge_id in (select m.id from client_merge m"
                                    + " where m.firm_id = :firm and m.undone_at is null)",
                            part,
                            part.amount())
                    .execute();
        }
    }

    /** What the items were before imports that came after the payment was matched, up to the one that has counted it. */
    private void beforeImports(Part part, @Nullable String only, BigDecimal by) {
        String known = "select r.id from import_run r, payment p where r.firm_id = :firm and p.id = :payment"
                + " and r.known_until > p.matched_at and not exists (select 1 from import_run m where m.id = p.matched_in"
                + " and m.known_until = r.known_until)"
                + (only == null ? "" : " and r.id = :only")
                + (part.inEffect()
                        ? ""
                        : " and r.booked_order <= (select a.booked_order from import_run a where a.id = :absorbed)");
        Update update = update("update item_before" + RAISED + " and import_id in (" + known + ")", part, by)
                .bind("payment", payment);
        if (only != null) {
            update.bind("only", only);
        }
        if (!part.inEffect()) {
            update.bind("absorbed", part.absorbedBy());
        }
        update.execute();
    }

    private Update update(String sql, Part part, BigDecimal by) {
        return handle.createUpdate(sql)
                .bind("firm", firm)
                .bind("item", part.itemId())
                .bind("by", by);
    }
}
