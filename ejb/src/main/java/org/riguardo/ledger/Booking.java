package org.riguardo.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.db.Dialect;
import org.riguardo.firm.Firm;

/**
 * Brings parts of files that count as one into the ledger: staged, compared in the database, and only what is new reconciled.
 * Whatever their size, it holds a few thousand documents.
 */
final class Booking {

    static final Sentence KNOWN = new Sentence("Era già tutto registrato.", "All of it was in the ledger already.");

    private final Handle handle;
    private final Firm firm;
    private final List<Piece> pieces;
    private final ClientBook clients;
    private final Staging staging;
    private final Set<String> touched = new HashSet<>();
    private final Map<String, BookingNotes> notes = new HashMap<>();

    /**
     * Stages the documents of the pieces.
     *
     * @param counts whether they become part of the ledger
     * @param seqs how many documents of each import came before; carried on
     */
    Booking(Handle handle, Firm firm, List<Piece> pieces, boolean counts, Map<String, Integer> seqs) {
        this.handle = handle;
        this.firm = firm;
        this.pieces = pieces;
        this.clients = new ClientBook(handle, firm);
        this.staging = new Staging(handle, clients, counts, seqs);
        staging.add(pieces);
    }

    /** Whether any document says what is open of it. */
    boolean tellsWhatIsOpen() {
        return staging.tellsWhatIsOpen();
    }

    boolean isEmpty() {
        return staging.size() == 0;
    }

    /** Compares the staged documents with the ledger; why a person has to confirm them, null when they may be booked. */
    @Nullable
    Sentence compare(BookedPart part) {
        Units units = new Units(handle, part);
        if (part.outdated()) {
            return null;
        }
        units.find(staging.size());
        return part.statement() ? Shrinking.judge(units.listedBefore(), units.listedNow(), units.gone()) : null;
    }

    /** Writes items and documents of what was compared. */
    void write(BookedPart part) {
        String importId = pieces.get(0).importId();
        Reconciling reconciling = new Reconciling(handle, part, importId);
        if (!part.outdated()) {
            touched.addAll(new NewItems(handle, part).write());
            reconciling.run();
            touched.addAll(reconciling.changed());
            touched.addAll(clients.touched());
            if (part.statement()) {
                new StatementDays(handle, firm.id()).set(part.layout(), part.day());
            }
        }
        DocumentRows documents = new DocumentRows(handle, part);
        String before = part.outdated()
                ? null
                : documents.before(pieces.get(0).part().format()).orElse(null);
        documents.write(staging.size(), part.outdated() ? Superseded.by(part.before()) : KNOWN, before);
        Map<String, Integer> booked = documents.booked();
        if (touched.size() > Staging.WORTH_ANALYZING) {
            Dialect.of(handle).analyze(handle, "item (firm_id, client_id, document_key, listed_in)");
        }
        for (Piece piece : pieces) {
            notes.computeIfAbsent(
                    piece.importId(),
                    id -> new BookingNotes(
                            part.outdated() ? Superseded.by(part.before()) : null,
                            staging.size(id),
                            booked.getOrDefault(id, 0),
                            staging.leftOut(id),
                            reconciling.settled(),
                            clients.knownByName(id)));
        }
    }

    /** The clients whose items or data changed. */
    Set<String> touched() {
        return touched;
    }

    /** What is to be said about the documents of that import beside what their reader said. */
    List<Sentence> notes(String importId) {
        BookingNotes said = notes.get(importId);
        return said == null ? List.of() : said.sentences();
    }
}
