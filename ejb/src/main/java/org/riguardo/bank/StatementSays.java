package org.riguardo.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Brings payments together with a statement of open items that was booked: it is right about what was open on its day, so
 * that payments up to then are counted in it and count no more by themselves, and later ones are taken off again.
 */
final class StatementSays {

    private final Handle handle;
    private final String firm;
    private final PaymentRows payments;
    private final Set<String> touched = new HashSet<>();
    private int openAgain;

    StatementSays(Handle handle, String firm, PaymentRows payments) {
        this.handle = handle;
        this.firm = firm;
        this.payments = payments;
    }

    private record Paid(
            String paymentId,
            String itemId,
            String clientId,
            BigDecimal amount,
            LocalDate receivedOn,
            @Nullable LocalDate settledOn) {}

    Set<String> touched() {
        return touched;
    }

    /** How many items it shows as open that payments up to its day had paid wholly. */
    int openAgain() {
        return openAgain;
    }

    void run(String layout, LocalDate day, String importId) {
        if (outdated(layout, day)) {
            return;
        }
        Set<String> lessened = new TreeSet<>();
        for (Paid paid : inEffect(layout)) {
            if (!paid.receivedOn().isAfter(day) || paid.settledOn() != null) {
                openAgain += paid.settledOn() == null ? 1 : 0;
                update(
                                "update payment_item set absorbed_by = :import where payment_id = :payment and item_id = :item",
                                paid)
                        .bind("import", importId)
                        .execute();
            } else {
                takeOffAgain(paid, importId);
                touched.add(paid.clientId());
                lessened.add(paid.paymentId());
            }
        }
        lessened.forEach(payment -> new Excess(handle, firm, payments).trim(payment, layout, importId));
    }

    private void takeOffAgain(Paid paid, String importId) {
        BigDecimal again = payments.again(paid.itemId(), paid.amount());
        if (again.compareTo(paid.amount()) != 0) {
            update(
                            "update payment_item set amount = :amount, cut_by = :import, cut_amount = :cut where payment_id = :payment"
                                    + " and item_id = :item",
                            paid)
                    .bind("amount", again)
                    .bind("import", importId)
                    .bind("cut", paid.amount().subtract(again))
                    .execute();
        }
    }

    /** The payments that a statement had counted count by themselves again when it is taken back. */
    void takeBack(String importId) {
        handle.createUpdate("update payment_item set absorbed_by = null where absorbed_by = :import and payment_id in"
                        + " (select id from payment where firm_id = :firm)")
                .bind("import", importId)
                .bind("firm", firm)
                .execute();
        handle.createUpdate(
                        "update payment_item set amount = amount + cut_amount, cut_by = null, cut_amount = null where"
                                + " cut_by = :import and payment_id in (select id from payment where firm_id = :firm)")
                .bind("import", importId)
                .bind("firm", firm)
                .execute();
    }

    private boolean outdated(String layout, LocalDate day) {
        return handle.createQuery("select count(*) from statement_day where firm_id = :firm and layout = :layout"
                                + " and as_of > :day")
                        .bind("firm", firm)
                        .bind("layout", layout)
                        .bind("day", day)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private List<Paid> inEffect(String layout) {
        return handle.createQuery(
                        "select pi.payment_id, pi.item_id, p.client_id, pi.amount, p.received_on, i.settled_on"
                                + " from payment p join payment_item pi on pi.payment_id = p.id join item i on i.id = pi.item_id"
                                + " where p.firm_id = :firm and p.entry_id is not null and pi.absorbed_by is null"
                                + " and i.listed_in = :layout order by p.received_on, pi.payment_id, pi.item_id")
                .bind("firm", firm)
                .bind("layout", layout)
                .map((row, context) -> new Paid(
                        row.getString("payment_id"),
                        row.getString("item_id"),
                        row.getString("client_id"),
                        row.getBigDecimal("amount"),
                        row.getObject("received_on", LocalDate.class),
                        row.getObject("settled_on", LocalDate.class)))
                .list();
    }

    private Update update(String sql, Paid paid) {
        return handle.createUpdate(sql).bind("payment", paid.paymentId()).bind("item", paid.itemId());
    }
}
