package org.riguardo.clientfile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Agreement;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.Case;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Client;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Item;
import org.riguardo.api.facts.Payment;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.SettledItem;
import org.riguardo.api.facts.Signal;
import org.riguardo.api.facts.Tone;
import org.riguardo.db.Words;
import org.riguardo.firm.Firm;

/** The rows behind some clients' files, grouped by client; one query for each kind of fact. */
final class FactRows {

    /**
     * Condition on the client of a row. The firm is looked up on the client alone: with the firm of the row beside it, H2 reads
     * all rows of the firm.
     */
    static final String OURS = " in (select id from client where firm_id = :firm and id in (<ids>))";

    /** The columns that {@link #interaction} reads. */
    static final String INTERACTION =
            "id, at, channel, direction, by_person, purpose, money_mentioned, answered, signals,"
                    + " automatic, needs_no_answer, handled, recap, tone, return_date, items";

    private final Handle handle;
    private final Firm firm;
    private final List<String> ids;

    FactRows(Handle handle, Firm firm, List<String> ids) {
        this.handle = handle;
        this.firm = firm;
        this.ids = ids;
    }

    Map<String, Client> clients() {
        return new ClientRows(handle, firm, ids).load();
    }

    Map<String, List<Item>> items() {
        return grouped(
                "select id, client_id, number, issued, due, amount, open_amount, currency, disputed from item"
                        + " where client_id" + OURS + " and settled_on is null and not voided",
                row -> new Item(
                        row.getString("id"),
                        row.getString("number"),
                        day(row, "issued"),
                        requiredDay(row, "due"),
                        row.getBigDecimal("amount"),
                        row.getBigDecimal("open_amount"),
                        row.getString("currency"),
                        row.getBoolean("disputed")),
                Comparator.comparing(Item::id));
    }

    Map<String, List<SettledItem>> settled() {
        return grouped(
                "select id, client_id, number, due, settled_on from item where client_id" + OURS
                        + " and settled_on is not null and not voided",
                row -> new SettledItem(
                        row.getString("id"),
                        row.getString("number"),
                        requiredDay(row, "due"),
                        requiredDay(row, "settled_on")),
                Comparator.comparing(SettledItem::id));
    }

    Map<String, List<Payment>> payments() {
        Map<String, List<String>> named = new HashMap<>();
        query(
                        "select pi.payment_id, pi.item_id, p.client_id from payment_item pi join payment p on p.id = pi.payment_id"
                                + " where p.client_id" + OURS)
                .map((row, context) -> named.computeIfAbsent(row.getString("payment_id"), key -> new ArrayList<>())
                        .add(row.getString("item_id")))
                .list();
        return grouped(
                "select id, client_id, received_on, amount, currency from payment where client_id" + OURS,
                row -> new Payment(
                        row.getString("id"),
                        requiredDay(row, "received_on"),
                        row.getBigDecimal("amount"),
                        row.getString("currency"),
                        sorted(named.getOrDefault(row.getString("id"), List.of()))),
                Comparator.comparing(Payment::id));
    }

    Map<String, List<Interaction>> interactions() {
        return grouped(
                "select client_id, " + INTERACTION + " from interaction where client_id" + OURS
                        + " and withdrawn_at is null",
                FactRows::interaction,
                Comparator.comparing(Interaction::at).thenComparing(Interaction::id));
    }

    Map<String, List<Agreement>> agreements() {
        Map<String, List<Instalment>> instalments = new HashMap<>();
        query("select i.agreement_id, i.due, i.amount, a.client_id from instalment i"
                        + " join agreement a on a.id = i.agreement_id"
                        + " where a.client_id" + OURS + " order by i.agreement_id, i.seq")
                .map((row, context) -> instalments
                        .computeIfAbsent(row.getString("agreement_id"), key -> new ArrayList<>())
                        .add(new Instalment(requiredDay(row, "due"), row.getBigDecimal("amount"))))
                .list();
        return grouped(
                "select id, client_id, kind, made, items, superseded from agreement where client_id" + OURS
                        + " and state in ('MADE', 'WAITING')",
                row -> new Agreement(
                        row.getString("id"),
                        AgreementKind.valueOf(row.getString("kind")),
                        requiredDay(row, "made"),
                        Words.split(row.getString("items")),
                        instalments.getOrDefault(row.getString("id"), List.of()),
                        row.getBoolean("superseded")),
                Comparator.comparing(Agreement::id));
    }

    Map<String, List<Case>> cases() {
        return grouped(
                "select id, client_id, title, delicate, opened, closed from client_case where client_id" + OURS,
                row -> new Case(
                        row.getString("id"),
                        row.getString("title"),
                        row.getBoolean("delicate"),
                        requiredDay(row, "opened"),
                        day(row, "closed")),
                Comparator.comparing(Case::id));
    }

    static Interaction interaction(ResultSet row) throws SQLException {
        String tone = row.getString("tone");
        return new Interaction(
                row.getString("id"),
                instant(row, "at"),
                Channel.valueOf(row.getString("channel")),
                Direction.valueOf(row.getString("direction")),
                row.getString("by_person"),
                Purpose.valueOf(row.getString("purpose")),
                row.getBoolean("money_mentioned"),
                row.getBoolean("answered"),
                Words.split(Signal.class, row.getString("signals")),
                row.getBoolean("automatic"),
                row.getBoolean("needs_no_answer"),
                row.getBoolean("handled"),
                row.getBoolean("recap"),
                tone == null ? null : Tone.valueOf(tone),
                day(row, "return_date"),
                Words.split(row.getString("items")));
    }

    /** Each client's few facts are put in order here; a database would sort all clients' together. */
    private <T> Map<String, List<T>> grouped(String sql, RowReader<T> reader, Comparator<T> order) {
        Map<String, List<T>> byClient = new HashMap<>();
        query(sql)
                .map((row, context) -> byClient.computeIfAbsent(row.getString("client_id"), key -> new ArrayList<>())
                        .add(reader.read(row)))
                .list();
        byClient.values().forEach(facts -> facts.sort(order));
        return byClient;
    }

    private static List<String> sorted(List<String> ids) {
        return ids.stream().sorted().toList();
    }

    private org.jdbi.v3.core.statement.Query query(String sql) {
        return handle.createQuery(sql).bind("firm", firm.id()).bindList("ids", ids);
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static LocalDate requiredDay(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
