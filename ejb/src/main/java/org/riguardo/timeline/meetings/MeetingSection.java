package org.riguardo.timeline.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Appointment;
import org.riguardo.db.Database;
import org.riguardo.exports.Part;
import org.riguardo.firm.Firm;
import org.riguardo.ledger.FileSection;

/** Books the meetings that a file brings, in the transaction that books the file; addresses that it also brings link earlier ones. */
@ApplicationScoped
public class MeetingSection implements FileSection {

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    @Override
    public Booked book(Firm firm, String importId, Part part, Instant now) {
        List<Appointment> meetings = part.read().appointments();
        boolean contacts = !part.read().contacts().isEmpty();
        if (meetings.isEmpty() && !contacts) {
            return Booked.NOTHING;
        }
        return database.with(handle -> {
            MeetingKeeping keeping = new MeetingKeeping(handle, firm.id(), now);
            Set<String> touched = new LinkedHashSet<>(keeping.keep(importId, meetings));
            touched.addAll(contacts ? keeping.linkWaiting() : Set.of());
            return new Booked(touched, notes(meetings, touched.size(), now));
        });
    }

    @Override
    public Set<String> takeBack(Firm firm, String importId) {
        return database.with(handle -> new MeetingKeeping(handle, firm.id(), clock.instant()).takeBack(importId));
    }

    private static List<Sentence> notes(List<Appointment> meetings, int clients, Instant now) {
        if (meetings.isEmpty()) {
            return List.of();
        }
        long ahead = meetings.stream()
                .filter(meeting -> meeting.endsAt().isAfter(now) && !meeting.cancelled())
                .count();
        return List.of(new Sentence(
                "Incontri: " + meetings.size() + ", di cui ancora da tenere: " + ahead + "; clienti interessati: "
                        + clients + ". Un incontro diventa un contatto quando è finito.",
                "Meetings: " + meetings.size() + ", of which still to come: " + ahead + "; clients concerned: "
                        + clients + ". A meeting becomes a contact when it is over."));
    }
}
