package org.riguardo.crm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmException.Reason;
import org.riguardo.api.crm.CrmSession;
import org.riguardo.api.decision.Sentence;
import org.riguardo.db.Database;
import org.riguardo.firm.Firms;
import org.riguardo.plan.DecisionKeeper;
import org.riguardo.secrets.Prints;
import org.riguardo.secrets.SecretProblem;
import org.riguardo.timeline.mail.Retries;
import org.riguardo.timeline.meaning.NoteReading;

/** Runs over customer systems, one at a time for each account on all servers; what goes wrong is kept in words where the account is shown, and tried again later and later. */
@ApplicationScoped
public class Runs {

    private static final System.Logger LOG = System.getLogger(Runs.class.getName());
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    @Inject
    private Database database;

    @Inject
    private Retries retries;

    @Inject
    private DecisionKeeper decisions;

    @Inject
    private Connectors connectors;

    @Inject
    private Firms firms;

    @Inject
    private Prints prints;

    @Inject
    private NoteReading notes;

    @Inject
    private Clock clock;

    private final Set<String> running = ConcurrentHashMap.newKeySet();

    /** Runs over an account now, unless that is going on; returns when it has ended. */
    public void run(String firm, String account) {
        if (running.add(account)) {
            try {
                once(firm, account);
            } finally {
                running.remove(account);
            }
        }
    }

    /** Whether a run over the account is going on, on this server or another. */
    boolean running(AccountRow row) {
        Instant until = row.runUntil();
        return running.contains(row.id()) || until != null && until.isAfter(clock.instant());
    }

    private void once(String firm, String account) {
        AccountRow row = work().call(
                        handle -> new AccountRows(handle, firm).find(account).orElse(null));
        Instant next = row == null ? null : row.nextAt();
        if (row == null || row.state() != AccountState.ON || next != null && next.isAfter(clock.instant())) {
            return;
        }
        over(row, () -> connectors.open(row));
    }

    /** Runs over an account by what a file brought; false when that is going on, or did not come to its end. */
    boolean run(AccountRow row, CrmSession session) {
        if (!running.add(row.id())) {
            return false;
        }
        try {
            return over(row, () -> session);
        } finally {
            running.remove(row.id());
        }
    }

    /** Books activities that a system told of its own accord; whether nothing of them remains to be read. */
    boolean take(AccountRow row, List<CrmActivity> told) {
        try {
            return new Sync(row, firms.get(row.firmId()), work(), prints, notes, clock).take(told);
        } catch (Sync.Stopped stopped) {
            return true;
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "What was told to " + row + " could not be taken; it is read instead", failed);
            return false;
        }
    }

    /** Signs in. */
    @FunctionalInterface
    private interface Opening {
        CrmSession open() throws CrmException;
    }

    private boolean over(AccountRow row, Opening opening) {
        Optional<Lease> lease = Lease.take(work(), row, clock);
        if (lease.isEmpty()) {
            return false;
        }
        try (Lease ours = lease.get()) {
            return over(row, opening, ours);
        }
    }

    private boolean over(AccountRow row, Opening opening, Lease lease) {
        try (CrmSession session = opening.open()) {
            int refused = new Sync(row, firms.get(row.firmId()), lease, prints, notes, clock).run(session);
            ended(row, EVERY, 0, refused == 0 ? null : refused(refused));
            return true;
        } catch (CrmException refused) {
            Duration after = refused.after();
            ended(row, pause(row, refused.reason(), after), row.failures() + 1, refused.words());
        } catch (SecretProblem closed) {
            ended(row, LONGEST, row.failures() + 1, closed.sentence());
        } catch (Sync.Stopped stopped) {
            LOG.log(Level.DEBUG, "{0} was paused while it was read", row);
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "A run over " + row + " failed; it is tried again", failed);
            ended(row, pause(row, Reason.NOT_UNDERSTOOD, null), row.failures() + 1, UNKNOWN);
        }
        return false;
    }

    static final Sentence UNKNOWN = new Sentence(
            "La lettura si è interrotta per un errore di Riguardo, scritto nel registro del server; si riprova da lì.",
            "The reading was interrupted by an error of Riguardo, written to the server's log; it goes on from there.");

    private static Sentence refused(int some) {
        return new Sentence(
                "Il CRM non ha accettato quanto gli è stato scritto (" + some
                        + "): controllare là i diritti e i campi obbligatori; si riprova da soli, e il resto è aggiornato.",
                "The customer system did not take what was written to it (" + some
                        + "): check its rights and required fields; it is tried again by itself, and the rest is up to date.");
    }

    private static Duration pause(AccountRow row, Reason reason, @Nullable Duration asked) {
        Duration least = reason == Reason.REFUSED ? Duration.ofMinutes(15) : SOON;
        Duration longer = least.multipliedBy(1L << Math.min(row.failures(), 6));
        Duration pause = asked != null && asked.compareTo(longer) > 0 ? asked : longer;
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private void ended(AccountRow row, Duration pause, int failures, @Nullable Sentence problem) {
        Instant now = clock.instant();
        work().call(handle -> {
            new AccountRows(handle, row.firmId()).ran(row.id(), now, now.plus(pause), failures, problem);
            return row;
        });
    }

    /** Each piece of work in a transaction of its own, once more when somebody else's came between. */
    Work work() {
        return new Work() {
            @Override
            public <T> T call(Function<Handle, T> work) {
                return retries.call(() -> database.with(work::apply));
            }

            @Override
            public void touched(String firm, Set<String> clients) {
                decisions.refresh(firm, clients);
            }
        };
    }
}
