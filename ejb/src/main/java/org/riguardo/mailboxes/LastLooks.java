package org.riguardo.mailboxes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.db.Database;

/** Knows how the last look at each account ended; rows are only written when that changes, and now and then. */
@ApplicationScoped
public class LastLooks {

    private static final Duration OFTEN_ENOUGH = Duration.ofMinutes(5);

    /** How a look ended. */
    record Look(Instant at, @Nullable Sentence problem, Instant since, Instant written) {}

    @Inject
    private Clock clock;

    @Inject
    private Database database;

    private final Map<String, Look> looks = new ConcurrentHashMap<>();

    /** Notes a look; the problem is null when there was none. */
    void note(String account, @Nullable Sentence problem) {
        Instant now = clock.instant();
        Look before = looks.get(account);
        boolean same = before != null && String.valueOf(before.problem()).equals(String.valueOf(problem));
        boolean fresh = before != null && before.written().plus(OFTEN_ENOUGH).isAfter(now);
        looks.put(account, new Look(now, problem, same ? before.since() : now, same && fresh ? before.written() : now));
        if (!same || !fresh) {
            database.use(handle -> new MailboxRows(handle).looked(account, now, problem));
        }
    }

    Optional<Look> of(String account) {
        return Optional.ofNullable(looks.get(account));
    }

    void forget(String account) {
        looks.remove(account);
    }
}
