package org.riguardo.plugins.remote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.db.Database;
import org.riguardo.db.InTransaction;
import org.riguardo.plugins.PluginLog;
import org.riguardo.plugins.PluginRow;
import org.riguardo.plugins.PluginStates;
import org.riguardo.plugins.holds.Holds;
import org.riguardo.secrets.SecretBox;

/**
 * Has services follow what the firm wants of them: each hears that it is installed, enabled, disabled or uninstalled, by a signed call, again until it answers.
 * What a firm wants counts at once, whether its service hears of it or not.
 */
@ApplicationScoped
public class Lifecycle {

    private static final Duration IN_HAND = Duration.ofMinutes(1);
    private static final int MOST_GOODBYES = 10;

    /** Told of last, once our key is another: it hears {@code installed} again, with no new secret of its client, so that one that does not listen loses no access. */
    static final String KEY_CHANGED = "KEY_CHANGED";

    /** What a service is told of itself. */
    enum State {
        INSTALLED,
        ENABLED,
        DISABLED,
        UNINSTALLED
    }

    @Inject
    private Database database;

    @Inject
    private InTransaction transactions;

    @Inject
    private PluginStates states;

    @Inject
    private PluginLog log;

    @Inject
    private Announcing announcing;

    @Inject
    private Holds holds;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    static Lifecycle of(
            Database database,
            InTransaction transactions,
            PluginStates states,
            PluginLog log,
            RemoteCalls calls,
            RemoteAccess access,
            RemoteSettings settings,
            HostKeys keys,
            SecretBox box,
            Holds holds,
            Clock clock) {
        Lifecycle lifecycle = new Lifecycle();
        lifecycle.database = database;
        lifecycle.transactions = transactions;
        lifecycle.states = states;
        lifecycle.log = log;
        lifecycle.announcing = Announcing.of(transactions, calls, access, settings, keys, box);
        lifecycle.holds = holds;
        lifecycle.clock = clock;
        return lifecycle;
    }

    /** Tells the services of a firm what they have not heard yet, and whose time has come. */
    void follow(String firm) {
        List<RemoteRow> rows = transactions.call(() -> database.with(handle -> new RemoteRows(handle, firm).all()));
        rows.forEach(row -> follow(firm, row));
    }

    private void follow(String firm, RemoteRow row) {
        State next = next(row, transactions.call(() -> states.plugin(firm, row.pluginKey())));
        Instant now = clock.instant();
        if (next == null || row.nextAt() != null && now.isBefore(row.nextAt())) {
            return;
        }
        Instant until = now.plus(IN_HAND.multipliedBy(Math.min(60, 1L << Math.min(row.attempts(), 6))))
                .truncatedTo(ChronoUnit.MICROS);
        if (!transactions.call(() -> database.with(handle -> new RemoteRows(handle, firm).claim(row, until)))) {
            return;
        }
        Sentence problem = announcing.tell(row, next);
        boolean gone = next == State.UNINSTALLED && (problem == null || row.attempts() >= MOST_GOODBYES);
        transactions.call(() -> database.with(handle -> {
            RemoteRows all = new RemoteRows(handle, firm);
            if (gone) {
                if (all.remove(row.pluginKey(), until)) {
                    holds.forget(firm, row.pluginKey());
                }
            } else if (problem == null) {
                all.told(row.pluginKey(), next.name(), until);
                log.note(firm, row.pluginKey(), null, PluginLog.Kind.CALLED, Announcing.words(next));
            } else {
                log.note(firm, row.pluginKey(), null, PluginLog.Kind.FAILURE, problem);
            }
            return row;
        }));
    }

    /** What the service has to hear now; null when it has heard all. */
    static @Nullable State next(RemoteRow row, Optional<PluginRow> wanted) {
        if (wanted.isEmpty()) {
            return State.UNINSTALLED;
        }
        if (row.told() == null || row.told().equals(KEY_CHANGED)) {
            return State.INSTALLED;
        }
        State state = wanted.get().on() ? State.ENABLED : State.DISABLED;
        return row.told().equals(state.name()) ? null : state;
    }
}
