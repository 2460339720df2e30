package org.riguardo.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Keeps the documents that became items of new clients, some hundred in a row. */
final class DocumentPages {

    private final Handle handle;

    DocumentPages(Handle handle) {
        this.handle = handle;
    }

    void write(String importId, List<StatedPage> full) {
        if (full.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("insert into document_page (import_id, seq, last_seq, stated)"
                + " values (:import, :seq, :last, :stated)");
        full.forEach(page -> batch.bind("import", importId)
                .bind("seq", page.seq())
                .bind("last", page.lastSeq())
                .bind("stated", page.bytes())
                .add());
        batch.execute();
    }

    /** Those of an import behind that place, at most so many places on. */
    List<StatedPage.Placed> own(String importId, long after, int most) {
        List<StatedPage.Placed> found = new ArrayList<>();
        handle.createQuery("select stated from document_page where import_id = :import and last_seq > :after"
                        + " and seq <= :after + :most order by seq")
                .bind("import", importId)
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> StatedPage.read(row.getBytes("stated")))
                .forEach(page -> page.stream()
                        .filter(one -> one.seq() > after && one.seq() <= after + most)
                        .forEach(found::add));
        return withClients(found);
    }

    /** Those of other imports that stand in this one word for word, behind that place, at most so many places on. */
    List<StatedPage.Placed> ofOthers(String importId, long after, int most) {
        List<StatedPage.Placed> found = new ArrayList<>();
        handle.createQuery("select r.seq, r.source_seq, r.documents, r.lines_down, p.stated from document_range r"
                        + " join document_page p on p.import_id = r.source_id and p.last_seq >= r.source_seq"
                        + " and p.seq < r.source_seq + r.documents where r.import_id = :import"
                        + " and r.seq + r.documents > :after + 1 and r.seq <= :after + :most")
                .bind("import", importId)
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> {
                    int shift = row.getInt("seq") - row.getInt("source_seq");
                    int from = row.getInt("source_seq");
                    int to = from + row.getInt("documents");
                    int linesDown = row.getInt("lines_down");
                    StatedPage.read(row.getBytes("stated")).stream()
                            .filter(one -> one.seq() >= from && one.seq() < to)
                            .filter(one -> one.seq() + shift > after && one.seq() + shift <= after + most)
                            .forEach(one -> found.add(new StatedPage.Placed(
                                    one.seq() + shift, one.document().repeated(linesDown))));
                    return linesDown;
                })
                .list();
        return withClients(found);
    }

    /** Walks the documents in pages of the imports that the query from {@code import_run r} and {@code document_page b} on finds. */
    Stream<Said> later(String sql, String firm, String importId) {
        return handle
                .createQuery("select r.name, b.stated from document_page b" + sql + " order by r.booked_order desc")
                .setFetchSize(20)
                .bind("firm", firm)
                .bind("import", importId)
                .map((row, context) -> new Said(row.getString("name"), StatedPage.read(row.getBytes("stated"))))
                .stream();
    }

    /** The documents of one page of a file. */
    record Said(String file, List<StatedPage.Placed> documents) {}

    /** With the clients as they are now: a merged one stands for the one it was merged into, a removed one is nobody. */
    private List<StatedPage.Placed> withClients(List<StatedPage.Placed> all) {
        Set<String> named = new HashSet<>();
        all.forEach(one -> named.add(String.valueOf(one.document().clientId())));
        Map<String, String> now = new HashMap<>();
        Chunks.of(List.copyOf(named)).forEach(ids -> handle.createQuery(
                        "select id, coalesce(merged_into, id) as now from client where id in (<ids>)")
                .bindList("ids", ids)
                .map((row, context) -> now.put(row.getString("id"), row.getString("now")))
                .list());
        return all.stream()
                .map(one -> new StatedPage.Placed(
                        one.seq(), one.document().of(now.get(one.document().clientId()))))
                .toList();
    }
}
