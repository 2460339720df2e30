package org.riguardo.mailbox;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxConnector;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.MailboxException.Reason;
import org.riguardo.api.mailbox.MailboxSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stays signed in to one account, reads it, and waits for what comes next, until it fails or is stopped. */
final class AccountWatch implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(AccountWatch.class);

    /** Makes a conveyor for one reading. */
    @FunctionalInterface
    interface Conveyors {
        Conveyor to(MailboxAccount account);
    }

    private final MailboxAccount account;
    private final @Nullable MailboxConnector connector;
    private final MailIntake intake;
    private final Conveyors conveyors;
    private final Pauses pauses;
    private final Duration every;
    private final BooleanSupplier othersWait;
    private volatile @Nullable MailboxSession open;
    private volatile boolean stopped;

    AccountWatch(
            MailboxAccount account,
            @Nullable MailboxConnector connector,
            MailIntake intake,
            Conveyors conveyors,
            Pauses pauses,
            Duration every,
            BooleanSupplier othersWait) {
        this.account = account;
        this.connector = connector;
        this.intake = intake;
        this.conveyors = conveyors;
        this.pauses = pauses;
        this.every = every;
        this.othersWait = othersWait;
    }

    MailboxAccount account() {
        return account;
    }

    /** Whether it still reads by the connector that is there now. */
    boolean readsBy(@Nullable MailboxConnector current) {
        return Objects.equals(connector, current);
    }

    /** Ends the connection, whatever is going on over it. */
    void stop() {
        stopped = true;
        MailboxSession session = open;
        if (session != null) {
            session.close();
        }
    }

    @Override
    public void run() {
        try {
            watch();
        } catch (MailboxException unreadable) {
            failed(unreadable);
        } catch (RuntimeException | LinkageError | StackOverflowError unkept) {
            failed(new MailboxException(
                    Reason.NOT_KEPT,
                    List.of(account.key()),
                    "Mail of the account " + account.key() + " could not be kept; it is read again later.",
                    unkept));
        }
    }

    private void watch() throws MailboxException {
        if (connector == null) {
            throw new MailboxException(
                    Reason.NO_CONNECTOR,
                    List.of(account.key(), account.connector()),
                    "There is no mailbox connector \"" + account.connector()
                            + "\": install the plugin that brings it.");
        }
        try (MailboxSession session = connector.open(account)) {
            open = session;
            while (!stopped) {
                intake.polled(account.key(), read(session));
                pauses.none(account.key());
                if (othersWait.getAsBoolean()) {
                    return;
                }
                session.await(every);
            }
        }
    }

    /** Reads once; a folder that is missing is no reason to leave the others. */
    private @Nullable MailboxException read(MailboxSession session) throws MailboxException {
        Conveyor conveyor = conveyors.to(account);
        try {
            session.read(intake.watermarks(account.key()), conveyor);
            return null;
        } catch (MailboxException unreadable) {
            if (unreadable.reason() != Reason.NO_FOLDER) {
                throw unreadable;
            }
            return unreadable;
        } finally {
            if (conveyor.finish() > 0) {
                pauses.none(account.key());
            }
        }
    }

    private void failed(MailboxException problem) {
        if (stopped) {
            return;
        }
        LOG.warn("{}", problem.getMessage());
        LOG.debug("The mailbox could not be read.", problem);
        pauses.after(account.key(), problem.reason());
        intake.polled(account.key(), problem);
    }
}
