package org.riguardo.clients;

import java.math.BigDecimal;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.riguardo.db.TestDatabase;
import org.riguardo.firm.Caller;

/** A firm with clients and facts of all kinds, some of them twice, for merges to move. */
final class TwoClients {

    static final Instant NOW = Instant.parse("2026-03-31T08:00:00Z");
    static final ZoneId ROME = ZoneId.of("Europe/Rome");
    static final Caller GIULIA = new Caller(TestDatabase.FIRM, "giulia");
    private static final Set<String> OF_MERGES = Set.of(
            "client_merge",
            "client_merge_row",
            "client_merge_value",
            "client_merge_item",
            "decision",
            "flyway_schema_history");

    private final TestDatabase database;
    private final Handle handle;
    private int next;

    TwoClients(TestDatabase database) {
        this.database = database;
        this.handle = database.handle();
    }

    Handle handle() {
        return handle;
    }

    Merging merging() {
        return merging(NOW);
    }

    Merging merging(Instant at) {
        return new Merging(handle, GIULIA, ROME, at);
    }

    /** A client without numbers, addresses or phone. */
    String bare(String id, String name) {
        execute("insert into client (id, firm_id, name, owner) values (?, ?, ?, 'paolo')", id, TestDatabase.FIRM, name);
        return id;
    }

    void set(String client, String column, Object value) {
        execute("update client set " + column + " = ? where id = ?", value, client);
    }

    void address(String client, String address) {
        execute(
                "insert into client_address (firm_id, client_id, address, kind, source) values (?, ?, ?, 'EMAIL', 'test')",
                TestDatabase.FIRM,
                client,
                address);
    }

    String item(String client, String number, LocalDate due, String open) {
        String id = id("item");
        execute(
                "insert into item (id, firm_id, client_id, item_key, document_key, number, issued, due, amount, open_amount,"
                        + " currency) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'EUR')",
                id,
                TestDatabase.FIRM,
                client,
                number + "|" + due,
                number + "|EUR|D",
                number,
                due.minusDays(30),
                due,
                new BigDecimal("500.00"),
                new BigDecimal(open));
        execute(
                "insert into item_change (item_id, known_at, firm_id, client_id, open_amount, disputed)"
                        + " values (?, ?, ?, ?, ?, false)",
                id,
                at(NOW.minusSeconds(1000)),
                TestDatabase.FIRM,
                client,
                new BigDecimal(open));
        return id;
    }

    String interaction(String client, String signals, String items, String message) {
        String id = id("contact");
        execute(
                "insert into interaction (id, firm_id, client_id, at, channel, direction, purpose, signals, items, message_id,"
                        + " logged_at) values (?, ?, ?, ?, 'CALL', 'OUT', 'MONEY', ?, ?, ?, ?)",
                id,
                TestDatabase.FIRM,
                client,
                at(NOW.minusSeconds(50_000)),
                signals,
                items,
                message,
                at(NOW.minusSeconds(50_000)));
        return id;
    }

    String agreement(String client, String items) {
        String id = id("agreement");
        execute(
                "insert into agreement (id, firm_id, client_id, kind, made, items, logged_at) values (?, ?, ?, 'PROMISE', ?, ?, ?)",
                id,
                TestDatabase.FIRM,
                client,
                LocalDate.of(2026, 3, 1),
                items,
                at(NOW.minusSeconds(9000)));
        execute(
                "insert into instalment (agreement_id, seq, due, amount) values (?, 0, ?, 10)",
                id,
                LocalDate.of(2026, 4, 1));
        return id;
    }

