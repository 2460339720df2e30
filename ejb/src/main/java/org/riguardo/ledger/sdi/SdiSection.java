package org.riguardo.ledger.sdi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.SdiMessage;
import org.riguardo.db.Database;
import org.riguardo.exports.Part;
import org.riguardo.firm.Firm;
import org.riguardo.ledger.FileSection;

/** Keeps the messages of the exchange system with the invoices; a rejection takes the invoice's items out of the ledger at once. */
@ApplicationScoped
public class SdiSection implements FileSection {

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    public static SdiSection of(Database database, Clock clock) {
        SdiSection section = new SdiSection();
        section.database = database;
        section.clock = clock;
        return section;
    }

    @Override
    public Booked book(Firm firm, String importId, Part part, Instant now) {
        if (part.read().messages().isEmpty()) {
            return Booked.NOTHING;
        }
        return database.with(handle -> book(handle, firm, importId, part, now));
    }

    @Override
    public Set<String> takeBack(Firm firm, String importId) {
        return database.with(handle -> new VoidItems(handle, firm).putBack(importId, clock.instant()));
    }

    private static Booked book(Handle handle, Firm firm, String importId, Part part, Instant now) {
        Set<String> touched = new HashSet<>();
        List<Sentence> notes = new ArrayList<>();
        for (SdiMessage message : part.read().messages()) {
            String key = FileKey.named(message.invoiceFile());
            new MessageRows(handle, firm.id()).keep(importId, key, message);
            if (message.rejects()) {
                Set<String> clients = reject(handle, firm, importId, key, message, now);
                touched.addAll(clients);
                if (!clients.isEmpty()) {
                    notes.add(new Sentence(
                            "La fattura del file " + message.invoiceFile()
                                    + " è stata scartata: i suoi importi non risultano più aperti.",
                            "The invoice of the file " + message.invoiceFile()
                                    + " was rejected: its amounts are no longer open."));
                }
            }
        }
        return new Booked(touched, notes);
    }

    /** Takes the items of the file out of the ledger, or those of all files in an archive; the clients that this touches. */
    private static Set<String> reject(
            Handle handle, Firm firm, String importId, String key, SdiMessage message, Instant now) {
        if (!FileKey.isArchive(key)) {
            return new VoidItems(handle, firm).take(key, importId, now);
        }
        Set<String> touched = new HashSet<>();
        for (String file : new InvoiceFiles(handle, firm).in(key)) {
            new MessageRows(handle, firm.id()).keep(importId, file, message);
            touched.addAll(new VoidItems(handle, firm).take(file, importId, now));
        }
        return touched;
    }
}
