package org.riguardo.bank;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.ReadFacts;
import org.riguardo.exports.Part;
import org.riguardo.ledger.FileSection.Booked;

/** Keeps the movements of a part of a file, and looks what they, or what the part says is open, pay. */
final class BankBooking {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Handle handle;
    private final String firm;
    private final Instant now;
    private final EntryRows entries;
    private final PaymentRows payments;

    BankBooking(Handle handle, String firm, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.now = now;
        this.entries = new EntryRows(handle, firm);
        this.payments = new PaymentRows(handle, firm, now);
    }

    /**
     * Books what concerns accounts.
     *
     * @param match whether to look for what movements pay, after the ledger has changed
     */
    Booked book(String importId, Part part, boolean match) {
        Set<String> touched = new HashSet<>();
        List<Sentence> notes = new ArrayList<>();
        boolean statements = !part.read().statements().isEmpty();
        if (statements) {
            List<String> news = entries.add(importId, part.format(), part.read().statements());
            Reversals reversals = new Reversals(handle, firm, entries, payments);
            news.forEach(reversals::take);
            touched.addAll(reversals.touched());
        }
        touched.addAll(said(importId, part.read().facts(), notes));
        if (match || statements) {
            Matching matching = new Matching(handle, firm, now, importId);
            matching.run();
            touched.addAll(matching.touched());
            if (!statements && matching.booked() > 0) {
                notes.add(new Sentence(
                        "Pagamenti già arrivati in banca e ora abbinati: " + matching.booked() + ".",
                        "Payments that the bank had told of and that are matched now: " + matching.booked() + "."));
            }
        }
        return new Booked(touched, notes);
    }

    private Set<String> said(String importId, ReadFacts facts, List<Sentence> notes) {
        LocalDate day = facts.snapshotDay();
        if (day == null) {
            return Set.of();
        }
        StatementSays says = new StatementSays(handle, firm, payments);
        says.run(facts.layout(), day, importId);
        if (says.openAgain() > 0) {
            notes.add(new Sentence(
                    "Di " + says.openAgain()
                            + " partite lo scadenzario dà aperto più di quanto era rimasto dopo i pagamenti"
                            + " arrivati in banca: vale lo scadenzario.",
                    "Of " + says.openAgain()
                            + " items the statement shows more open than the payments that the bank told of"
                            + " had left: the statement counts."));
        }
        if (!says.notCounted().isEmpty()) {
            LocalDate oldest = says.notCounted().get(0).receivedOn();
            for (StatementSays.Paid paid : says.notCounted()) {
                oldest = paid.receivedOn().isBefore(oldest) ? paid.receivedOn() : oldest;
            }
            notes.add(new Sentence(
                    "Pagamenti già arrivati in banca che lo scadenzario non conta ancora: "
                            + says.notCounted().size() + ", il più vecchio del " + DAY.format(oldest)
                            + ". Restano registrati; se in contabilità pagano altro, annullarli alla pagina Pagamenti.",
                    "Payments that the bank told of and that the statement does not count yet: "
                            + says.notCounted().size() + ", the oldest of " + oldest
                            + ". They stay booked; if they pay something else in the accounts, take them back on the page"
                            + " Payments."));
        }
        return says.touched();
    }
}
