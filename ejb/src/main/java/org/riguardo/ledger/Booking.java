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
    private final @Nullable AloneStatement alone;
    private final int listedBefore;
    private final Set<String> touched = new HashSet<>();
    private final Map<String, BookingNotes> notes = new HashMap<>();

    /**
     * Stages the documents of the pieces.
     *
     * @param part as far as it is known before they are staged; one that is outdated does not become part of the ledger
     * @param alone whether the one piece is all that its file brings
     * @param seqs how many documents of each import came before; carried on
     */
    Booking(Handle handle, Firm firm, List<Piece> pieces, BookedPart part, boolean alone, Map<String, Integer> seqs) {
        this.handle = handle;
        this.firm = firm;
        this.pieces = pieces;
        this.clients = new ClientBook(handle, firm);
        boolean shortWays = alone && pieces.size() == 1 && part.statement() && !part.whole() && !part.outdated();
        this.alone = shortWays
                ? new AloneStatement(
                        handle,
                        part,
                        first(),
                        new DocumentRows(handle, part).before(format()).orElse(null))
                : null;
        this.listedBefore = comparedWithBefore() ? Integer.MAX_VALUE : Units.listedBefore(handle, part, first());
        this.staging = new Staging(handle, clients, !part.outdated(), seqs, this.alone);
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
        boolean touched = comparedWithBefore();
        if (touched) {
            new TouchedDocuments(handle, part).find(first());
        } else if (part.statement() && part.before() != null) {
            TouchedDocuments.noteUnstated(handle, part);
        }
        units.find(first(), staging.staged(), touched, listedBefore);
        long now = staging.listedOpen();
        long gone = units.gone();
        if (!part.statement() || touched && !alone.mayShrink(now, gone)) {
            return null;
        }
        int before = touched ? Units.listedBefore(handle, part, first()) : listedBefore;
        return Shrinking.judge(before, now, gone);
    }

    /** Writes items and documents of what was compared. */
    void write(BookedPart part) {
        Reconciling reconciling = new Reconciling(handle, part, first());
        if (!part.outdated()) {
            touched.addAll(new NewItems(handle, part).write());
            reconciling.run();
            touched.addAll(reconciling.changed());
            touched.addAll(clients.touched());
            if (part.statement()) {
                new StatementDays(handle, firm.id()).set(part.layout(), part.day());
                ItemHistory.restated(handle, firm.id(), part.layout());
            }
        }
        DocumentRows documents = new DocumentRows(handle, part);
        boolean comparable = !part.outdated()
                && !comparedWithBefore()
                && oneFile()
                && staging.staged() >= DocumentRows.WORTH_COMPARING;
        String before = comparable ? documents.before(format()).orElse(null) : null;
        documents.write(staging.staged(), part.outdated() ? Superseded.by(part.before()) : KNOWN, before);
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
                            booked.getOrDefault(id, 0)
                                    + (alone == null ? 0 : alone.fresh().written()),
                            staging.leftOut(id),
                            reconciling.settled(),
                            clients.knownByName(id)));
        }
    }

    private boolean comparedWithBefore() {
        return alone != null && alone.comparedWithBefore();
    }

    private String first() {
        return pieces.get(0).importId();
    }

    private String format() {
        return pieces.get(0).part().format();
    }

    private boolean oneFile() {
        return pieces.stream().map(Piece::importId).distinct().count() == 1;
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
