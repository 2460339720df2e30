package org.riguardo.desk.agreements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement is about where nobody says otherwise: what is past due and not disputed; where nothing is, all that is open.
 *
 * @param items ids, by due date; empty when nothing is open
 * @param total what they and the credit notes come to; never below zero
 * @param since the earliest due date; null when nothing is open
 */
public record OpenScope(List<String> items, BigDecimal total, String currency, @Nullable LocalDate since) {

    public OpenScope {
        items = List.copyOf(items);
    }

    /** Whether there is nothing to agree about. */
    public boolean empty() {
        return items.isEmpty() || total.signum() <= 0;
    }

    static OpenScope of(Handle handle, String firm, String clientId, LocalDate today) {
        List<Row> open = handle.createQuery("select id, due, open_amount, currency, disputed from item"
                        + " where firm_id = :firm and client_id = :client and settled_on is null and not voided"
                        + " and open_amount <> 0 order by due, id")
                .bind("firm", firm)
                .bind("client", clientId)
                .map((row, context) -> new Row(
                        row.getString("id"),
                        row.getObject("due", LocalDate.class),
                        row.getBigDecimal("open_amount"),
                        row.getString("currency"),
                        row.getBoolean("disputed")))
                .list();
        List<Row> owed = open.stream().filter(row -> row.open().signum() > 0).toList();
        List<Row> undisputed = owed.stream().filter(row -> !row.disputed()).toList();
        List<Row> pastDue =
                undisputed.stream().filter(row -> row.due().isBefore(today)).toList();
        List<Row> about = !pastDue.isEmpty() ? pastDue : !undisputed.isEmpty() ? undisputed : owed;
        BigDecimal credit =
                sum(open.stream().filter(row -> row.open().signum() < 0).toList());
        return new OpenScope(
                about.stream().map(Row::id).toList(),
                sum(about).add(credit).max(BigDecimal.ZERO),
                open.isEmpty() ? "EUR" : open.get(0).currency(),
                about.isEmpty() ? null : about.get(0).due());
    }

    private static BigDecimal sum(List<Row> rows) {
        return rows.stream().map(Row::open).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private record Row(String id, LocalDate due, BigDecimal open, String currency, boolean disputed) {}
}
