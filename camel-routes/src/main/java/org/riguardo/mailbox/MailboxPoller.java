package org.riguardo.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.riguardo.api.mailbox.FolderState;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxConnector;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.MailboxSession;
import org.riguardo.api.mailbox.MessageSink;
import org.riguardo.api.mailbox.RawMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads all accounts once; one bad message never stops a mailbox, and one bad mailbox never stops the others. */
public final class MailboxPoller {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxPoller.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private record Pause(Duration length, Instant until) {}

    private final MailIntake intake;
    private final Map<String, MailboxConnector> connectors;
    private final MailAnalysis analysis;
    private final Clock clock;
    private final Map<String, Pause> pauses = new HashMap<>();

    public MailboxPoller(MailIntake intake, List<MailboxConnector> connectors, MailAnalysis analysis, Clock clock) {
        this.intake = intake;
        this.connectors =
                connectors.stream().collect(Collectors.toUnmodifiableMap(MailboxConnector::key, Function.identity()));
        this.analysis = analysis;
        this.clock = clock;
    }

    /** Reads what is new in each account; after a failure an account is left alone for a while that doubles each time. */
    public synchronized void poll() {
        for (MailboxAccount account : intake.accounts()) {
            Pause pause = pauses.get(account.key());
            if (pause == null || !clock.instant().isBefore(pause.until())) {
                poll(account);
            }
        }
    }

    private void poll(MailboxAccount account) {
        try {
            MailboxConnector connector = connectors.get(account.connector());
            if (connector == null) {
                throw new MailboxException(
                        MailboxException.Reason.NO_CONNECTOR,
                        List.of(account.key(), account.connector()),
                        "There is no mailbox connector \"" + account.connector()
                                + "\": install the plugin that brings it.");
            }
            read(connector, account);
            pauses.remove(account.key());
            intake.polled(account.key(), null);
        } catch (MailboxException unreadable) {
            LOG.warn("{}", unreadable.getMessage());
            LOG.debug("The mailbox could not be read.", unreadable);
            pause(account.key());
            intake.polled(account.key(), unreadable);
        } catch (RuntimeException unkept) {
            LOG.warn(
                    "Mail of the account {} could not be kept and is read again later: {}.",
                    account.key(),
                    unkept.getClass().getName());
            LOG.debug("Mail could not be kept.", unkept);
            pause(account.key());
            intake.polled(
                    account.key(),
                    new MailboxException(
                            MailboxException.Reason.NOT_KEPT,
                            List.of(account.key()),
                            "Mail could not be kept; it is read again later.",
                            unkept));
        }
    }

    private void pause(String account) {
        Pause last = pauses.get(account);
        Duration length = last == null ? FIRST_PAUSE : last.length().multipliedBy(2);
        length = length.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : length;
        pauses.put(account, new Pause(length, clock.instant().plus(length)));
    }

    private void read(MailboxConnector connector, MailboxAccount account) throws MailboxException {
        Batch batch = new Batch(account.key(), intake);
        try (MailboxSession session = connector.open(account)) {
            session.read(intake.watermarks(account.key()), new MessageSink() {
                @Override
                public void accept(RawMessage message) {
                    batch.add(analysis.of(account, message));
                }

                @Override
                public void folder(FolderState state) {
                    batch.folder(state);
                }

                @Override
                public void renamed(String from, String to) {
                    batch.renamed(from, to);
                }
            });
        } finally {
            batch.flush();
        }
    }
}
