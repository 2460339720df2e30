package org.riguardo.clients;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.riguardo.api.exports.Contact;
import org.riguardo.api.exports.Contact.Place;
import org.riguardo.api.exports.Party;
import org.riguardo.db.TestDatabase;

/** Rows that come while two clients are one, and whose each must be when they are two again. */
final class LaterRows {

    private static final LocalDate DUE = LocalDate.of(2026, 5, 31);

    private final TwoClients given;
    private final String one;
    private final String other;
    private final String otherVatId;
    private final String run;
    private final Map<Row, String> expected = new LinkedHashMap<>();
    private final List<String> words = new ArrayList<>();
    private int next;

    LaterRows(TwoClients given, String one, String other, String otherVatId) {
        this.given = given;
        this.one = one;
        this.other = other;
        this.otherVatId = otherVatId;
        this.run = given.run(TwoClients.NOW.plusSeconds(60));
        words.add(run);
    }

    /** A row by its table and key. */
    record Row(String table, String column, String key) {

        String owner(TwoClients given) {
            return given.handle()
                    .createQuery("select client_id from " + table + " where " + column + " = :key")
                    .bind("key", key)
                    .mapTo(String.class)
                    .one();
        }
    }

    /** A few documents of both with what happens about them, and cards of both. */
    void happen(Random dice) {
        List<String> ones = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (int document = 0; document < 2 + dice.nextInt(3); document++) {
            boolean theirs = dice.nextBoolean();
            (theirs ? others : ones).add(document(theirs));
        }
        about(ones, one);
        about(others, other);
        if (!ones.isEmpty() && !others.isEmpty()) {
            about(List.of(ones.get(0), others.get(0)), one);
        }
        expect("interaction", "id", given.interaction(one, "", null, null), one);
        given.execute(
                "update interaction set logged_at = ? where id = ?",
                TwoClients.at(TwoClients.NOW.plusSeconds(70)),
                words.get(words.size() - 1));
        card(null, dice.nextInt(2), one);
        card(otherVatId, 2 + dice.nextInt(2), other);
    }

    Map<Row, String> expected() {
        return expected;
    }

    /** All rows but those that came later, and what they say of themselves. */
    Map<String, List<String>> without(Map<String, List<String>> rows) {
        Pattern later = Pattern.compile(
                "=(" + String.join("|", words.stream().map(Pattern::quote).toList()) + ") ");
        Map<String, List<String>> kept = new TreeMap<>();
        rows.forEach((table, all) -> kept.put(
                table, all.stream().filter(row -> !later.matcher(row).find()).toList()));
        return kept;
    }

    private String document(boolean theirs) {
        String number = "L" + next++ + one;
        String item = given.item(one, number, DUE, "70.00");
        String document = given.document(run, one, number, theirs ? otherVatId : "IT9");
        given.execute("update item set document_id = ? where id = ?", document, item);
        expect("document", "id", document, theirs ? other : one);
        expect("item", "id", item, theirs ? other : one);
        return item;
    }

    private void about(List<String> items, String owner) {
        if (items.isEmpty()) {
            return;
        }
        String named = String.join(",", items);
        String call = given.interaction(one, "PROMISE", named, null);
        String promise = given.agreement(one, named);
        for (String table : List.of("interaction", "agreement")) {
            given.execute(
                    "update " + table + " set logged_at = ? where id in (?, ?)",
                    TwoClients.at(TwoClients.NOW.plusSeconds(80)),
                    call,
                    promise);
        }
        String payment = "later" + next++ + one;
        given.execute(
                "insert into payment (id, firm_id, client_id, received_on, amount, currency) values (?, ?, ?, ?, 10, 'EUR')",
                payment,
                TestDatabase.FIRM,
                one,
                DUE);
        items.forEach(
                item -> given.execute("insert into payment_item (payment_id, item_id) values (?, ?)", payment, item));
        expect("interaction", "id", call, owner);
        expect("agreement", "id", promise, owner);
        expect("payment", "id", payment, owner);
    }

    /** A card in a file; without a number a person says that it is the remaining client's. */
    private void card(String vatId, int number, String owner) {
        String address = "later" + next++ + "@" + one + ".example";
        String phone = "+39061" + (1_000_000 + 10 * Math.abs(one.hashCode() % 90_000) + number);
        Party party = new Party("Rossi", vatId, null, null, null, null, null, null);
        Contact contact = new Contact(
                1,
                false,
                party,
                null,
                List.of(address),
                List.of(phone),
                List.of(),
                new Place("Via", null, "x", null, null));
        ReachRows.Source source = vatId == null ? ReachRows.Source.entry("none") : ReachRows.Source.file(run, party);
        Reach reach = Reach.of(contact);
        new ReachRows(given.handle(), TestDatabase.FIRM, source)
                .add(one, new Reach(reach.addresses(), reach.numbers(), null));
        expect("client_address", "address", address, owner);
        expect("client_phone", "number", reach.numbers().get(0).phone().number(), owner);
    }

    private void expect(String table, String column, String key, String owner) {
        expected.put(new Row(table, column, key), owner);
        words.add(key);
    }
}
