package org.riguardo.bank;

import java.time.Instant;
import java.time.LocalDate;
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
            Matching matching = new Matching(handle, firm, now);
            matching.run();
            touched.addAll(matching.touched());
            if (statements) {
                notes.add(0, kept(importId));
            } else if (matching.booked() > 0) {
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
                    "Lo scadenzario dà ancora aperte " + says.openAgain()
                            + " partite che per la banca erano state pagate prima: vale lo scadenzario.",
                    "The statement still shows " + says.openAgain()
                            + " items as open that were paid before by the bank's entries: the statement counts."));
        }
        return says.touched();
    }

    private Sentence kept(String importId) {
        int booked = states(importId, EntryState.BOOKED);
        int waiting = states(importId, EntryState.WAITING);
        int others = states(importId, EntryState.NONE);
        return new Sentence(
                "Movimenti nuovi " + entries.fresh() + ", già noti " + entries.known() + ". Entrate abbinate a partite "
                        + booked + ", in attesa di una persona " + waiting + ", non riferibili a clienti " + others
                        + ".",
                "New entries " + entries.fresh() + ", known already " + entries.known() + ". Incoming matched to items "
                        + booked + ", waiting for a person " + waiting + ", not from clients " + others + ".");
    }

    private int states(String importId, EntryState state) {
        return handle.createQuery("select count(*) from bank_entry_source s join bank_entry e on e.id = s.entry_id"
                        + " where s.import_id = :import and e.state = :state")
                .bind("import", importId)
                .bind("state", state.name())
                .mapTo(Integer.class)
                .one();
    }
}
