package org.riguardo.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.db.Dialect;

/**
 * Keeps the documents of imports as their files stated them, with what became of each. What the import before stated alike
 * and nothing came of is kept as ranges of that import, so that an unchanged statement writes hardly anything.
 */
final class DocumentRows {

    private static final String SAME = "staged_same";

    /** From how many documents on an import is compared with the one before. */
    static final int WORTH_COMPARING = 20;

    /** Ranges are written while one stands for at least so many documents; else all documents are written anew. */
    private static final int FEWEST_IN_A_RANGE = 8;

    private static final String UNIT =
            " left join staged_unit u on u.client_id = s.client_id and u.document_key = s.document_key"
                    + " left join staged_booked b on b.place = s.place";

    private static final String BOOKED = "(coalesce(u.is_new, false) or b.place is not null)";

    private static final String COPIED =
            "id, import_id, client_id, line, seq, number, type, issued, currency, total, payable,"
                    + " instalments, issuer_name, issuer_vat_id, issuer_tax_code, client_name, client_vat_id, client_tax_code,"
                    + " fingerprint";

    private final Handle handle;
    private final BookedPart part;

    DocumentRows(Handle handle, BookedPart part) {
        this.handle = handle;
        this.part = part;
        Dialect.of(handle)
                .temporary(
                        handle,
                        SAME,
                        "place integer, import_id varchar(36), seq integer, source_id varchar(36), source_seq integer,"
                                + " lines_down integer",
                        "place");
    }

    /**
     * Writes the staged documents; those that changed nothing did not for that reason.
     *
     * @param sameAs the import with which they are compared; null for none
     */
    void write(int staged, Sentence unchanged, @Nullable String sameAs) {
        if (sameAs != null) {
            compare(sameAs);
            if (staged > Staging.WORTH_ANALYZING_STAGED) {
                Dialect.of(handle).analyze(handle, SAME);
            }
            writeRanges(staged);
        }
        handle.createUpdate("insert into document (firm_id, " + COPIED
                        + ", state, reason) select cast(:firm as varchar(64)), s."
                        + COPIED.replace(", ", ", s.") + ", case when s.left_out is not null then 'LEFT_OUT' when "
                        + BOOKED
                        + " then 'BOOKED' else 'UNCHANGED' end, case when s.left_out is not null then s.left_out when "
                        + BOOKED + " then null else cast(:unchanged as varchar(500)) end from staged_document s" + UNIT
                        + " where s.place > 0 and not exists (select 1 from " + SAME + " e where e.place = s.place)")
                .bind("firm", part.firm())
                .bind("unchanged", Sentences.write(unchanged))
                .execute();
    }

    /** How many documents of each import changed the ledger. */
    Map<String, Integer> booked() {
        Map<String, Integer> booked = new HashMap<>();
        handle.createQuery("select s.import_id, count(*) as documents from staged_document s" + UNIT + " where "
                        + BOOKED + " and s.place > 0 and s.client_id is not null group by s.import_id")
                .map((row, context) -> booked.put(row.getString("import_id"), row.getInt("documents")))
                .list();
        return booked;
    }

    /** The newest import of files of this layout. */
    Optional<String> before(String format) {
        return handle.createQuery("select r.id from import_part p join import_run r on r.id = p.import_id"
                        + " where p.firm_id = :firm and p.format = :format and p.layout = :layout and r.state = 'DONE'"
                        + " order by r.booked_order desc limit 1")
                .bind("firm", part.firm())
                .bind("format", format)
                .bind("layout", part.layout())
                .mapTo(String.class)
                .findOne();
    }

    private void compare(String before) {
        String rows =
                "select d.import_id as source_id, d.seq as source_seq, d.seq as at, d.line, d.client_id, d.fingerprint"
                        + " from document d where d.import_id = :before union all select d.import_id, d.seq,"
                        + " r.seq + d.seq - r.source_seq, d.line + r.lines_down, d.client_id, d.fingerprint from document_range r"
                        + " join document d on d.import_id = r.source_id and d.seq >= r.source_seq"
                        + " and d.seq < r.source_seq + r.documents where r.import_id = :before";
        handle.createUpdate("insert into " + SAME + " (place, import_id, seq, source_id, source_seq, lines_down)"
                        + " select s.place, s.import_id, s.seq, o.source_id, o.source_seq, coalesce(s.line - o.line, 0)"
                        + " from (select s.place, s.import_id, s.seq, s.line, s.client_id, s.fingerprint, row_number()"
                        + " over (partition by s.fingerprint order by s.place) as copy from staged_document s" + UNIT
                        + " where s.place > 0 and not " + BOOKED
                        + ") s join (select o.*, row_number() over (partition by fingerprint"
                        + " order by at) as copy from (" + rows
                        + ") o) o on o.fingerprint = s.fingerprint and o.copy = s.copy"
                        + " and o.client_id is not distinct from s.client_id")
                .bind("before", before)
                .execute();
    }

    private void writeRanges(int staged) {
        int written = handle.createUpdate(
                        "insert into document_range (import_id, seq, documents, source_id, source_seq,"
                                + " lines_down) select import_id, min(seq), count(*), source_id, min(source_seq), lines_down"
                                + " from (select e.*, seq - row_number() over (partition by source_id, source_seq - seq, lines_down"
                                + " order by seq) as island from " + SAME + " e) e"
                                + " group by import_id, source_id, source_seq - seq, lines_down, island")
                .execute();
        if (written * FEWEST_IN_A_RANGE > staged) {
            handle.execute("delete from document_range where import_id in (select import_id from " + SAME + ")");
            handle.execute("delete from " + SAME);
        }
    }
}
