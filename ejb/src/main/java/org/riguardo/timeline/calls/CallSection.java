package org.riguardo.timeline.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.CallRecord;
import org.riguardo.db.Database;
import org.riguardo.exports.Part;
import org.riguardo.firm.Firm;
import org.riguardo.ledger.FileSection;

/** Books the calls that a file brings, in the transaction that books the file; a contact that it also brings links calls that wait. */
@ApplicationScoped
public class CallSection implements FileSection {

    private static final Duration CLOCKS_APART = Duration.ofHours(1);

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    @Override
    public Booked book(Firm firm, String importId, Part part, Instant now) {
        return database.with(handle -> book(handle, firm.id(), importId, part, now));
    }

    @Override
    public Set<String> takeBack(Firm firm, String importId) {
        return database.with(handle -> takeBack(handle, firm.id(), importId, clock.instant()));
    }

    static Booked book(Handle handle, String firm, String importId, Part part, Instant now) {
        List<CallRecord> calls = part.read().calls();
        boolean contacts = !part.read().contacts().isEmpty();
        if (calls.isEmpty() && !contacts) {
            return Booked.NOTHING;
        }
        CallKeeping keeping = new CallKeeping(handle, firm, now);
        if (calls.isEmpty()) {
            return new Booked(keeping.linkWaiting(), List.of());
        }
        List<CallRecord> past = calls.stream()
                .filter(call -> !call.startedAt().isAfter(now.plus(CLOCKS_APART)))
                .toList();
        CallKeeping.Kept kept = keeping.keep(importId, part.format(), past);
        Set<String> touched = new LinkedHashSet<>(kept.touched());
        touched.addAll(contacts ? keeping.linkWaiting() : Set.of());
        return new Booked(touched, notes(kept, past.size(), calls.size() - past.size()));
    }

    static Set<String> takeBack(Handle handle, String firm, String importId, Instant now) {
        return new CallKeeping(handle, firm, now).takeBack(importId);
    }

    private static List<Sentence> notes(CallKeeping.Kept kept, int records, int future) {
        List<Sentence> notes = new ArrayList<>();
        notes.add(new Sentence(
                "Registrazioni di chiamate nuove: " + kept.fresh() + " (già note: " + (records - kept.fresh())
                        + "); chiamate: " + kept.calls() + ", di cui con un numero da assegnare: " + kept.waiting()
                        + ".",
                "New call records: " + kept.fresh() + " (known already: " + (records - kept.fresh()) + "); calls: "
                        + kept.calls() + ", of which with a number to be assigned: " + kept.waiting() + "."));
        if (future > 0) {
            notes.add(new Sentence(
                    "Chiamate con una data futura, lasciate fuori: " + future + ". L'orologio del centralino è giusto?",
                    "Calls dated in the future, left out: " + future + ". Is the phone system's clock right?"));
        }
        return notes;
    }
}
