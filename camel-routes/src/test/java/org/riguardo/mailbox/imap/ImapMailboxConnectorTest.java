package org.riguardo.mailbox.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riguardo.mailbox.imap.GreenMailBox.mail;

import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riguardo.ClosedPort;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.mailbox.Credential;
import org.riguardo.api.mailbox.FolderState;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.MailboxSession;
import org.riguardo.api.mailbox.MessagePlace;
import org.riguardo.api.mailbox.MessageSink;
import org.riguardo.api.mailbox.RawMessage;
import org.riguardo.api.mailbox.UidRange;
import org.riguardo.api.mailbox.UidRanges;
import org.riguardo.api.mailbox.Watermark;
import org.riguardo.mailbox.MailAnalysis;
import org.riguardo.mailbox.Samples;

class ImapMailboxConnectorTest {

    private final ImapMailboxConnector connector = new ImapMailboxConnector(GreenMailBox.SETTINGS);
    private final List<RawMessage> read = new ArrayList<>();
    private GreenMailBox box;

    @BeforeEach
    void start() throws Exception {
        box = new GreenMailBox();
    }

    @AfterEach
    void stop() {
        box.close();
    }

    private List<RawMessage> readAfter(Watermark... marks) throws MailboxException {
        return read(box.account(), marks);
    }

    private List<RawMessage> read(MailboxAccount account, Watermark... marks) throws MailboxException {
        read.clear();
        try (MailboxSession session = connector.open(account)) {
            session.read(List.of(marks), read::add);
        }
        return read;
    }

    private static Watermark mark(RawMessage newest) {
        MessagePlace place = newest.place();
        return new Watermark(place.folder(), place.uidValidity(), UidRanges.of(new UidRange(1, place.uid())), null);
    }

    private static String id(RawMessage raw) {
        return new String(raw.content(), StandardCharsets.UTF_8).replaceAll("(?s).*Message-ID: (<[^>]*>).*", "$1");
    }

    @Test
    void readsEveryFolderInOrderAndThenOnlyWhatIsNew() throws Exception {
        for (int i = 1; i <= 7; i++) {
            box.add("INBOX", mail(i + "@x", "Uno"));
        }
        box.add("Sent", mail("s@x", "Risposta"));
        assertThat(readAfter())
                .extracting(ImapMailboxConnectorTest::id)
                .containsExactly("<7@x>", "<6@x>", "<5@x>", "<4@x>", "<3@x>", "<2@x>", "<1@x>", "<s@x>");
        assertThat(read)
                .extracting(RawMessage::sent)
                .containsExactly(false, false, false, false, false, false, false, true);
        Watermark inbox = mark(read.get(0));
        Watermark sent = mark(read.get(7));

        assertThat(readAfter(inbox, sent)).isEmpty();
        box.add("INBOX", mail("8@x", "Due"));
        assertThat(readAfter(inbox, sent))
                .extracting(ImapMailboxConnectorTest::id)
                .containsExactly("<8@x>");
        assertThat(new MailAnalysis(ZoneId.of("Europe/Rome"))
                        .of(box.account(), read.get(0))
                        .direction())
                .isEqualTo(Direction.IN);
    }

    @Test
    void noFlagEverChanges() throws Exception {
        box.add("INBOX", mail("1@x", "Uno"));
        box.add("INBOX", mail("2@x", "Due"));
        List<String> before = flags();
        readAfter();
        readAfter(mark(read.get(1)));
        assertThat(flags()).isEqualTo(before).allMatch(flags -> !flags.contains("SEEN"));
    }

    private List<String> flags() throws Exception {
        return box.folder("INBOX").getMessages().stream()
                .map(StoredMessage::getFlags)
                .map(flags -> (flags.contains(jakarta.mail.Flags.Flag.SEEN) ? "SEEN" : "")
                        + List.of(flags.getUserFlags())
                        + flags.getSystemFlags().length)
                .toList();
    }

    @Test
    void anotherUidValidityMeansReadingFromTheBeginning() throws Exception {
        box.add("INBOX", mail("1@x", "Uno"));
        readAfter();
        Watermark now = mark(read.get(0));
        assertThat(readAfter(new Watermark("INBOX", now.uidValidity() - 1, UidRanges.parse("1:100"), null)))
                .extracting(ImapMailboxConnectorTest::id)
                .containsExactly("<1@x>");
        assertThat(read.get(0).place().uidValidity()).isEqualTo(now.uidValidity());
    }

    @Test
    void uidsThatWentBackMeanReadingFromTheBeginning() throws Exception {
        box.add("INBOX", mail("1@x", "Uno"));
        readAfter();
        Watermark now = mark(read.get(0));
        UidRanges beyond = UidRanges.of(new UidRange(1, now.known().last() + 50));
        assertThat(readAfter(new Watermark("INBOX", now.uidValidity(), beyond, null)))
                .extracting(ImapMailboxConnectorTest::id)
                .containsExactly("<1@x>");
    }

