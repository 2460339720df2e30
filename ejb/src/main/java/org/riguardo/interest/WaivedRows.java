package org.riguardo.interest;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Computes what the firm waives on items that are past their day, open and not disputed; it changes nothing. */
final class WaivedRows {

    private static final String EURO = "EUR";
    private static final String LATE = " i.firm_id = :firm and i.settled_on is null and not i.voided and not i.disputed"
            + " and i.open_amount > 0 and i.due < :today and i.currency = '" + EURO + "'"
            + " and (cast(:client as varchar(36)) is null or i.client_id = :client)";

    private final Handle handle;
    private final String firm;
    private final LocalDate today;
    private final Map<RateKind, RateTable> rates = new EnumMap<>(RateKind.class);

    WaivedRows(Handle handle, String firm, LocalDate today) {
        this.handle = handle;
        this.firm = firm;
        this.today = today;
        var rows = new RateRows(handle, firm);
        for (RateKind kind : RateKind.values()) {
            rates.put(kind, rows.table(kind));
        }
    }

    /** @param clientId null for all of them */
    List<WaivedClient> clients(@Nullable String clientId) {
        Map<String, List<Part>> paid = paid(clientId);
        Map<String, Deque<Part>> credits = credits(clientId);
        Map<String, List<WaivedItem>> items = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        handle.createQuery("select i.id, i.client_id, i.number, i.due, i.open_amount, c.name, c.vat_id, c.tax_code"
                        + " from item i join client c on c.id = i.client_id where" + LATE
                        + " order by i.client_id, i.due, i.id")
                .bind("firm", firm)
                .bind("today", today)
                .bind("client", clientId)
                .map((row, context) -> {
                    names.put(row.getString("client_id"), row.getString("name"));
                    return items.computeIfAbsent(row.getString("client_id"), key -> new ArrayList<>())
                            .add(item(
                                    row,
                                    paid.getOrDefault(row.getString("id"), List.of()),
                                    credits.getOrDefault(row.getString("client_id"), new ArrayDeque<>())));
                })
                .list();
        List<WaivedClient> clients = new ArrayList<>();
        items.forEach((id, own) -> clients.add(
                new WaivedClient(id, names.getOrDefault(id, ""), own.get(0).kind(), own)));
        return clients;
    }

    private WaivedItem item(ResultSet row, List<Part> paid, Deque<Part> credits) throws SQLException {
        LocalDate due = row.getObject("due", LocalDate.class);
        BigDecimal open = row.getBigDecimal("open_amount");
        RateKind kind = kind(row.getString("vat_id"), row.getString("tax_code"));
        RateTable table = rates.get(kind);
        List<Part> credited = taken(open, credits);
        BigDecimal left = credited.stream().map(Part::amount).reduce(open, BigDecimal::subtract);
        List<Interest> parts = new ArrayList<>();
        if (left.signum() > 0) {
            parts.add(Interest.on(left, due, today, table));
        }
        for (Part part : credited) {
            parts.add(Interest.on(part.amount(), due, part.on(), table));
        }
        for (Part part : paid) {
            if (part.on().isAfter(due)) {
                parts.add(Interest.on(part.amount(), due, part.on(), table));
            }
        }
        return new WaivedItem(row.getString("id"), row.getString("number"), due, open, kind, parts);
    }

    /** A client with a VAT number or a number in place of a tax code is a business or a body; anybody else is taken for a consumer. */
    static RateKind kind(@Nullable String vatId, @Nullable String taxCode) {
        boolean body = taxCode != null && taxCode.matches("\\d{11}");
        return vatId != null || body ? RateKind.COMMERCIAL : RateKind.LEGAL;
    }

    /** What of these credits goes to an amount, the oldest first; it is taken out of them. */
    private static List<Part> taken(BigDecimal open, Deque<Part> credits) {
        List<Part> taken = new ArrayList<>();
        BigDecimal left = open;
        while (left.signum() > 0 && !credits.isEmpty()) {
            Part credit = credits.removeFirst();
            BigDecimal amount = credit.amount().min(left);
            taken.add(new Part(credit.on(), amount));
            left = left.subtract(amount);
            if (credit.amount().compareTo(amount) > 0) {
                credits.addFirst(new Part(credit.on(), credit.amount().subtract(amount)));
            }
        }
        return taken;
    }

    private record Part(LocalDate on, BigDecimal amount) {}

    /** The credit notes that are open, as positive amounts with the day from which each counts. */
    private Map<String, Deque<Part>> credits(@Nullable String clientId) {
        Map<String, Deque<Part>> credits = new HashMap<>();
        handle.createQuery("select client_id, coalesce(issued, due) as counts_from, -open_amount as amount from item i"
                        + " where i.firm_id = :firm and i.settled_on is null and not i.voided and not i.disputed"
                        + " and i.open_amount < 0 and i.currency = '" + EURO + "'"
                        + " and coalesce(issued, due) <= :today"
                        + " and (cast(:client as varchar(36)) is null or i.client_id = :client)"
                        + " order by client_id, counts_from, id")
                .bind("firm", firm)
                .bind("today", today)
                .bind("client", clientId)
                .map((row, context) -> credits.computeIfAbsent(row.getString("client_id"), key -> new ArrayDeque<>())
                        .add(new Part(row.getObject("counts_from", LocalDate.class), row.getBigDecimal("amount"))))
                .list();
        return credits;
    }

    private Map<String, List<Part>> paid(@Nullable String clientId) {
        Map<String, List<Part>> paid = new HashMap<>();
        handle.createQuery("select i.id, p.received_on, pi.amount from item i join payment_item pi on pi.item_id = i.id"
                        + " join payment p on p.id = pi.payment_id where" + LATE
                        + " and pi.amount > 0 and p.received_on > i.due order by i.id, p.received_on, p.id")
                .bind("firm", firm)
                .bind("today", today)
                .bind("client", clientId)
                .map((row, context) -> paid.computeIfAbsent(row.getString("id"), key -> new ArrayList<>())
                        .add(new Part(row.getObject("received_on", LocalDate.class), row.getBigDecimal("amount"))))
                .list();
        return paid;
    }
}
