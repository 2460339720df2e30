package org.riguardo.figures;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Words;
import org.riguardo.plan.forecast.Agreed;
import org.riguardo.plan.forecast.Arrival;
import org.riguardo.plan.forecast.ClientPast;
import org.riguardo.plan.forecast.Receivable;

/**
 * What the ledger has known of each item over time, as the forecast reads it: in euros; without what is disputed, without clients
 * that are insolvent or in the hands of lawyers, with credit notes taken off the oldest items.
 */
final class PastRows {

    private static final int FETCHED = 2_000;
    private static final String APART = "flag in ('INSOLVENCY', 'LEGAL')";

    private final Handle handle;
    private final String firm;
    private final ZoneId zone;

    PastRows(Handle handle, String firm, ZoneId zone) {
        this.handle = handle;
        this.firm = firm;
        this.zone = zone;
    }

    List<ClientPast> clients() {
        Map<String, List<ItemPast>> items = items();
        LocalDate begun = items.values().stream()
                .flatMap(List::stream)
                .map(ItemPast::firstTold)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        Map<String, List<Agreed>> agreements = agreements();
        List<ClientPast> clients = new ArrayList<>(items.size());
        items.forEach((client, own) -> {
            List<Receivable> receivables = new ArrayList<>();
            double credit = own.stream().mapToDouble(ItemPast::credit).sum();
            for (ItemPast item : own) {
                credit = item.add(receivables, begun, credit);
            }
            clients.add(new ClientPast(client, receivables, agreements.getOrDefault(client, List.of())));
        });
        return clients;
    }

    /** What stands apart from the forecast: open, but disputed or with a client that is insolvent or in the hands of lawyers. */
    BigDecimal apart() {
        return query(
                        "select coalesce(sum(i.open_amount), 0) from item i where i.firm_id = :firm and i.settled_on is null"
                                + " and not i.voided and i.currency = 'EUR' and i.open_amount > 0 and (i.disputed or exists"
                                + " (select 1 from client_flag f where f.client_id = i.client_id and f.lifted is null and f."
                                + APART
                                + "))")
                .mapTo(BigDecimal.class)
                .one();
    }

    /**
     * The items of each client, by due date and id. What became known of one in between is read where it was not that it is settled:
     * that stands in the item itself.
     */
    private Map<String, List<ItemPast>> items() {
        Map<String, List<Known>> changes = changes();
        Set<String> leftAside = query(
                        "select client_id from client_flag where firm_id = :firm and lifted is null and " + APART)
                .mapTo(String.class)
                .collect(Collectors.toSet());
        Map<String, List<ItemPast>> items = new HashMap<>();
        query(
                        "select client_id, id, issued, due, amount, open_amount, settled_on, cast(known_at at time zone :zone as date),"
                                + " first_open from item where firm_id = :firm and not voided and not disputed and currency = 'EUR'")
                .bind("zone", zone.getId())
                .setFetchSize(FETCHED)
                .map((row, context) -> items.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                        .add(item(row, changes.getOrDefault(row.getString(2), List.of()))))
                .forEach(added -> {});
        items.keySet().removeAll(leftAside);
        items.values()
                .forEach(own -> own.sort(Comparator.comparing(ItemPast::due).thenComparing(ItemPast::id)));
        return new TreeMap<>(items);
    }

    private static ItemPast item(ResultSet row, List<Known> changes) throws SQLException {
        LocalDate issued = row.getObject(3, LocalDate.class);
        LocalDate due = row.getObject(4, LocalDate.class);
        BigDecimal open = row.getBigDecimal(6);
        LocalDate settled = row.getObject(7, LocalDate.class);
        LocalDate known = row.getObject(8, LocalDate.class);
        BigDecimal first = row.getBigDecimal(9);
        LocalDate begun = known != null
                ? known
                : !changes.isEmpty() ? changes.get(0).on() : settled != null ? settled : issued != null ? issued : due;
        ItemPast item =
                new ItemPast(row.getString(2), issued, due, row.getBigDecimal(5).doubleValue(), begun);
        if (first != null) {
            item.known(begun, first.doubleValue(), null);
        }
        changes.forEach(change -> item.known(change.on(), change.open(), null));
        if (settled != null) {
            item.known(settled, 0, settled);
        } else if (first == null && changes.isEmpty()) {
            item.known(begun, open.doubleValue(), null);
        }
        return item;
    }

    private record Known(LocalDate on, double open) {}

    private Map<String, List<Known>> changes() {
        Map<String, List<Known>> changes = new HashMap<>();
        query("select item_id, known_at, open_amount from item_change where firm_id = :firm and settled_on is null"
                        + " order by item_id, known_at")
                .map((row, context) -> changes.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                        .add(new Known(
                                row.getObject(2, OffsetDateTime.class)
                                        .atZoneSameInstant(zone)
                                        .toLocalDate(),
                                row.getBigDecimal(3).doubleValue())))
                .list();
        return changes;
    }

    private Map<String, List<Agreed>> agreements() {
        Map<String, List<Arrival>> dates = new HashMap<>();
        query("select i.agreement_id, i.due, i.amount from instalment i join agreement a on a.id = i.agreement_id"
                        + " where a.firm_id = :firm and a.state in ('MADE', 'WAITING') order by i.agreement_id, i.seq")
                .map((row, context) -> dates.computeIfAbsent(row.getString("agreement_id"), key -> new ArrayList<>())
                        .add(new Arrival(
                                row.getObject("due", LocalDate.class),
                                row.getBigDecimal("amount").doubleValue())))
                .list();
        Map<String, List<Agreed>> agreements = new HashMap<>();
        query(
                        "select id, client_id, made, items from agreement where firm_id = :firm and state in ('MADE', 'WAITING') order by made, id")
                .map((row, context) -> agreements
                        .computeIfAbsent(row.getString("client_id"), key -> new ArrayList<>())
                        .add(new Agreed(
                                row.getObject("made", LocalDate.class),
                                Words.split(row.getString("items")),
                                dates.getOrDefault(row.getString("id"), List.of()))))
                .list();
        return agreements;
    }

    private Query query(String sql) {
        return handle.createQuery(sql).bind("firm", firm);
    }

    static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one == null || one.isBefore(other) ? other : one;
    }
}
