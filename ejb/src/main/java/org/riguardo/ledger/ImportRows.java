package org.riguardo.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Party;
import org.riguardo.db.Cursor;
import org.riguardo.db.Dialect;
import org.riguardo.db.Page;
import org.riguardo.exports.Arrival;
import org.riguardo.exports.HoldReason;
import org.riguardo.exports.ImportJson;
import org.riguardo.exports.ImportReport;
import org.riguardo.exports.ImportState;

/** Reads the imports of one firm and the documents that they brought. */
final class ImportRows {

    private static final Set<ImportState> ENDS = Set.of(ImportState.DONE, ImportState.REJECTED);

    private final Handle handle;
    private final String firm;

    ImportRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    Page<ImportReport> page(@Nullable String cursor, int size) {
        Cursor.Moment before = cursor == null ? null : Cursor.moment(cursor);
        String rest = before == null ? "" : " and (received_at < :at or (received_at = :at and id < :id))";
        Query query = handle.createQuery("select * from import_run where firm_id = :firm" + rest
                        + " order by received_at desc, id desc limit :limit")
                .bind("firm", firm)
                .bind("limit", size + 1);
        if (before != null) {
            query.bind("at", before.at()).bind("id", before.id());
        }
        List<ImportReport> rows = query.map((row, context) -> report(row)).list();
        Page<ImportReport> page =
                Page.of(rows, size, row -> Cursor.write(row.receivedAt().toString(), row.id()));
        return new Page<>(new AccountTotals(handle, firm).with(page.items()), page.next());
    }

    Optional<ImportReport> find(String id) {
        return first("id = :key", id);
    }

    /** The newest import of which the condition on {@code :key} holds. */
    Optional<ImportReport> first(String condition, String key) {
        return handle.createQuery("select * from import_run where firm_id = :firm and " + condition
                        + " order by received_at desc limit 1")
                .bind("firm", firm)
                .bind("key", key)
                .map((row, context) -> report(row))
                .findOne()
                .map(report ->
                        new AccountTotals(handle, firm).with(List.of(report)).get(0));
    }

    /** The reports of files of these names and contents that were finished and not yet put away, as after a crash. */
    Map<Arrival, ImportReport> unfinished(Collection<Arrival> arrivals) {
        Map<List<String>, ImportReport> unfinished = new HashMap<>();
        handle.createQuery("select * from import_run where firm_id = :firm and "
                        + Dialect.of(handle).among("sha256", "hashes") + " order by received_at")
                .bind("firm", firm)
                .bindArray("hashes", String.class, contents(arrivals))
                .map((row, context) -> row.getBoolean("put_away") ? null : report(row))
                .filter(report -> report != null && ENDS.contains(report.state()))
                .forEach(report -> unfinished.put(List.of(report.name(), report.sha256()), report));
        new AccountTotals(handle, firm)
                .with(unfinished.values())
                .forEach(report -> unfinished.put(List.of(report.name(), report.sha256()), report));
        Map<Arrival, ImportReport> known = new HashMap<>();
        for (Arrival arrival : arrivals) {
            ImportReport report = unfinished.get(List.of(arrival.name(), arrival.sha256()));
            if (report != null) {
                known.put(arrival, report);
            }
        }
        return known;
    }

    /** The imports that booked the contents of these files, by the hash of their bytes. */
    Map<String, ImportReport> booked(Collection<Arrival> arrivals) {
        Map<String, ImportReport> booked = new HashMap<>();
        handle.createQuery("select * from import_run where firm_id = :firm and "
                        + Dialect.of(handle).among("booked_sha256", "hashes"))
                .bind("firm", firm)
                .bindArray("hashes", String.class, contents(arrivals))
                .map((row, context) -> report(row))
                .filter(report -> report.state() == ImportState.DONE)
                .forEach(report -> booked.put(report.sha256(), report));
        return booked;
    }

