package org.riguardo.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.db.BulkInsert;
import org.riguardo.db.Dialect;

/**
 * Walks the documents of some parts, and stages those that have to be compared with the ledger, a few thousand at a time; makes
 * their clients known.
 */
final class Staging {

    private static final int AT_ONCE = 4_000;
    private static final int ID_STEM = 24;
    private static final int ID_REST = 12;
    static final int WORTH_ANALYZING = 1_000;

    /** A planner that knows nothing of a staging table joins a thousand rows with a thousand one by one. */
    static final int WORTH_ANALYZING_STAGED = 50;

    private final Handle handle;
    private final ClientBook clients;
    private final boolean counts;
    private final @Nullable AloneStatement alone;
    private final StagedRows rows;
    private final Map<String, Integer> seqs;
    private final Map<String, Integer> sizes = new HashMap<>();
    private final Map<String, Integer> leftOut = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final String idStem = UUID.randomUUID().toString().substring(0, ID_STEM);
    private int place;
    private int staged;
    private int openParts;
    private boolean tellsWhatIsOpen;

    /**
     * @param counts whether its documents become part of the ledger; an older statement's do not
     * @param seqs how many documents of each import were staged before, by its id
     * @param alone the statement that is staged, when it is one and comes alone
     */
    Staging(
            Handle handle,
            ClientBook clients,
            boolean counts,
            Map<String, Integer> seqs,
            @Nullable AloneStatement alone) {
        this.handle = handle;
        this.clients = clients;
        this.counts = counts;
        this.seqs = seqs;
        this.alone = alone;
        this.rows = new StagedRows(handle);
    }

    void add(Iterable<Piece> pieces) {
        for (Piece piece : pieces) {
            String layout = piece.part().read().facts().layout();
            ReadAhead.walk(piece.part().read().documents(), said -> add(piece.importId(), layout, said));
        }
        write();
        if (alone != null) {
            alone.end();
        }
        if (staged > WORTH_ANALYZING_STAGED) {
            Dialect.of(handle).analyze(handle, StagedRows.TABLE + " (client_id, document_key, fingerprint, place)");
        }
    }

    /** How many documents there are. */
    int size() {
        return place;
    }

    /** How many of them have to be compared with the ledger. */
    int staged() {
        return staged;
    }

    int size(String importId) {
        return sizes.getOrDefault(importId, 0);
    }

    int leftOut(String importId) {
        return leftOut.getOrDefault(importId, 0);
    }

    /** How many items they list as open. */
    int listedOpen() {
        return openParts;
    }

    /** Whether any of them says what is open of it. */
    boolean tellsWhatIsOpen() {
        return tellsWhatIsOpen;
    }

    private record Waiting(Row row, int seq, String layout, ExportDocument document) {}

    private void add(String importId, String layout, ReadAhead.Said said) {
        ExportDocument document = said.document();
        place++;
        sizes.merge(importId, 1, Integer::sum);
        int seq = seqs.merge(importId, 1, Integer::sum);
        int open = counts && document.counts() ? StagedRows.openParts(document) : 0;
        openParts += open;
        if (!document.counts()) {
            leftOut.merge(importId, 1, Integer::sum);
        }
        tellsWhatIsOpen = tellsWhatIsOpen || document.instalments().stream().anyMatch(part -> part.open() != null);
        if (alone != null && alone.repeats(seq, document.line(), said.print(), open)) {
            return;
        }
        waiting.add(new Waiting(new Row(importId, place, said.print()), seq, layout, document));
        if (waiting.size() == AT_ONCE) {
            write();
        }
    }

    private void write() {
        clients.meet(waiting.stream()
                .filter(one -> counts && one.document().counts())
                .map(one -> new ClientBook.Named(
                        one.row().importId(), one.layout(), one.document().client()))
                .toList());
        List<Waiting> others = waiting.stream().filter(one -> !isFresh(one)).toList();
        if (!others.isEmpty()) {
            try (BulkInsert insert = rows.insert()) {
                others.forEach(
                        one -> StagedRows.add(insert, one.row(), one.seq(), id(one), one.document(), client(one)));
            }
        }
        staged += others.size();
        waiting.clear();
        if (alone != null) {
            alone.write();
        }
    }

    /** Whether the row becomes an item at once; then it is given to those. */
    private boolean isFresh(Waiting one) {
        String client = client(one);
        if (alone == null
                || client == null
                || !clients.made(
                        one.row().importId(), one.layout(), one.document().client())) {
            return false;
        }
        if (!FreshItems.mayBe(one.document())) {
            alone.compares();
            return false;
        }
        alone.fresh().add(one.row(), one.seq(), id(one), client, one.document());
        return true;
    }

    private @Nullable String client(Waiting one) {
        ExportDocument document = one.document();
        return counts && document.counts() ? clients.id(one.layout(), document.client()) : null;
    }

    private String id(Waiting one) {
        return idStem + HexFormat.of().toHexDigits(one.row().place(), ID_REST);
    }
}
