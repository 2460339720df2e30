package org.riguardo.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Brings payments together with a statement of open items that was booked. Where it shows less open than before by what
 * payments up to its day had paid, it has counted these, and they count no more by themselves. Payments that it has not
 * counted, and those of later days, are taken off again: whichever of the two files comes first, the answer is the same. Where
 * what it shows fits neither, the statement is right.
 */
final class StatementSays {

    private static final int MOST_TRIED = 12;

    private final Handle handle;
    private final String firm;
    private final PaymentRows payments;
    private final Set<String> touched = new HashSet<>();
    private final List<Paid> notCounted = new ArrayList<>();
    private int openAgain;

    StatementSays(Handle handle, String firm, PaymentRows payments) {
        this.handle = handle;
        this.firm = firm;
        this.payments = payments;
    }

    /**
     * What a payment in effect pays of an item.
     *
     * @param open what the statement shows
     * @param openBefore what was open before it, the payments taken off; null when the statement left the item as it was
     */
    public record Paid(
            String paymentId,
            String itemId,
            String clientId,
            BigDecimal amount,
            String currency,
            LocalDate receivedOn,
            @Nullable LocalDate settledOn,
            BigDecimal open,
            @Nullable BigDecimal openBefore) {}

    Set<String> touched() {
        return touched;
    }

    /** Payments up to its day that it has not counted. */
    List<Paid> notCounted() {
        return notCounted;
    }

    /** Of how many items it shows more open than payments had left, and not what was open before them. */
    int openAgain() {
        return openAgain;
    }

    void run(String layout, LocalDate day, String importId) {
        if (outdated(layout, day)) {
            return;
        }
        Map<String, List<Paid>> byItem = new LinkedHashMap<>();
        inEffect(layout, importId).forEach(paid -> byItem.computeIfAbsent(paid.itemId(), none -> new ArrayList<>())
                .add(paid));
        Set<String> lessened = new TreeSet<>();
        for (List<Paid> paid : byItem.values()) {
            List<Paid> counted = counted(paid, day);
            counted.forEach(one -> absorb(one, importId));
            for (Paid one : paid) {
                if (!counted.contains(one)) {
                    takeOffAgain(one, importId);
                    touched.add(one.clientId());
                    lessened.add(one.paymentId());
                    if (!one.receivedOn().isAfter(day)) {
                        notCounted.add(one);
                    }
                }
            }
        }
        lessened.forEach(payment -> new Excess(handle, firm, payments).trim(payment, layout, importId));
    }

    /** Those of an item's payments that the statement has counted. */
    private List<Paid> counted(List<Paid> paid, LocalDate day) {
        Paid first = paid.get(0);
        if (first.settledOn() != null) {
            return paid;
        }
        List<Paid> early =
                paid.stream().filter(one -> !one.receivedOn().isAfter(day)).toList();
        BigDecimal before = first.openBefore() == null ? first.open() : first.openBefore();
        BigDecimal missing = before.add(sum(paid)).subtract(first.open());
        return some(early, missing).orElseGet(() -> {
            openAgain += first.open().abs().compareTo(before.abs()) > 0 ? 1 : 0;
            return early;
        });
    }

    /** The payments that make up that sum, the oldest where there are several ways; empty when there is none. */
    private static Optional<List<Paid>> some(List<Paid> early, BigDecimal sum) {
        int tried = Math.min(MOST_TRIED, early.size());
        for (int mask = 0; mask < 1 << tried; mask++) {
            List<Paid> chosen = new ArrayList<>();
            for (int at = 0; at < tried; at++) {
                if ((mask & 1 << at) != 0) {
                    chosen.add(early.get(at));
                }
            }
            if (sum(chosen).compareTo(sum) == 0) {
                return Optional.of(chosen);
            }
        }
        return Optional.empty();
    }

    private static BigDecimal sum(List<Paid> paid) {
        return paid.stream().map(Paid::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Keeps also what the item is now, so that it can be told what it was before if statement and payment are taken back. */
    private void absorb(Paid paid, String importId) {
        handle.createUpdate(
                        "insert into item_before (import_id, item_id, due, due_derived, amount, open_amount, settled_on,"
                                + " settled_exactly, listed_in) select cast(:import as varchar(36)), i.id, i.due, i.due_derived,"
                                + " i.amount, i.open_amount, i.settled_on, i.settled_exactly, i.listed_in from item i"
                                + " where i.firm_id = :firm and i.id = :item and not exists (select 1 from item_before b"
                                + " where b.import_id = :import and b.item_id = i.id)")
                .bind("import", importId)
                .bind("firm", firm)
                .bind("item", paid.itemId())
                .execute();
        update("update payment_item set absorbed_by = :import where payment_id = :payment and item_id = :item", paid)
                .bind("import", importId)
                .execute();
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

    private List<Paid> inEffect(String layout, String importId) {
        return handle.createQuery("select pi.payment_id, pi.item_id, p.client_id, pi.amount, p.currency, p.received_on,"
                        + " i.settled_on, i.open_amount as open, b.open_amount as open_before from payment p join payment_item pi"
                        + " on pi.payment_id = p.id join item i on i.id = pi.item_id left join item_before b"
                        + " on b.item_id = i.id and b.import_id = :import where p.firm_id = :firm and p.entry_id is not null"
                        + " and pi.absorbed_by is null and i.listed_in = :layout"
                        + " order by p.received_on, pi.payment_id, pi.item_id")
                .bind("firm", firm)
                .bind("layout", layout)
                .bind("import", importId)
                .mapTo(Paid.class)
                .list();
    }

    private Update update(String sql, Paid paid) {
        return handle.createUpdate(sql).bind("payment", paid.paymentId()).bind("item", paid.itemId());
    }
}