    private static List<String> contents(Collection<Arrival> arrivals) {
        return arrivals.stream().map(Arrival::sha256).distinct().toList();
    }

    Page<ImportedDocument> documents(String importId, @Nullable String cursor, int size) {
        long after = cursor == null ? 0 : Cursor.number(cursor);
        List<StatedPage.Placed> rows = new ArrayList<>();
        rows.addAll(own(importId, after, size + 1));
        rows.addAll(ofOthers(importId, after, size + 1));
        if (find(importId).isPresent()) {
            DocumentPages pages = new DocumentPages(handle);
            rows.addAll(pages.own(importId, after, size + 1));
            rows.addAll(pages.ofOthers(importId, after, size + 1));
        }
        rows.sort(Comparator.comparing(StatedPage.Placed::seq));
        Page<StatedPage.Placed> page = Page.of(
                rows.subList(0, Math.min(rows.size(), size + 1)),
                size,
                row -> Cursor.write(Integer.toString(row.seq())));
        return new Page<>(page.items().stream().map(StatedPage.Placed::document).toList(), page.next());
    }

    private List<StatedPage.Placed> own(String importId, long after, int most) {
        return handle.createQuery("select * from document where firm_id = :firm and import_id = :import"
                        + " and seq > :after order by seq limit :most")
                .bind("firm", firm)
                .bind("import", importId)
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> new StatedPage.Placed(row.getInt("seq"), document(row)))
                .list();
    }

    /** Those that stand in another import word for word. */
    private List<StatedPage.Placed> ofOthers(String importId, long after, int most) {
        return handle.createQuery(
                        "select r.seq + d.seq - r.source_seq as place, r.lines_down, d.* from document_range r"
                                + " join document d on d.import_id = r.source_id and d.seq >= r.source_seq"
                                + " and d.seq < r.source_seq + r.documents where d.firm_id = :firm and r.import_id = :import"
                                + " and r.seq + r.documents > :after + 1 and r.seq <= :after + :most"
                                + " and r.seq + d.seq - r.source_seq > :after and r.seq + d.seq - r.source_seq <= :after + :most")
                .bind("firm", firm)
                .bind("import", importId)
                .bind("after", after)
                .bind("most", most)
                .map((row, context) ->
                        new StatedPage.Placed(row.getInt("place"), document(row).repeated(row.getInt("lines_down"))))
                .list();
    }

    static ImportReport report(ResultSet row) throws SQLException {
        String held = row.getString("held_for");
        return new ImportReport(
                row.getString("id"),
                row.getString("firm_id"),
                row.getString("name"),
                row.getString("sha256"),
                row.getString("format"),
                ImportState.valueOf(row.getString("state")),
                held == null ? null : HoldReason.valueOf(held),
                row.getObject("snapshot_day", LocalDate.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                instant(row, "finished_at"),
                row.getInt("documents"),
                row.getInt("rows_read"),
                row.getInt("rows_left_out"),
                ImportJson.readSums(row.getString("sums")),
                ImportJson.readProblems(row.getString("problems")),
                ImportJson.readNotes(row.getString("note")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static ImportedDocument document(ResultSet row) throws SQLException {
        int line = row.getInt("line");
        return new ImportedDocument(
                row.getString("id"),
                row.wasNull() ? null : Integer.valueOf(line),
                row.getString("number"),
                row.getString("type"),
                row.getObject("issued", LocalDate.class),
                row.getString("currency"),
                row.getBigDecimal("total"),
                row.getBigDecimal("payable"),
                InstalmentJson.read(row.getString("instalments")),
                party(row, "issuer_"),
                party(row, "client_"),
                row.getString("client_id"),
                DocumentState.valueOf(row.getString("state")),
                Sentences.read(row.getString("reason")));
    }

    private static Party party(ResultSet row, String prefix) throws SQLException {
        return Party.of(
                row.getString(prefix + "name"), row.getString(prefix + "vat_id"), row.getString(prefix + "tax_code"));
    }
}