    @Test
    void expungedMessagesAreLeftOut() throws Exception {
        for (int i = 1; i <= 8; i++) {
            box.add("INBOX", mail(i + "@x", "Uno"));
        }
        read.clear();
        try (MailboxSession session = connector.open(box.account("studio", "INBOX"))) {
            session.read(List.of(), raw -> {
                read.add(raw);
                try {
                    if (raw.place().uid() == 8) {
                        box.delete("INBOX", 5);
                        box.delete("INBOX", 1);
                    }
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        assertThat(read)
                .extracting(ImapMailboxConnectorTest::id)
                .doesNotContain("<5@x>", "<1@x>")
                .contains("<8@x>", "<4@x>", "<2@x>");
        assertThat(readAfter(mark(read.get(0)))).isEmpty();
    }

    @Test
    void whatTheSinkRefusesIsReadAgain() throws Exception {
        box.add("INBOX", mail("1@x", "Uno"));
        try (MailboxSession session = connector.open(box.account())) {
            assertThatThrownBy(() -> session.read(List.of(), raw -> {
                        throw new IllegalStateException("the database is away");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(readAfter()).hasSize(1);
    }

    @Test
    void ofALongMessageTheBeginningIsRead() throws Exception {
        box.add("INBOX", mail("1@x", "Uno") + "x".repeat(200_000));
        box.add("INBOX", mail("2@x", "Due"));
        readAfter();
        assertThat(read).extracting(RawMessage::truncated).containsExactly(false, true);
        assertThat(read.get(1).content()).hasSize(50_000);
        assertThat(new MailAnalysis(ZoneId.of("Europe/Rome"))
                        .of(box.account(), read.get(1))
                        .note())
                .contains("octets");
    }

    @Test
    void aMissingFolderIsNamedAndTheOthersAreRead() throws Exception {
        box.add("INBOX", mail("1@x", "Uno"));
        assertThatThrownBy(() -> read(box.account("studio", "Nessuna", "INBOX")))
                .isInstanceOf(MailboxException.class)
                .hasMessageContaining("Nessuna");
        assertThat(read).hasSize(1);
    }

    @Test
    void aFolderThatWasRenamedIsFoundAgainAndNotReadTwice() throws Exception {
        box.add("Sent", mail("1@x", "Uno"));
        box.add("Sent", mail("2@x", "Due"));
        Reading before = new Reading();
        try (MailboxSession session = connector.open(box.account("studio", "Sent"))) {
            session.read(List.of(), before);
        }
        box.rename("Sent", "Posta spedita");
        box.add("Posta spedita", mail("3@x", "Tre"));
        Reading after = new Reading();
        try (MailboxSession session = connector.open(box.account("studio", "Sent"))) {
            session.read(List.of(before.known), after);
        }
        assertThat(after.renamed).isEqualTo("Sent -> Posta spedita");
        assertThat(after.ids).containsExactly("<3@x>");
        assertThat(after.known.folder()).isEqualTo("Posta spedita");
    }

    private static final class Reading implements MessageSink {

        private final List<String> ids = new ArrayList<>();
        private Watermark known;
        private String renamed;

        @Override
        public void accept(RawMessage message) {
            ids.add(id(message));
        }

        @Override
        public void folder(FolderState state) {
            known = state.known();
        }

        @Override
        public void renamed(String from, String to) {
            renamed = from + " -> " + to;
        }
    }

    @Test
    void aWrongPasswordAndASilentPortAreSaidPlainly() throws Exception {
        MailboxAccount wrong = box.account("wrong", "INBOX");
        assertThatThrownBy(() -> connector.open(wrong))
                .isInstanceOf(MailboxException.class)
                .hasMessageContaining("refuses the user name or password")
                .hasMessageNotContaining("wrong");
        try (ClosedPort closed = new ClosedPort()) {
            MailboxAccount away = new MailboxAccount(
                    "studio",
                    "imap",
                    "127.0.0.1",
                    closed.number(),
                    MailboxAccount.Security.NONE,
                    "u",
                    Credential.password("p"),
                    List.of("INBOX"),
                    Set.of());
            assertThatThrownBy(() -> connector.open(away))
                    .isInstanceOf(MailboxException.class)
                    .hasMessageContaining("could not be reached");
        }
    }

    @Test
    void theSamplesComeThroughTheServer() throws Exception {
        List<Path> refusedByTheServer = new ArrayList<>();
        List<Path> files = Samples.files("email-mime", ".eml");
        for (Path file : files) {
            try {
                box.add(
                        "INBOX",
                        Files.readString(file, StandardCharsets.ISO_8859_1).replace("\r\n", "\n"));
            } catch (IllegalArgumentException | MessagingException refused) {
                refusedByTheServer.add(file.getFileName());
            }
        }
        assertThat(refusedByTheServer).hasSizeLessThan(5);
        MailAnalysis analysis = new MailAnalysis(ZoneId.of("Europe/Rome"));
        assertThat(readAfter())
                .hasSize(files.size() - refusedByTheServer.size())
                .allSatisfy(raw ->
                        assertThat(analysis.of(box.account(), raw).identity()).hasSize(64));
    }
}
