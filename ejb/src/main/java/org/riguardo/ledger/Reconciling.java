package org.riguardo.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Instalment;
import org.riguardo.db.BulkInsert;
import org.riguardo.db.Dialect;

/**
 * Brings what a file says together with what the ledger knows, document by document, for those about which it says anything
 * new; it holds a few hundred of them at a time.
 */
final class Reconciling {

    static final String BOOKED = "staged_booked";

    private static final int AT_ONCE = 1_000;

    private static final String SAID_AND_KNOWN =
            "select 0 as kind, 0 as place, i.id, i.client_id, i.document_key, i.import_id,"
                    + " i.item_key, i.number, i.issued, i.currency, i.layout, i.due, i.due_derived, i.amount, i.open_amount, i.settled_on,"
                    + " i.settled_exactly, i.listed_in, i.stated, 0 as fingerprint, null as instalments, false as credit from item i join staged_unit u"
                    + " on u.client_id = i.client_id and u.document_key = i.document_key where not u.is_new"
                    + " union all select 1, s.place, s.id, s.client_id, s.document_key, s.import_id, s.stem, s.number, s.issued,"
                    + " s.currency, null, s.due, s.due_derived, s.amount, s.open_amount, null, true, null, null, s.fingerprint,"
                    + " case when s.parts = 1 then null else s.instalments end, s.credit from staged_document s join staged_unit u"
                    + " on u.client_id = s.client_id and u.document_key = s.document_key where not u.is_new"
                    + " order by client_id, document_key, kind, place, due, id";

    private final Handle handle;
    private final BookedPart part;
    private final String importId;
    private final Set<String> changed = new HashSet<>();
    private int settled;

    /** @param importId the file, the first of several */
    Reconciling(Handle handle, BookedPart part, String importId) {
        this.handle = handle;
        this.part = part;
        this.importId = importId;
        Dialect.of(handle).temporary(handle, BOOKED, "place integer", "place");
    }

    void run() {
        ItemBook book = new ItemBook(handle, part);
        List<Unit> units = new ArrayList<>();
        try (ResultIterator<Line> lines = handle.createQuery(SAID_AND_KNOWN)
                .setFetchSize(AT_ONCE)
                .map((row, context) -> Line.of(row))
                .iterator()) {
            int held = 0;
            while (lines.hasNext()) {
                Line line = lines.next();
                Unit last = units.isEmpty() ? null : units.get(units.size() - 1);
                if (last == null || !last.isOf(line)) {
                    if (held >= AT_ONCE) {
                        write(book, units);
                        units.clear();
                        book = new ItemBook(handle, part);
                        held = 0;
                    }
                    last = new Unit(line.clientId(), line.documentKey(), new ArrayList<>());
                    units.add(last);
                }
                held++;
                if (line.item() != null) {
                    book.enter(line.item());
                } else {
                    last.said().add(line);
                }
            }
        }
        write(book, units);
    }

    /** The clients of whose items something changed. */
    Set<String> changed() {
        return changed;
    }

    /** How many items count as settled because the statement no longer lists them. */
    int settled() {
        return settled;
    }

    private void write(ItemBook book, List<Unit> units) {
        Set<Row> booked = new HashSet<>();
        for (Unit unit : units) {
            String before = null;
            for (Instalments document : unit.documents(part)) {
                if (before != null && !before.equals(document.importId())) {
                    write(book);
                }
                before = document.importId();
                booked.addAll(new Reconciliation(book, document, part).run());
            }
        }
        if (part.statement()) {
            settled += book.settleWhatIsNotListed(importId);
        }
        write(book);
        try (BulkInsert insert = BulkInsert.into(handle, BOOKED, List.of("place"))) {
            booked.forEach(row -> insert.add(row.place()));
        }
    }

    private void write(ItemBook book) {
        changed.addAll(book.changedClients());
        book.write();
    }

    /** All that a file says about the documents of one key. */
    private record Unit(String clientId, String documentKey, List<Line> said) {

        boolean isOf(Line line) {
            return clientId.equals(line.clientId()) && documentKey.equals(line.documentKey());
        }

        Iterable<Instalments> documents(BookedPart part) {
            Map<Object, Instalments> documents = new LinkedHashMap<>();
            for (Line line : said) {
                Object document = part.whole() ? line.row() : String.valueOf(line.issued());
                documents
                        .computeIfAbsent(document, none -> line.document(part.layout()))
                        .add(line.row(), line.instalments());
            }
            return documents.values();
        }
    }

    /** One row of the query: an item of the ledger, or a document of the file. */
    private record Line(
            @Nullable BookedItem item,
            Row row,
            String clientId,
            String documentKey,
            @Nullable String number,
            @Nullable LocalDate issued,
            String currency,
            List<Instalment> instalments) {

        static Line of(ResultSet row) throws SQLException {
            boolean known = row.getInt("kind") == 0;
            return new Line(
                    known ? BookedItem.of(row) : null,
                    new Row(
                            String.valueOf(row.getString("import_id")),
                            row.getInt("place"),
                            row.getLong("fingerprint")),
                    row.getString("client_id"),
                    row.getString("document_key"),
                    row.getString("number"),
                    row.getObject("issued", LocalDate.class),
                    row.getString("currency"),
                    known ? List.of() : instalments(row));
        }

        Instalments document(String layout) {
            boolean credit = documentKey.endsWith("|C");
            DocumentKey key = DocumentKey.of(clientId, number, currency, credit);
            return new Instalments(key, number, issued, layout, new ArrayList<>(), new ArrayList<>());
        }

        private static List<Instalment> instalments(ResultSet row) throws SQLException {
            String several = row.getString("instalments");
            if (several == null) {
                BigDecimal open = row.getBigDecimal("open_amount");
                return List.of(new Instalment(
                        row.getObject("due", LocalDate.class),
                        row.getBoolean("due_derived"),
                        row.getBigDecimal("amount"),
                        open));
            }
            boolean credit = row.getBoolean("credit");
            return InstalmentJson.read(several).stream()
                    .map(instalment -> credit ? belowZero(instalment) : instalment)
                    .toList();
        }

        private static Instalment belowZero(Instalment instalment) {
            BigDecimal open = instalment.open();
            return new Instalment(
                    instalment.due(),
                    instalment.dueDerived(),
                    instalment.amount().abs().negate(),
                    open == null ? null : open.abs().negate());
        }
    }
}
