package org.riguardo.limitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.riguardo.db.Database;
import org.riguardo.firm.Firm;

/**
 * How many clients near the end of their term wait for a partner. A page that is kept open all day asks, so a number is kept for ten
 * minutes, or until something is recorded.
 */
@ApplicationScoped
public class NearCounts {

    private static final Duration KEPT_FOR = Duration.ofMinutes(10);

    private record Asked(String firm, String partner, LocalDate today) {}

    private record Kept(int clients, Instant at) {}

    private final Map<Asked, Kept> kept = new ConcurrentHashMap<>();

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    static NearCounts of(Database database, Clock clock) {
        NearCounts counts = new NearCounts();
        counts.database = database;
        counts.clock = clock;
        return counts;
    }

    int of(Firm firm, String partner) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, firm.zone());
        Asked asked = new Asked(firm.id(), partner, today);
        Kept before = kept.get(asked);
        if (before != null && before.at().plus(KEPT_FOR).isAfter(now)) {
            return before.clients();
        }
        int clients = database.with(handle -> new ClockRows(handle, firm, today).waitingFor(partner));
        kept.keySet().removeIf(old -> old.today().isBefore(today));
        kept.put(asked, new Kept(clients, now));
        return clients;
    }

    void forget(String firm) {
        kept.keySet().removeIf(asked -> asked.firm().equals(firm));
    }
}
