package org.riguardo.limitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.riguardo.firm.Firm;
import org.riguardo.privacy.Seen;

/** The rows behind the limitation clock of one firm. */
final class ClockRows {

    private static final String OLD =
            " i.firm_id = :firm and i.settled_on is null and not i.voided and i.open_amount > 0"
                    + " and i.due < :today and i.issued <= :latest"
                    + " and (cast(:client as varchar(36)) is null or i.client_id = :client)";

    private final Handle handle;
    private final Firm firm;
    private final LocalDate today;

    ClockRows(Handle handle, Firm firm, LocalDate today) {
        this.handle = handle;
        this.firm = firm;
        this.today = today;
    }

    ClockList list(Seen seen) {
        List<ClockClient> all = seen.of(handle, firm.id(), clients(null), ClockClient::clientId);
        Comparator<ClockClient> soonest = Comparator.comparing((ClockClient client) -> client.daysLeft(today))
                .thenComparing(ClockClient::clientName)
                .thenComparing(ClockClient::clientId);
        return new ClockList(
                today,
                all.stream()
                        .filter(client -> client.near(today))
                        .sorted(soonest)
                        .toList(),
                all.stream()
                        .filter(client -> !client.near(today))
                        .sorted(soonest)
                        .toList(),
                handle.createQuery(
                                "select count(*) from item where firm_id = :firm and settled_on is null and not voided"
                                        + " and open_amount > 0 and due < :today and issued is null"
                                        + seen.and("item.client_id"))
                        .bind("firm", firm.id())
                        .bind("today", today)
                        .mapTo(Integer.class)
                        .one());
    }

    /** How many of the clients near their term, as {@link #list} has them, are this partner's or no partner's. */
    int waitingFor(String partner) {
        return query(
                        "select count(distinct i.client_id) from item i join client c on c.id = i.client_id where OLD"
                                + " and i.issued <= :near and coalesce(c.partner, :otherwise) = :partner"
                                + " and not exists (select 1 from limitation_act l left join interaction x on x.id = l.interaction_id"
                                + " where l.client_id = i.client_id and l.withdrawn_at is null and x.withdrawn_at is null"
                                + " and l.on_day > :near and concat(',', l.items, ',') like concat('%,', i.id, ',%'))",
                        null)
                .bind("near", Term.latestNear(today))
                .bind("partner", partner)
                .bind("otherwise", firm.defaultPartner() == null ? partner : firm.defaultPartner())
                .mapTo(Integer.class)
                .one();
    }

    /** @param clientId null for all of them */
    List<ClockClient> clients(@Nullable String clientId) {
        Map<String, List<LimitationAct>> acts = new ActRows(handle, firm.id()).byClient(clientId);
        Map<String, List<Hint>> hints = new HintRows(
                        query(HintRows.PAYMENTS, clientId),
                        query(HintRows.AGREED, clientId),
                        query(HintRows.LETTERS, clientId))
                .byClient(firm.zone());
        Map<String, ClockClient> clients = new LinkedHashMap<>();
        Map<String, List<ClockItem>> items = new LinkedHashMap<>();
        query(
                        "select i.id, i.client_id, i.number, i.issued, i.due, i.open_amount, i.currency, i.disputed, c.name, c.owner,"
                                + " c.partner from item i join client c on c.id = i.client_id where" + OLD
                                + " order by i.issued, i.id",
                        clientId)
                .map((row, context) -> {
                    String client = row.getString("client_id");
                    List<LimitationAct> own = acts.getOrDefault(client, List.of());
                    ClockItem item = item(row, own);
                    if (!Term.of(item.issued(), List.of()).near(today)) {
                        return false;
                    }
                    String partner = row.getString("partner");
                    clients.putIfAbsent(
                            client,
                            new ClockClient(
                                    client,
                                    row.getString("name"),
                                    row.getString("owner"),
                                    partner == null ? firm.defaultPartner() : partner,
                                    List.of(),
                                    own,
                                    hints.getOrDefault(client, List.of())));
                    return items.computeIfAbsent(client, key -> new ArrayList<>())
                            .add(item);
                })
                .list();
        return clients.values().stream()
                .map(client -> with(client, items.getOrDefault(client.clientId(), List.of())))
                .toList();
    }

    private ClockClient with(ClockClient client, List<ClockItem> items) {
        List<ClockItem> soonest = items.stream()
                .sorted(Comparator.comparing((ClockItem item) -> item.term().daysLeft(today))
                        .thenComparing(ClockItem::issued)
                        .thenComparing(ClockItem::id))
                .toList();
        return new ClockClient(
                client.clientId(),
                client.clientName(),
                client.owner(),
                client.partner(),
                soonest,
                client.acts(),
                client.hints());
    }

    private static ClockItem item(ResultSet row, List<LimitationAct> acts) throws SQLException {
        String id = row.getString("id");
        LocalDate issued = row.getObject("issued", LocalDate.class);
        return new ClockItem(
                id,
                row.getString("number"),
                issued,
                row.getObject("due", LocalDate.class),
                row.getBigDecimal("open_amount"),
                row.getString("currency"),
                row.getBoolean("disputed"),
                Term.of(
                        issued,
                        acts.stream().filter(act -> act.items().contains(id)).toList()));
    }

    private Query query(String sql, @Nullable String clientId) {
        return handle.createQuery(sql.replace("OLD", OLD))
                .bind("firm", firm.id())
                .bind("today", today)
                .bind("latest", Term.latestIssued(today))
                .bind("client", clientId);
    }
}
