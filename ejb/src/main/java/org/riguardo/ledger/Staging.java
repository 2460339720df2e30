package org.riguardo.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.db.BulkInsert;
import org.riguardo.db.Dialect;

/** Walks the documents of some parts into the staging table, a few thousand at a time, and makes their clients known. */
final class Staging {

    private static final int AT_ONCE = 4_000;
    private static final int ID_STEM = 24;
    private static final int ID_REST = 12;
    static final int WORTH_ANALYZING = 1_000;

    private final Handle handle;
    private final ClientBook clients;
    private final boolean counts;
    private final StagedRows rows;
    private final Map<String, Integer> seqs;
    private final Map<String, Integer> sizes = new HashMap<>();
    private final Map<String, Integer> leftOut = new HashMap<>();
    private final String idStem = UUID.randomUUID().toString().substring(0, ID_STEM);
    private int place;
    private boolean tellsWhatIsOpen;

    /**
     * @param counts whether its documents become part of the ledger; an older statement's do not
     * @param seqs how many documents of each import were staged before, by its id
     */
    Staging(Handle handle, ClientBook clients, boolean counts, Map<String, Integer> seqs) {
        this.handle = handle;
        this.clients = clients;
        this.counts = counts;
        this.seqs = seqs;
        this.rows = new StagedRows(handle);
    }

    void add(Iterable<Piece> pieces) {
        List<Waiting> waiting = new ArrayList<>();
        for (Piece piece : pieces) {
            String layout = piece.part().read().facts().layout();
            try (Stream<ExportDocument> documents = piece.part().read().documents().stream()) {
                for (Iterator<ExportDocument> each = documents.iterator(); each.hasNext(); ) {
                    waiting.add(new Waiting(piece.importId(), layout, each.next()));
                    if (waiting.size() == AT_ONCE) {
                        write(waiting);
                    }
                }
            }
        }
        write(waiting);
        if (place > WORTH_ANALYZING) {
            Dialect.of(handle).analyze(handle, StagedRows.TABLE + " (client_id, document_key, fingerprint, place)");
        }
    }

    int size() {
        return place;
    }

    int size(String importId) {
        return sizes.getOrDefault(importId, 0);
    }

    int leftOut(String importId) {
        return leftOut.getOrDefault(importId, 0);
    }

    /** Whether any of them says what is open of it. */
    boolean tellsWhatIsOpen() {
        return tellsWhatIsOpen;
    }

    private record Waiting(String importId, String layout, ExportDocument document) {}

    private void write(List<Waiting> waiting) {
        List<ClientBook.Named> named = waiting.stream()
                .filter(one -> counts && one.document().counts())
                .map(one -> new ClientBook.Named(
                        one.importId(), one.layout(), one.document().client()))
                .toList();
        clients.meet(named);
        try (BulkInsert insert = rows.insert()) {
            for (Waiting one : waiting) {
                ExportDocument document = one.document();
                boolean booked = counts && document.counts();
                sizes.merge(one.importId(), 1, Integer::sum);
                int seq = seqs.merge(one.importId(), 1, Integer::sum);
                String id = idStem + HexFormat.of().toHexDigits(++place, ID_REST);
                if (!document.counts()) {
                    leftOut.merge(one.importId(), 1, Integer::sum);
                }
                tellsWhatIsOpen |= document.instalments().stream().anyMatch(part -> part.open() != null);
                StagedRows.add(
                        insert,
                        new Row(one.importId(), place),
                        seq,
                        id,
                        document,
                        booked ? clients.id(one.layout(), document.client()) : null);
            }
        }
        waiting.clear();
    }
}