    /** A message that waits, from that address. */
    String mail(String address) {
        String id = id("mail");
        execute("insert into mail_thread (id, firm_id, born) values (?, ?, ?)", "t" + id, TestDatabase.FIRM, at(NOW));
        execute(
                "insert into mail_message (id, firm_id, account, folder, uid_validity, uid, identity, thread_id, direction,"
                        + " subject, sent_at, kind) values (?, ?, 'a', 'INBOX', 1, ?, ?, ?, 'IN', ?, ?, 'HUMAN')",
                id,
                TestDatabase.FIRM,
                next,
                id,
                "t" + id,
                id,
                at(NOW.minusSeconds(70_000)));
        execute(
                "insert into mail_address (message_id, firm_id, address) values (?, ?, ?)",
                id,
                TestDatabase.FIRM,
                address);
        return id;
    }

    String clientOfMail(String id) {
        return handle.createQuery("select client_id from mail_message where id = :id")
                .bind("id", id)
                .map((row, context) -> String.valueOf(row.getString("client_id")))
                .one();
    }

    String run(Instant at) {
        String id = id("run");
        execute(
                "insert into import_run (id, firm_id, name, sha256, state, received_at) values (?, ?, ?, ?, 'DONE', ?)",
                id,
                TestDatabase.FIRM,
                id,
                id,
                at(at));
        return id;
    }

    String document(String run, String client, String number, String vatId) {
        String id = id("document");
        execute(
                "insert into document (id, firm_id, import_id, client_id, number, currency, client_vat_id, state)"
                        + " values (?, ?, ?, ?, ?, 'EUR', ?, 'BOOKED')",
                id,
                TestDatabase.FIRM,
                run,
                client,
                number,
                vatId);
        return id;
    }

    /** Facts of every kind, as many and as alike as the dice say. */
    void facts(String client, Random dice) {
        String run = run(NOW.minusSeconds(99_000));
        List<String> items = IntStream.range(0, 1 + dice.nextInt(4))
                .mapToObj(i -> item(client, "N" + i + dice.nextInt(2), day(dice), amount(dice)))
                .toList();
        items.forEach(item -> {
            if (dice.nextBoolean()) {
                execute("update item set listed_in = 'table-1', disputed = ? where id = ?", dice.nextBoolean(), item);
            }
        });
        set(client, "since", dice.nextBoolean() ? day(dice) : null);
        set(client, "hardship_cleared", dice.nextBoolean() ? day(dice) : null);
        set(client, "phone", dice.nextBoolean() ? "06 123456" + dice.nextInt(3) : null);
        set(client, "fixed_group", dice.nextBoolean() ? "HABITUAL_LATE" : null);
        set(client, "tax_code", dice.nextBoolean() ? "0000000000" + dice.nextInt(3) : null);
        set(client, "name_key", dice.nextBoolean() ? "table-1:x" : null);
        for (int i = 0; i < 3; i++) {
            address(client, "a" + i + dice.nextInt(2) + "@x.example");
            execute(
                    "insert into client_phone (firm_id, client_id, number, written, source) values (?, ?, ?, ?, 'test')",
                    TestDatabase.FIRM,
                    client,
                    "+3906" + i + dice.nextInt(2),
                    "06");
        }
        if (dice.nextBoolean()) {
            execute(
                    "insert into client_place (id, firm_id, client_id, town, source) values (?, ?, ?, 'Roma', 'test')",
                    id("place"),
                    TestDatabase.FIRM,
                    client);
        }
        String mail = mail("a0@x.example");
        execute("update mail_message set client_id = ?, link_reason = 'address' where id = ?", client, mail);
        interaction(client, dice.nextBoolean() ? "HARDSHIP" : "", String.join(",", items), null);
        interaction(client, "", null, mail);
        agreement(client, items.get(0));
        document(run, client, "N00", "IT0");
        execute(
                "insert into payment (id, firm_id, client_id, received_on, amount, currency) values (?, ?, ?, ?, 10, 'EUR')",
                id("payment"),
                TestDatabase.FIRM,
                client,
                day(dice));
        execute(
                "insert into payment_item (payment_id, item_id) values (?, ?)",
                "payment" + next,
                items.get(dice.nextInt(items.size())));
        for (String flag : List.of("DO_NOT_CONTACT", "VIP")) {
            execute(
                    "insert into client_flag (id, firm_id, client_id, flag, since, lifted) values (?, ?, ?, ?, ?, ?)",
                    id("flag"),
                    TestDatabase.FIRM,
                    client,
                    flag,
                    day(dice),
                    dice.nextBoolean() ? day(dice) : null);
        }
        execute(
                "insert into client_case (id, firm_id, client_id, title, delicate, opened) values (?, ?, ?, 'Pratica', false, ?)",
                id("case"),
                TestDatabase.FIRM,
                client,
                day(dice));
        execute(
                "insert into referral (id, firm_id, client_id, on_day) values (?, ?, ?, ?)",
                id("referral"),
                TestDatabase.FIRM,
                client,
                day(dice));
        execute(
                "insert into mail_assignment (id, firm_id, client_id, message_id, assigned_at, assigned_by)"
                        + " values (?, ?, ?, ?, ?, 'anna')",
                id("assignment"),
                TestDatabase.FIRM,
                client,
                mail,
                at(NOW));
        execute(
                "insert into contact_entry (id, firm_id, entry_key, import_id, line, state, client_id, name, emails, phones,"
                        + " faxes) values (?, ?, ?, ?, 1, 'ASSIGNED', ?, 'x', '', '', '')",
                id("entry"),
                TestDatabase.FIRM,
                "key" + next,
                run,
                client);
    }

