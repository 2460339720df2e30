package org.riguardo.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.riguardo.db.BulkInsert;

/** The documents of an import that stand in other imports, as ranges of places in their order; all others are its own. */
final class Ranges {

    private static final List<String> COLUMNS =
            List.of("import_id", "seq", "documents", "source_id", "source_seq", "lines_down");

    private final String importId;
    private final List<Range> all = new ArrayList<>();
    private int at;

    Ranges(String importId) {
        this.importId = importId;
    }

    private record Range(int seq, int documents, String sourceId, int sourceSeq, int linesDown) {

        Range longer() {
            return new Range(seq, documents + 1, sourceId, sourceSeq, linesDown);
        }
    }

    /** Where a document stands: in which import, at which place, and how many lines further up than where it was asked for. */
    record Source(String importId, int seq, int linesDown) {}

    static Ranges of(Handle handle, String importId) {
        Ranges ranges = new Ranges(importId);
        handle.createQuery("select seq, documents, source_id, source_seq, lines_down from document_range"
                        + " where import_id = :import order by seq")
                .bind("import", importId)
                .map((row, context) -> ranges.all.add(new Range(
                        row.getInt("seq"),
                        row.getInt("documents"),
                        row.getString("source_id"),
                        row.getInt("source_seq"),
                        row.getInt("lines_down"))))
                .list();
        return ranges;
    }

    int size() {
        return all.size();
    }

    /** How many documents stand in ranges. */
    long documents() {
        return all.stream().mapToLong(Range::documents).sum();
    }

    /** Where the document at that place stands, which is behind the place asked for before. */
    Source at(int seq) {
        while (at < all.size() && all.get(at).seq() + all.get(at).documents() <= seq) {
            at++;
        }
        Range range = at < all.size() ? all.get(at) : null;
        return range == null || range.seq() > seq
                ? new Source(importId, seq, 0)
                : new Source(range.sourceId(), range.sourceSeq() + seq - range.seq(), range.linesDown());
    }

    /** Adds the document at the next place, which stands there, so many lines further down than where it was asked for. */
    void add(int seq, int linesDown, Source source) {
        Range last = all.isEmpty() ? null : all.get(all.size() - 1);
        int down = linesDown + source.linesDown();
        if (last != null
                && last.seq() + last.documents() == seq
                && last.sourceSeq() + last.documents() == source.seq()
                && last.linesDown() == down
                && last.sourceId().equals(source.importId())) {
            all.set(all.size() - 1, last.longer());
        } else {
            all.add(new Range(seq, 1, source.importId(), source.seq(), down));
        }
    }

    void write(Handle handle) {
        try (BulkInsert insert = BulkInsert.into(handle, "document_range", COLUMNS)) {
            all.forEach(range -> insert.add(
                    importId, range.seq(), range.documents(), range.sourceId(), range.sourceSeq(), range.linesDown()));
        }
    }
}
