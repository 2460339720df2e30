package org.riguardo.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.riguardo.db.Database;
import org.riguardo.exports.Part;
import org.riguardo.firm.Firm;
import org.riguardo.ledger.FileSection;

/** Books what files bring of the firm's accounts. */
@ApplicationScoped
public class BankSection implements FileSection {

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    private final Map<String, Instant> matchedAt = new ConcurrentHashMap<>();

    /** The same outside a server. */
    public static BankSection of(Database database, Clock clock) {
        BankSection section = new BankSection();
        section.database = database;
        section.clock = clock;
        return section;
    }

    /** Matches once for all parts of the files that are booked at that instant, as their documents are in the ledger before. */
    @Override
    public Booked book(Firm firm, String importId, Part part, Instant now) {
        boolean documents = part.read().documents().count() > 0;
        boolean first = !now.equals(matchedAt.put(firm.id(), now));
        return database.with(
                handle -> new BankBooking(handle, firm.id(), now).book(importId, part, documents && first));
    }

    @Override
    public Set<String> takeBack(Firm firm, String importId) {
        return database.with(handle -> new BankUndo(handle, firm.id(), clock.instant()).run(importId));
    }
}
