package org.riguardo.mailbox.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.riguardo.api.mailbox.FolderState;
import org.riguardo.api.mailbox.MailboxSession;
import org.riguardo.api.mailbox.MessageSink;
import org.riguardo.api.mailbox.RawMessage;
import org.riguardo.api.mailbox.UidRanges;

/** A server that gives a UID away a moment before its message can be seen does not make that message lost. */
class LateMessageTest {

    private static final long START = 1_000;
    private static final long LATER = START + TimeUnit.SECONDS.toNanos(2);

    @Test
    @Timeout(120)
    void aUidWithoutAMessageIsNotKnownAtTheFirstLook() throws Exception {
        List<FolderState> states = new ArrayList<>();
        try (ScriptedServer server = ScriptedServer.plain().holds(4).answer("UID SEARCH", () -> "* SEARCH\r\nOK");
                MailboxSession session = new ImapMailboxConnector(ImapSettings.STANDARD).open(server.account())) {
            session.read(List.of(), new MessageSink() {
                @Override
                public void accept(RawMessage message) {}

                @Override
                public void folder(FolderState state) {
                    states.add(state);
                }
            });
        }
        assertThat(states)
                .isNotEmpty()
                .allSatisfy(state -> assertThat(state.known().known()).isEqualTo(UidRanges.NONE));
    }

    @Test
    void itIsKnownToBeGoneFromTheSecondLookOn() {
        Stumbles stumbles = new Stumbles();
        assertThat(stumbles.settled("a", "INBOX", 7, 3, 4, START)).isEqualTo(3);
        assertThat(stumbles.settled("a", "INBOX", 7, 3, 4, LATER - 1)).isEqualTo(3);
        assertThat(stumbles.settled("a", "INBOX", 7, 3, 5, LATER)).isEqualTo(4);
        assertThat(stumbles.settled("a", "INBOX", 7, 4, 5, LATER + 1)).isEqualTo(4);
        assertThat(stumbles.settled("a", "INBOX", 7, 5, 5, LATER + 2)).isEqualTo(5);
        assertThat(stumbles.settled("b", "INBOX", 7, 3, 4, LATER)).isEqualTo(3);
    }
}
