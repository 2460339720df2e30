package org.riguardo.clients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.riguardo.api.exports.Contact;
import org.riguardo.db.Database;
import org.riguardo.exports.Part;
import org.riguardo.firm.Firm;
import org.riguardo.ledger.FileSection;

/** Books the contacts that a file brings, in the transaction that books the file. */
@ApplicationScoped
public class ContactSection implements FileSection {

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    @Override
    public Booked book(Firm firm, String importId, Part part, Instant now) {
        List<Contact> contacts = part.read().contacts();
        return contacts.isEmpty()
                ? Booked.NOTHING
                : database.with(handle -> new ContactBooking(handle, firm, importId, now).book(contacts));
    }

    @Override
    public Set<String> takeBack(Firm firm, String importId) {
        return database.with(handle -> {
            new EntryRows(handle, firm.id()).forget(importId);
            return ForgetReach.ofImport(handle, firm.id(), importId).run(clock.instant());
        });
    }
}
