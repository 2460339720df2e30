package org.riguardo.mailbox.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.MailboxSession;
import org.riguardo.api.mailbox.RawMessage;
import org.riguardo.api.mailbox.UidRanges;
import org.riguardo.api.mailbox.Watermark;

/** F13: a connection that breaks anywhere ends in one sentence, and the next reading goes on from the last message that was kept. */
class BrokenConnectionTest {

    private static final ImapSettings ONE_BY_ONE =
            new ImapSettings(Duration.ofSeconds(20), Duration.ofSeconds(3), 200, 1, 50_000, Duration.ofSeconds(5));

    @ParameterizedTest
    @EnumSource(
            names = {"NONE", "STALLS_AT_TWO"},
            mode = EnumSource.Mode.EXCLUDE)
    @Timeout(60)
    void goesOnWhereItEnded(FaultyServer.Fault fault) throws Exception {
        try (FaultyServer server = new FaultyServer(fault)) {
            ImapMailboxConnector connector = new ImapMailboxConnector(ONE_BY_ONE);
            List<RawMessage> read = new ArrayList<>();
            assertThatThrownBy(() -> read(connector, server, read))
                    .isInstanceOf(MailboxException.class)
                    .hasMessageContaining("goes on where this");
            read(connector, server, read);
            assertThat(read).extracting(raw -> raw.place().uid()).containsExactly(3L, 2L, 1L);
        }
    }

    private static void read(ImapMailboxConnector connector, FaultyServer server, List<RawMessage> read)
            throws MailboxException {
        UidRanges known = UidRanges.NONE;
        for (RawMessage raw : read) {
            known = known.plus(raw.place().covers());
        }
        try (MailboxSession session = connector.open(server.account())) {
            session.read(List.of(new Watermark("INBOX", 7, known, null)), read::add);
        }
    }
}
