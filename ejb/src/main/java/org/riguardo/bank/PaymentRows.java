package org.riguardo.bank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.bank.match.Allocation;
import org.riguardo.db.Database;
import org.riguardo.ledger.ItemHistory;
import org.riguardo.problem.InputProblem;

/**
 * Books movements as payments of items and takes them back; never more than is open of an item, never more than the
 * movement's amount, and one payment for a movement at most.
 */
final class PaymentRows {

    private final Handle handle;
    private final String firm;
    private final Instant now;
    private final @Nullable String importId;

    PaymentRows(Handle handle, String firm, Instant now) {
        this(handle, firm, now, null);
    }

    /** @param importId in whose booking payments are booked; null in none */
    PaymentRows(Handle handle, String firm, Instant now, @Nullable String importId) {
        this.handle = handle;
        this.firm = firm;
        this.now = now;
        this.importId = importId;
    }

    private record ItemRow(
            String id,
            String clientId,
            BigDecimal amount,
            BigDecimal open,
            String currency,
            @Nullable LocalDate settledOn,
            boolean settledExactly) {}

    /**
     * Books the movement: what it pays is less open from the day of booking.
     *
     * @param by who said so; null when it was beyond doubt
     * @throws InputProblem when the items are not open to that amount any more
     */
    void book(EntryRow entry, String clientId, List<Allocation> allocations, @Nullable String by) {
        BigDecimal amount = entry.amount().setScale(2, RoundingMode.UNNECESSARY);
        BigDecimal paid = allocations.stream().map(Allocation::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (entry.state() == EntryState.BOOKED || amount.signum() <= 0 || paid.compareTo(amount) > 0) {
            throw changed();
        }
        String id = Database.newId();
        handle.createUpdate(
                        "insert into payment (id, firm_id, client_id, received_on, amount, currency, entry_id,"
                                + " matched_by, matched_at, matched_in) values (:id, :firm, :client, :on, :amount, :currency, :entry, :by, :now, :in)")
                .bind("id", id)
                .bind("firm", firm)
                .bind("client", clientId)
                .bind("on", entry.bookedOn())
                .bind("amount", amount)
                .bind("currency", entry.currency())
                .bind("entry", entry.id())
                .bind("by", by)
                .bind("now", now)
                .bind("in", importId)
                .execute();
        for (Allocation allocation : allocations) {
            ItemRow item = item(allocation.itemId()).orElseThrow(PaymentRows::changed);
            boolean fits = item.clientId().equals(clientId)
                    && item.currency().equals(entry.currency())
                    && item.settledOn() == null
                    && allocation.amount().signum() == item.open().signum()
                    && allocation.amount().abs().compareTo(item.open().abs()) <= 0;
            if (!fits) {
                throw changed();
            }
            handle.createUpdate(
                            "insert into payment_item (payment_id, item_id, amount) values (:payment, :item, :amount)")
                    .bind("payment", id)
                    .bind("item", item.id())
                    .bind("amount", allocation.amount())
                    .execute();
            lower(item, allocation.amount());
        }
        note(allocations.stream().map(Allocation::itemId).toList());
    }

    /** Takes the movement's payment back, as far as no statement has counted it since; empty when it is booked as none. */
    Optional<String> takeBack(String entryId) {
        record Booked(String id, String clientId) {}
        Optional<Booked> payment = handle.createQuery(
                        "select id, client_id from payment where firm_id = :firm and entry_id = :entry")
                .bind("firm", firm)
                .bind("entry", entryId)
                .map((row, context) -> new Booked(row.getString("id"), row.getString("client_id")))
                .findOne();
        payment.ifPresent(booked -> remove(booked.id()));
        return payment.map(Booked::clientId);
    }

    /** Lowers an item again after a statement older than the payment has said what was open; returns by how much. */
    BigDecimal again(String itemId, BigDecimal amount) {
        ItemRow item = item(itemId).orElseThrow();
        BigDecimal part = amount.abs().min(item.open().abs());
        BigDecimal signed = item.open().signum() == amount.signum()
                ? (amount.signum() < 0 ? part.negate() : part)
                : BigDecimal.ZERO.setScale(2);
        if (signed.signum() != 0) {
            lower(item, signed);
            note(List.of(itemId));
        }
        return signed;
    }

    /** Opens an item by as much as a payment pays less of it. */
    void open(String itemId, BigDecimal by) {
        if (raise(item(itemId).orElseThrow(), by)) {
            note(List.of(itemId));
        }
    }

    private void remove(String payment) {
        KeptStates kept = new KeptStates(handle, firm, payment);
        List<KeptStates.Part> parts = kept.parts();
        parts.forEach(kept::raise);
        handle.createUpdate("delete from payment_item where payment_id = :payment")
                .bind("payment", payment)
                .execute();
        handle.createUpdate("delete from payment where firm_id = :firm and id = :payment")
                .bind("firm", firm)
                .bind("payment", payment)
                .execute();
        List<String> raised = new ArrayList<>();
        for (KeptStates.Part part : parts) {
            if (part.inEffect()) {
                item(part.itemId()).filter(item -> raise(item, part.amount())).ifPresent(item -> raised.add(item.id()));
            }
        }
        note(raised);
    }

    private void lower(ItemRow item, BigDecimal by) {
        BigDecimal open = item.open().subtract(by);
        LocalDate settled = open.signum() == 0 ? lastPayment(item.id()) : null;
        update(item.id(), open, settled);
    }

    /** Opens what a payment had paid; what files, rejections and merges have closed in the meantime stays closed. */
    private boolean raise(ItemRow item, BigDecimal by) {
        boolean closedByFile = item.settledOn() != null && !item.settledExactly();
        BigDecimal open = item.open().add(by);
        boolean beyond = open.abs().compareTo(item.amount().abs()) > 0;
        if (closedByFile || open.signum() != item.amount().signum()) {
            return false;
        }
        update(item.id(), beyond ? item.amount() : open, null);
        return true;
    }

    private LocalDate lastPayment(String itemId) {
        return handle.createQuery(
                        "select max(p.received_on) from payment_item pi join payment p on p.id = pi.payment_id"
                                + " where pi.item_id = :item and pi.absorbed_by is null")
                .bind("item", itemId)
                .mapTo(LocalDate.class)
                .one();
    }

    private void update(String itemId, BigDecimal open, @Nullable LocalDate settled) {
        handle.createUpdate("update item set open_amount = :open, settled_on = :settled, settled_exactly = true"
                        + " where firm_id = :firm and id = :id")
                .bind("open", open)
                .bind("settled", settled)
                .bind("firm", firm)
                .bind("id", itemId)
                .execute();
    }

    private Optional<ItemRow> item(String id) {
        return handle.createQuery("select id, client_id, amount, open_amount, currency, settled_on, settled_exactly"
                        + " from item where firm_id = :firm and id = :id")
                .bind("firm", firm)
                .bind("id", id)
                .map((row, context) -> new ItemRow(
                        row.getString("id"),
                        row.getString("client_id"),
                        row.getBigDecimal("amount"),
                        row.getBigDecimal("open_amount"),
                        row.getString("currency"),
                        row.getObject("settled_on", LocalDate.class),
                        row.getBoolean("settled_exactly")))
                .findOne();
    }

    private void note(List<String> items) {
        ItemHistory.note(handle, firm, items, now);
    }

    private static InputProblem changed() {
        return new InputProblem(
                "items",
                "Nel frattempo è cambiato qualcosa: il movimento è già registrato, o le partite non sono più aperte per"
                        + " quell'importo. Ricaricare la pagina.",
                "Something changed in the meantime: the entry is booked already, or the items are no longer open to that"
                        + " amount. Load the page again.");
    }
}
