package org.riguardo.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.riguardo.db.Database;

/** The people of each firm for the lists to choose from; who is new is seen within {@value #SECONDS} seconds. */
@ApplicationScoped
class KnownPeople {

    private static final int SECONDS = 30;

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    private record Known(List<String> people, Instant at) {}

    List<String> of(String firm) {
        Instant now = clock.instant();
        Known kept = known.get(firm);
        if (kept == null || now.isBefore(kept.at()) || !now.isBefore(kept.at().plusSeconds(SECONDS))) {
            kept = new Known(database.with(handle -> People.of(handle, firm)), now);
            known.put(firm, kept);
        }
        return kept.people();
    }
}
