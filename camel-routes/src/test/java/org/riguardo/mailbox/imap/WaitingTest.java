package org.riguardo.mailbox.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riguardo.mailbox.Waiting.until;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.MailboxSession;
import org.riguardo.api.mailbox.UidRanges;
import org.riguardo.api.mailbox.Watermark;

/** A mailbox with nothing new: what it costs to look, and how soon something new is seen. */
@Timeout(120)
class WaitingTest {

    private static final ImapSettings SETTINGS = new ImapSettings(
            Duration.ofSeconds(20), Duration.ofSeconds(20), 200, 10_000, 50_000, Duration.ofSeconds(5));

    private final ImapMailboxConnector connector = new ImapMailboxConnector(SETTINGS);

    private static List<Watermark> known(long messages) {
        return List.of(new Watermark("INBOX", 7, UidRanges.parse("1:" + messages), null));
    }

    private static void read(MailboxSession session, long messages) throws MailboxException {
        session.read(known(messages), raw -> {
            throw new AssertionError("nothing is new");
        });
    }

    @Test
    void aLookAtAMillionMessagesIsOneCommand() throws Exception {
        try (ScriptedServer server = ScriptedServer.plain().holds(1_000_000);
                MailboxSession session = connector.open(server.account())) {
            server.commands.clear();
            for (int look = 0; look < 3; look++) {
                read(session, 1_000_000);
                session.await(Duration.ofMillis(1));
            }
            assertThat(server.commands).hasSize(3).allMatch(command -> command.startsWith("STATUS INBOX"));
        }
    }

    @Test
    void aMillionMessagesAreWaitedForInThreeCommandsWhereTheServerTells() throws Exception {
        try (ScriptedServer server = ScriptedServer.plain().holds(1_000_000).capabilities("IDLE");
                MailboxSession session = connector.open(server.account())) {
            server.commands.clear();
            read(session, 1_000_000);
            session.await(Duration.ofMillis(50));
            assertThat(server.commands).hasSize(4);
            assertThat(server.commands.subList(1, 4)).containsExactly("EXAMINE INBOX", "IDLE", "DONE");
            server.commands.clear();
            read(session, 1_000_000);
            assertThat(server.commands).containsExactly("EXAMINE INBOX");
        }
    }

    @Test
    void whatTheServerTellsEndsTheWaitAtOnce() throws Exception {
        try (ScriptedServer server = ScriptedServer.plain().holds(3).capabilities("IDLE");
                MailboxSession session = connector.open(server.account())) {
            read(session, 3);
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> await(session, Duration.ofMinutes(20)));
            until(server::idles);
            server.tell("* OK Still here");
            server.tell("* 2 FETCH (FLAGS (\\Seen))");
            assertThat(waiting).isNotDone();
            long told = System.nanoTime();
            server.tell("* 4 EXISTS");
            waiting.join();
            assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(Duration.ofSeconds(10));
            assertThat(server.commands).endsWith("IDLE", "DONE");
        }
    }

    @Test
    void whatCameJustBeforeTheWaitEndsItToo() throws Exception {
        try (ScriptedServer server = ScriptedServer.plain().holds(3).capabilities("IDLE");
                MailboxSession session = connector.open(server.account())) {
            read(session, 3);
            server.holds(4);
            session.await(Duration.ofMinutes(20));
            assertThat(server.commands).doesNotContain("IDLE");
        }
    }

    @Test
    void aServerThatLeavesDuringTheWaitIsNoticed() throws Exception {
        try (ScriptedServer server = ScriptedServer.plain().holds(3).capabilities("IDLE");
                MailboxSession session = connector.open(server.account())) {
            read(session, 3);
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> await(session, Duration.ofMinutes(20)));
            until(server::idles);
            server.tell("* BYE Server shutting down");
            assertThatThrownBy(waiting::join)
                    .hasRootCauseInstanceOf(org.eclipse.angus.mail.iap.ConnectionException.class);
        }
    }

    @Test
    void closingEndsTheWait() throws Exception {
        try (ScriptedServer server = ScriptedServer.plain().holds(3).capabilities("IDLE");
                MailboxSession session = connector.open(server.account())) {
            read(session, 3);
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> await(session, Duration.ofMinutes(20)));
            until(server::idles);
            session.close();
            assertThatThrownBy(waiting::join).hasCauseInstanceOf(IllegalStateException.class);
        }
    }

    private static void await(MailboxSession session, Duration atMost) {
        try {
            session.await(atMost);
        } catch (MailboxException ended) {
            throw new IllegalStateException(ended);
        }
    }
}
