package org.riguardo.mailbox.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.MailboxSession;
import org.riguardo.api.mailbox.RawMessage;
import org.riguardo.api.mailbox.UidRanges;
import org.riguardo.api.mailbox.Watermark;

/** F13: a server that breaks off at the same message each time does not keep the others from being read. */
class StubbornServerTest {

    private static final ImapSettings SETTINGS = new ImapSettings(
            Duration.ofSeconds(20), Duration.ofMillis(1_500), 200, 1 << 20, 50_000, Duration.ofSeconds(5));

    @Test
    @Timeout(120)
    void theMessageIsAskedForAloneThenByItsHeaderThenNoMore() throws Exception {
        try (FaultyServer server = new FaultyServer(FaultyServer.Fault.STALLS_AT_TWO)) {
            var connector = new ImapMailboxConnector(SETTINGS);
            List<RawMessage> read = new ArrayList<>();
            int attempts = 0;
            while (!attempt(connector, server, read)) {
                assertThat(++attempts).isLessThan(10);
            }
            assertThat(read).extracting(raw -> raw.place().uid()).containsExactlyInAnyOrder(1L, 2L, 3L);
            RawMessage second = read.stream()
                    .filter(raw -> raw.place().uid() == 2)
                    .findFirst()
                    .orElseThrow();
            assertThat(second.truncated()).isTrue();
            assertThat(attempts).isEqualTo(5);
        }
    }

    private static boolean attempt(ImapMailboxConnector connector, FaultyServer server, List<RawMessage> read) {
        UidRanges known = UidRanges.NONE;
        for (RawMessage raw : read) {
            known = known.plus(raw.place().covers());
        }
        try (MailboxSession session = connector.open(server.account())) {
            session.read(List.of(new Watermark("INBOX", 7, known, null)), read::add);
            return true;
        } catch (MailboxException brokenOff) {
            return false;
        }
    }
}
