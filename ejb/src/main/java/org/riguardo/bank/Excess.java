package org.riguardo.bank;

import java.math.BigDecimal;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Takes off what a payment would pay beyond its amount, after a statement has left less of a credit that it used. */
final class Excess {

    private final Handle handle;
    private final String firm;
    private final PaymentRows payments;

    Excess(Handle handle, String firm, PaymentRows payments) {
        this.handle = handle;
        this.firm = firm;
        this.payments = payments;
    }

    private record Part(String itemId, BigDecimal amount, boolean inEffect, boolean listed) {}

    /** Lessens what the payment pays of its invoices until it is no more than came in, and opens them by as much. */
    void trim(String payment, String layout, String importId) {
        BigDecimal excess = handle.createQuery("select coalesce(sum(pi.amount), 0) - max(p.amount) from payment p"
                        + " join payment_item pi on pi.payment_id = p.id where p.firm_id = :firm and p.id = :payment")
                .bind("firm", firm)
                .bind("payment", payment)
                .mapTo(BigDecimal.class)
                .one();
        for (Part part : parts(payment, layout)) {
            BigDecimal cut = part.amount().min(excess);
            if (cut.signum() > 0) {
                excess = excess.subtract(cut);
                cut(payment, part, cut, importId);
            }
        }
    }

    private void cut(String payment, Part part, BigDecimal cut, String importId) {
        String remembered = part.listed()
                ? ", cut_amount = case when cut_by = :import then cut_amount + :cut else :cut end, cut_by = :import"
                : "";
        var update = handle.createUpdate("update payment_item set amount = amount - :cut" + remembered
                        + " where payment_id = :payment and item_id = :item")
                .bind("cut", cut)
                .bind("payment", payment)
                .bind("item", part.itemId());
        if (part.listed()) {
            update.bind("import", importId);
        }
        update.execute();
        if (part.inEffect()) {
            payments.open(part.itemId(), cut);
        }
    }

    private List<Part> parts(String payment, String layout) {
        return handle.createQuery(
                        "select pi.item_id, pi.amount, pi.absorbed_by, i.listed_in from payment_item pi join item i"
                                + " on i.id = pi.item_id where pi.payment_id = :payment and pi.amount > 0"
                                + " order by case when pi.absorbed_by is null then 0 else 1 end, pi.item_id")
                .bind("payment", payment)
                .map((row, context) -> new Part(
                        row.getString("item_id"),
                        row.getBigDecimal("amount"),
                        row.getString("absorbed_by") == null,
                        layout.equals(row.getString("listed_in"))))
                .list();
    }
}
