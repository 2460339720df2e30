package org.riguardo.audit.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;

/**
 * Notes who looked at what. A note is kept in memory, folded with those of the same person, thing and hour, and written some
 * seconds later by {@link AccessTimer}, so that no page waits for it or writes by itself; what was not written when the server
 * is killed is lost.
 */
@ApplicationScoped
public class AccessLog {

    /** So many different notes wait at most; beyond it the earliest is dropped rather than a page be refused. */
    private static final int MOST = 20_000;

    /** Two servers that write the same rows do so in the same order, lest each wait for the other. */
    private static final Comparator<Key> IN_ORDER = Comparator.comparing(Key::toString);

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    private final Object lock = new Object();
    private Map<Key, Times> waiting = new LinkedHashMap<>();

    /** The same outside a server. */
    public static AccessLog of(Database database, Clock clock) {
        AccessLog log = new AccessLog();
        log.database = database;
        log.clock = clock;
        return log;
    }

    record Key(String firm, Instant hour, String who, Look look) {}

    record Times(Instant first, Instant last, int times) {}

    /** That person looks at this now. */
    public void note(Caller caller, Look look) {
        Instant now = clock.instant();
        Key key = new Key(caller.firm(), now.truncatedTo(ChronoUnit.HOURS), caller.username(), look);
        synchronized (lock) {
            waiting.merge(
                    key, new Times(now, now, 1), (before, one) -> new Times(before.first(), now, before.times() + 1));
            if (waiting.size() > MOST) {
                waiting.remove(waiting.keySet().iterator().next());
            }
        }
    }

    /** Writes what waits, in the running transaction; how many rows that touched. */
    public int write() {
        Map<Key, Times> some;
        synchronized (lock) {
            some = waiting;
            waiting = new LinkedHashMap<>();
        }
        try {
            if (!some.isEmpty()) {
                database.use(handle -> {
                    AccessRows rows = new AccessRows(handle);
                    some.keySet().stream().sorted(IN_ORDER).forEach(key -> rows.add(key, some.get(key)));
                });
            }
            return some.size();
        } catch (RuntimeException failed) {
            putBack(some);
            throw failed;
        }
    }

    private void putBack(Map<Key, Times> some) {
        synchronized (lock) {
            some.forEach((key, times) -> {
                if (waiting.size() < MOST) {
                    waiting.merge(
                            key,
                            times,
                            (later, earlier) ->
                                    new Times(earlier.first(), later.last(), later.times() + earlier.times()));
                }
            });
        }
    }
}
