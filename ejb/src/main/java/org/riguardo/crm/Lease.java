package org.riguardo.crm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.riguardo.db.Database;

/**
 * An account that one run has for itself, on whichever server. Each piece of its work keeps it for longer; one that was not heard of for ten minutes has lost it,
 * and changes nothing any more.
 */
final class Lease implements Work, AutoCloseable {

    static final Duration LENGTH = Duration.ofMinutes(10);

    private final Work work;
    private final AccountRow account;
    private final Clock clock;
    private final String run = Database.newId();

    private Lease(Work work, AccountRow account, Clock clock) {
        this.work = work;
        this.account = account;
        this.clock = clock;
    }

    /** Takes the account, unless another run has it. */
    static Optional<Lease> take(Work work, AccountRow account, Clock clock) {
        Lease lease = new Lease(work, account, clock);
        Instant now = clock.instant();
        boolean ours = work.call(handle ->
                new AccountRows(handle, account.firmId()).take(account.id(), lease.run, now, now.plus(LENGTH)));
        return ours ? Optional.of(lease) : Optional.empty();
    }

    /**
     * Does a piece of work.
     *
     * @throws Sync.Stopped when another run has the account by now
     */
    @Override
    public <T> T call(Function<Handle, T> piece) {
        return work.call(handle -> {
            keep(handle, clock.instant().plus(LENGTH));
            return piece.apply(handle);
        });
    }

    private void keep(Handle handle, Instant until) {
        if (!new AccountRows(handle, account.firmId()).keep(account.id(), run, until)) {
            throw new Sync.Stopped();
        }
    }

    @Override
    public void touched(String firm, Set<String> clients) {
        work.touched(firm, clients);
    }

    /** Leaves the account to the next run. */
    @Override
    public void close() {
        work.call(handle -> new AccountRows(handle, account.firmId()).keep(account.id(), run, null));
    }
}
