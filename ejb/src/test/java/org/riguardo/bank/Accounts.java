package org.riguardo.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.exports.BankEntry;
import org.riguardo.api.exports.BankStatement;
import org.riguardo.api.exports.Documents;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.ReadFacts;
import org.riguardo.api.exports.Reading;
import org.riguardo.db.Database;
import org.riguardo.db.TestDatabase;
import org.riguardo.exports.Part;
import org.riguardo.ledger.FileSection.Booked;

/** A firm with clients and open items, into whose accounts tests bring files. */
final class Accounts implements AutoCloseable {

    static final String FIRM = TestDatabase.FIRM;
    static final LocalDate ISSUED = LocalDate.of(2026, 1, 10);

    private final TestDatabase database;
    private long order;
    private Instant now = Instant.parse("2026-04-01T08:00:00Z");

    Accounts() {
        this(TestDatabase.open());
    }

    Accounts(TestDatabase database) {
        this.database = database;
    }

    Handle handle() {
        return database.handle();
    }

    Instant later() {
        now = now.plusSeconds(1);
        return now;
    }

    String client(String id, String name) {
        handle().execute("insert into client (id, firm_id, name, owner) values (?, ?, ?, 'paolo')", id, FIRM, name);
        return id;
    }

    void item(String id, String client, String number, String open) {
        handle().execute(
                        "insert into item (id, firm_id, client_id, item_key, number, issued, due, amount, open_amount, currency)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'EUR')",
                        id,
                        FIRM,
                        client,
                        id,
                        number,
                        ISSUED,
                        ISSUED.plusDays(30),
                        new BigDecimal(open),
                        new BigDecimal(open));
    }

    /** A client with one item of a firm of its own. */
    void otherFirm(String firm, String client, String name, String number, String open) {
        database.firm(firm);
        handle().execute("insert into client (id, firm_id, name, owner) values (?, ?, ?, 'vera')", client, firm, name);
        database.item(firm, client, "item-" + client, ISSUED, open);
        handle().execute("update item set number = ? where id = ?", number, "item-" + client);
    }

    /** Brings a file of a bank; returns its import. */
    String bank(String format, BankStatement... statements) {
        String id = importRun();
        book(
                id,
                format,
                new ReadFacts(format, Extent.ADDITION, null, 0, 0, List.of(), List.of(), List.of()),
                statements);
        return id;
    }

    Booked book(String id, String format, ReadFacts facts, BankStatement... statements) {
        Reading.Read read = new Reading.Read(facts, Documents.NONE, List.of(statements), List.of(), List.of());
        return new BankBooking(handle(), FIRM, later()).book(id, new Part("x", format, read), false);
    }

    /** Books a statement of open items as the ledger does: what it lists is open to that amount, everything else is not. */
    String statement(LocalDate day, Map<String, String> open) {
        String id = importRun();
        handle().execute("delete from statement_day");
        handle().execute("insert into statement_day (firm_id, layout, as_of) values (?, 'table-1', ?)", FIRM, day);
        for (Map<String, Object> item : handle().createQuery("select id, settled_on, listed_in from item")
                .mapToMap()
                .list()) {
            String said = open.get(item.get("id"));
            if (said != null || item.get("settled_on") == null && item.get("listed_in") != null) {
                handle().execute(
                                "insert into item_before select ?, id, due, due_derived, amount, open_amount, settled_on,"
                                        + " settled_exactly, listed_in from item where id = ?",
                                id,
                                item.get("id"));
            }
            if (said != null) {
                handle().execute(
                                "update item set open_amount = ?, settled_on = null, settled_exactly = true, listed_in = 'table-1'"
                                        + " where id = ?",
                                new BigDecimal(said),
                                item.get("id"));
            } else if (item.get("settled_on") == null && item.get("listed_in") != null) {
                handle().execute(
                                "update item set open_amount = 0, settled_on = ?, settled_exactly = false where id = ?",
                                day,
                                item.get("id"));
            }
        }
        book(id, "table", new ReadFacts("table-1", Extent.SNAPSHOT, day, 0, 0, List.of(), List.of(), List.of()));
        return id;
    }

    void undo(String importId) {
        new BankUndo(handle(), FIRM, later()).run(importId);
    }

    PaymentDesk desk() {
        return new PaymentDesk(handle(), FIRM, later());
    }

    String open(String item) {
        return handle().createQuery("select open_amount from item where id = :id")
                .bind("id", item)
                .mapTo(BigDecimal.class)
                .one()
                .toString();
    }

    LocalDate settled(String item) {
        return handle().createQuery("select settled_on from item where id = :id")
                .bind("id", item)
                .mapTo(LocalDate.class)
                .findOne()
                .orElse(null);
    }

    List<EntryView> entries(String importId) {
        return new EntryReader(handle(), FIRM).ofImport(importId, null, 200).items();
    }

    EntryView only(String importId) {
        List<EntryView> entries = entries(importId);
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    static BankStatement on(String account, BankEntry... entries) {
        return new BankStatement(account, "1", null, null, new ArrayList<>(List.of(entries)));
    }

    static BankEntry in(LocalDate day, String amount, String party, String text, String bankReference) {
        return entry(day, amount, party, text, bankReference, false);
    }

    static BankEntry entry(
            LocalDate day, String amount, String party, String text, String bankReference, boolean reversal) {
        return new BankEntry(
                1,
                day,
                day,
                new BigDecimal(amount),
                "EUR",
                party,
                null,
                null,
                text,
                bankReference,
                "48",
                reversal,
                null);
    }

    private String importRun() {
        String id = Database.newId();
        handle().execute(
                        "insert into import_run (id, firm_id, name, sha256, state, received_at, known_until, booked_order)"
                                + " values (?, ?, ?, ?, 'DONE', current_timestamp, ?, ?)",
                        id,
                        FIRM,
                        id,
                        id,
                        OffsetDateTime.ofInstant(now.plusSeconds(1), ZoneOffset.UTC),
                        ++order);
        return id;
    }

    @Override
    public void close() {
        database.close();
    }
}