    /** A message of both clients at once, as one from two of their addresses. */
    void sharedMail(String one, String other) {
        String mail = mail("shared@x.example");
        execute("update mail_message set client_id = ?, link_reason = 'address' where id = ?", one, mail);
        interaction(one, "", null, mail);
        interaction(other, "", null, mail);
    }

    /** All rows of all tables that are not about merges themselves. */
    Map<String, List<String>> rows() {
        Map<String, List<String>> all = new TreeMap<>();
        for (String table : tables()) {
            if (!OF_MERGES.contains(table)) {
                all.put(
                        table,
                        handle.createQuery("select * from " + table).map((row, context) -> words(row)).stream()
                                .sorted()
                                .toList());
            }
        }
        return all;
    }

    List<String> tables() {
        return handle
                .createQuery("select table_name from information_schema.tables where lower(table_schema) = 'public'"
                        + " and table_type = 'BASE TABLE'")
                .mapTo(String.class)
                .list()
                .stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    List<String> tablesWith(String column) {
        return handle
                .createQuery("select table_name from information_schema.columns where lower(table_schema) = 'public'"
                        + " and lower(column_name) = :column")
                .bind("column", column)
                .mapTo(String.class)
                .list()
                .stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    BigDecimal open(String client) {
        return handle.createQuery("select coalesce(sum(open_amount), 0) from item where client_id = :client"
                        + " and settled_on is null")
                .bind("client", client)
                .mapTo(BigDecimal.class)
                .one();
    }

    long count(String table, String client) {
        return handle.createQuery("select count(*) from " + table + " where client_id = :client")
                .bind("client", client)
                .mapTo(Long.class)
                .one();
    }

    private static String words(ResultSet row) throws SQLException {
        StringBuilder words = new StringBuilder();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            Object value = row.getObject(column);
            Object shown = value instanceof Clob clob ? clob.getSubString(1, (int) clob.length()) : value;
            words.append(row.getMetaData().getColumnLabel(column).toLowerCase(Locale.ROOT))
                    .append('=')
                    .append(shown)
                    .append(' ');
        }
        return words.toString();
    }

    void execute(String sql, Object... values) {
        handle.execute(sql, values);
    }

    private String id(String kind) {
        return kind + ++next;
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static LocalDate day(Random dice) {
        return LocalDate.of(2026, 1, 1).plusDays(dice.nextInt(4) * 10L);
    }

    private static String amount(Random dice) {
        return List.of("500.00", "200.00", "0.00").get(dice.nextInt(3));
    }
}
