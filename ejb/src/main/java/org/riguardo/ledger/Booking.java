package org.riguardo.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.ReadFacts;
import org.riguardo.db.Database;
import org.riguardo.exports.Part;
import org.riguardo.firm.Firm;

/** Brings one part of a file into the ledger, in memory first, so that a statement that shrinks can be held unwritten. */
final class Booking {

    private static final Sentence KNOWN =
            new Sentence("Era già tutto registrato.", "All of it was in the ledger already.");

    private final Handle handle;
    private final Firm firm;
    private final String importId;
    private final Part part;
    private final LocalDate day;
    private final ClientBook clients;
    private final ItemBook items;
    private final List<Row> rows = new ArrayList<>();
    private final Set<Row> booked = new HashSet<>();
    private final @Nullable LocalDate newest;
    private int settled;

    /**
     * @param day the day up to which the part tells what is open
     * @param firstSeq the place of its first document in the file
     */
    Booking(Handle handle, Firm firm, String importId, Part part, LocalDate day, int firstSeq) {
        this.handle = handle;
        this.firm = firm;
        this.part = part;
        this.day = day;
        this.importId = importId;
        this.clients = new ClientBook(handle, firm, importId);
        this.items = new ItemBook(handle, firm.id(), importId);
        this.newest = statement() ? new StatementDays(handle, firm.id()).newest(facts().layout()) : null;
        int seq = firstSeq;
        for (ExportDocument document : part.read().documents().list()) {
            boolean counts = document.counts() && !outdated();
            String client =
                    counts ? clients.client(document.client(), facts().layout()).id() : null;
            rows.add(new Row(Database.newId(), seq++, document, client));
        }
    }

    /** Whether it is a statement older than one that is in the ledger; then it changes nothing. */
    boolean outdated() {
        return newest != null && day.isBefore(newest);
    }

    /** Why a person has to confirm the statement; null when it may be booked as it is. */
    @Nullable
    Sentence shrinks() {
        if (!statement() || outdated()) {
            return null;
        }
        items.loadListed(facts().layout());
        List<BookedItem> before = items.openAndListedIn(facts().layout());
        long now = part.read().documents().list().stream()
                .filter(ExportDocument::counts)
                .flatMap(document -> document.instalments().stream())
                .filter(instalment -> instalment.openOrAll().signum() != 0)
                .count();
        Set<DocumentKey> said = new HashSet<>();
        documents().forEach(document -> said.add(document.key()));
        long gone =
                before.stream().filter(item -> !said.contains(item.document())).count();
        return Shrinking.judge(before.size(), now, gone);
    }

    /** Writes clients, items and documents; nothing is written before. */
    void write(Instant now) {
        if (!outdated()) {
            items.loadClients(clients.touched());
            if (statement()) {
                items.loadListed(facts().layout());
            }
            documents()
                    .forEach(document -> booked.addAll(
                            new Reconciliation(items, document, whole(), statement(), day, newest).run()));
            if (statement()) {
                settleWhatIsGone();
                new StatementDays(handle, firm.id()).set(facts().layout(), day);
            }
            clients.write();
        }
        DocumentRows documents = new DocumentRows(handle, firm.id(), importId);
        documents.add(rows, booked, outdated() ? Superseded.by(newest) : KNOWN);
        documents.write();
        items.write(now);
    }

    /** The clients whose items or data changed. */
    Set<String> touched() {
        Set<String> touched = new HashSet<>(items.changedClients());
        touched.addAll(clients.touched());
        return touched;
    }

    int size() {
        return rows.size();
    }

    /** What is to be said about the part beside what its reader said. */
    List<Sentence> notes() {
        List<Sentence> notes = new ArrayList<>();
        if (outdated()) {
            notes.add(Superseded.by(newest));
            return notes;
        }
        int leftOut = facts().rowsLeftOut();
        int known = rows.size() - booked.size() - leftOut;
        notes.add(new Sentence(
                "Registrati " + booked.size() + ", già noti " + known + ", lasciati fuori " + leftOut + ".",
                "Booked " + booked.size() + ", known already " + known + ", left out " + leftOut + "."));
        if (settled > 0) {
            notes.add(new Sentence(
                    "Non compaiono più nello scadenzario e risultano chiuse, in data non nota con esattezza: " + settled
                            + ".",
                    "No longer listed and therefore settled, on a day not exactly known: " + settled + "."));
        }
        if (clients.knownByName() > 0) {
            notes.add(new Sentence(
                    "Clienti senza partita IVA, codice fiscale né codice, riconosciuti solo per nome in file come questo: "
                            + clients.knownByName() + ".",
                    "Clients without VAT number, tax code or code, known by name alone in files like this one: "
                            + clients.knownByName() + "."));
        }
        return notes;
    }

    private Iterable<Instalments> documents() {
        Map<List<Object>, Instalments> documents = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.clientId() != null) {
                ExportDocument document = row.document();
                boolean credit = document.signed(document.payable()).signum() < 0;
                DocumentKey key = DocumentKey.of(row.clientId(), document.number(), document.currency(), credit);
                List<Object> sameDocument = new ArrayList<>();
                sameDocument.add(key);
                sameDocument.add(String.valueOf(document.date()));
                documents
                        .computeIfAbsent(sameDocument, none -> Instalments.of(key, document, facts().layout()))
                        .add(row);
            }
        }
        return documents.values();
    }

    private void settleWhatIsGone() {
        for (BookedItem item : items.openAndListedIn(facts().layout())) {
            if (!item.listed) {
                item.settledBetween(newest, day);
                settled++;
            }
        }
    }

    private boolean statement() {
        return facts().extent() == Extent.SNAPSHOT;
    }

    private boolean whole() {
        return !part.format().equals("table");
    }

    private ReadFacts facts() {
        return part.read().facts();
    }
}
