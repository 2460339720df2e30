package org.riguardo.clientfile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Client.FlagSet;
import org.riguardo.api.facts.Flag;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Item;
import org.riguardo.api.facts.SettledItem;
import org.riguardo.firm.Firm;

/** The rows behind some clients' histories: the facts of {@link FactRows}, each with the time during which it was known. */
final class HistoryRows {

    private final Handle handle;
    private final Firm firm;
    private final List<String> ids;

    HistoryRows(Handle handle, Firm firm, List<String> ids) {
        this.handle = handle;
        this.firm = firm;
        this.ids = ids;
    }

    Map<String, ClientHistory> load() {
        var facts = new FactRows(handle, firm, ids);
        NavigableMap<Instant, LocalDate> ledgerDays = ledgerDays();
        var flags = flags();
        var changes = changes();
        var payments = facts.payments();
        var interactions = interactions();
        var agreements = facts.agreements();
        var cases = facts.cases();
        Map<String, ClientHistory> histories = new TreeMap<>();
        facts.clients().forEach((id, client) -> {
            var items = new ItemChanges(changes.getOrDefault(id, List.of()));
            histories.put(
                    id,
                    new ClientHistory(
                            client,
                            flags.getOrDefault(id, List.of()),
                            ledgerDays,
                            items.open(),
                            items.settled(),
                            from(payments.get(id), payment -> startOf(payment.on())),
                            interactions.getOrDefault(id, List.of()),
                            from(agreements.get(id), agreement -> startOf(agreement.made())),
                            from(cases.get(id), one -> startOf(one.opened()))));
        });
        return histories;
    }

    private NavigableMap<Instant, LocalDate> ledgerDays() {
        NavigableMap<Instant, LocalDate> days = new TreeMap<>();
        handle.createQuery("select known_at, ledger_day from ledger_day_change where firm_id = :firm")
                .bind("firm", firm.id())
                .map((row, context) -> days.put(instant(row, "known_at"), FactRows.day(row, "ledger_day")))
                .list();
        return days;
    }

    private Map<String, List<Known<FlagSet>>> flags() {
        return grouped(
                "select client_id, flag, since, lifted from client_flag where client_id" + FactRows.OURS
                        + " order by since, id",
                row -> {
                    LocalDate since = row.getObject("since", LocalDate.class);
                    LocalDate lifted = FactRows.day(row, "lifted");
                    return new Known<>(
                            new FlagSet(Flag.valueOf(row.getString("flag")), since),
                            startOf(since),
                            lifted == null ? null : startOf(lifted));
                });
    }

    private Map<String, List<Known<Interaction>>> interactions() {
        return grouped(
                "select client_id, message_id, logged_at, withdrawn_at, " + FactRows.INTERACTION
                        + " from interaction where client_id" + FactRows.OURS + " order by client_id, at, id",
                row -> {
                    Interaction interaction = FactRows.interaction(row);
                    boolean mail = row.getString("message_id") != null;
                    return new Known<>(
                            interaction,
                            mail ? interaction.at() : instant(row, "logged_at"),
                            row.getObject("withdrawn_at") == null ? null : instant(row, "withdrawn_at"));
                });
    }

    private Map<String, List<ItemChange>> changes() {
        return grouped(
                "select h.known_at, h.open_amount as known_open, h.disputed as known_disputed, h.settled_on as known_settled,"
                        + " i.id, i.client_id, i.number, i.issued, i.due, i.amount, i.currency, i.voided"
                        + " from item_known h join item i on i.id = h.item_id"
                        + " where h.client_id" + FactRows.OURS + " order by i.id, h.known_at",
                row -> new ItemChange(
                        new Item(
                                row.getString("id"),
                                row.getString("number"),
                                FactRows.day(row, "issued"),
                                row.getObject("due", LocalDate.class),
                                row.getBigDecimal("amount"),
                                row.getBigDecimal("known_open"),
                                row.getString("currency"),
                                row.getBoolean("known_disputed")),
                        instant(row, "known_at"),
                        FactRows.day(row, "known_settled"),
                        row.getBoolean("voided")));
    }

    private <T> Map<String, List<T>> grouped(String sql, FactRows.RowReader<T> reader) {
        Map<String, List<T>> byClient = new HashMap<>();
        Query query = handle.createQuery(sql).bind("firm", firm.id()).bindList("ids", ids);
        query.map((row, context) -> byClient.computeIfAbsent(row.getString("client_id"), key -> new ArrayList<>())
                        .add(reader.read(row)))
                .list();
        return byClient;
    }

    private static <T> List<Known<T>> from(@Nullable List<T> facts, java.util.function.Function<T, Instant> known) {
        return facts == null
                ? List.of()
                : facts.stream()
                        .map(fact -> new Known<>(fact, known.apply(fact), null))
                        .toList();
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(firm.zone()).toInstant();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** What became known of an item at an instant: its open amount and state, and when it was settled, or that it is void. */
    record ItemChange(Item item, Instant knownAt, @Nullable LocalDate settledOn, boolean voided) {}

    /** The changes of one client's items, as stretches of time during which each was open or settled. */
    record ItemChanges(List<ItemChange> changes) {

        List<Known<Item>> open() {
            List<Known<Item>> open = new ArrayList<>();
            for (int i = 0; i < changes.size(); i++) {
                if (changes.get(i).settledOn() == null) {
                    open.add(new Known<>(changes.get(i).item(), changes.get(i).knownAt(), until(i)));
                }
            }
            return open;
        }

        List<Known<SettledItem>> settled() {
            List<Known<SettledItem>> settled = new ArrayList<>();
            for (int i = 0; i < changes.size(); i++) {
                LocalDate on = changes.get(i).settledOn();
                if (on != null && !changes.get(i).voided()) {
                    Item item = changes.get(i).item();
                    settled.add(new Known<>(
                            new SettledItem(item.id(), item.number(), item.due(), on),
                            changes.get(i).knownAt(),
                            until(i)));
                }
            }
            return settled;
        }

        private @Nullable Instant until(int i) {
            boolean last = i + 1 == changes.size()
                    || !changes.get(i + 1)
                            .item()
                            .id()
                            .equals(changes.get(i).item().id());
            return last ? null : changes.get(i + 1).knownAt();
        }
    }
}
