package org.riguardo.mailbox.imap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Flags;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.MailboxException.Reason;

@Timeout(60)
class SentFilerTest {

    private static final byte[] MESSAGE =
            "Message-ID: <a1@bianchi.example>\r\nSubject: x\r\n\r\nperché\r\n".getBytes(UTF_8);

    private final SentFiler filer = new SentFiler(GreenMailBox.SETTINGS);
    private GreenMailBox box;

    @BeforeEach
    void start() throws Exception {
        box = new GreenMailBox();
    }

    @AfterEach
    void stop() {
        box.close();
    }

    @Test
    void aCopyStandsInSentOnceAsReadAndNothingElseChanges() throws Exception {
        box.add("INBOX", GreenMailBox.mail("r@x", "uno"));
        box.add("Sent", GreenMailBox.mail("s@x", "due"));
        assertThat(filer.file(box.account(), MESSAGE)).isTrue();
        assertThat(filer.file(box.account(), MESSAGE)).isFalse();
        assertThat(box.folder("INBOX").getMessages()).hasSize(1);
        assertThat(box.folder("INBOX").getMessages().get(0).isSet(Flags.Flag.SEEN))
                .isFalse();
        assertThat(box.folder("Sent").getMessages()).hasSize(2);
        assertThat(box.folder("Sent").getMessages().get(0).isSet(Flags.Flag.SEEN))
                .isFalse();
        StoredMessage copy = box.folder("Sent").getMessages().get(1);
        assertThat(copy.isSet(Flags.Flag.SEEN)).isTrue();
        assertThat(copy.getMimeMessage().getMessageID()).isEqualTo("<a1@bianchi.example>");
    }

    @Test
    void whereThereIsNoFolderForItItSaysSo() throws Exception {
        box.rename("Sent", "Altro");
        MailboxException problem =
                catchThrowableOfType(MailboxException.class, () -> filer.file(box.account(), MESSAGE));
        assertThat(problem.reason()).isEqualTo(Reason.NO_FOLDER);
        assertThat(box.folder("Altro").getMessages()).isEmpty();
    }

    @Test
    void aWrongPasswordAndABrokenConnectionAreTold() throws Exception {
        assertThat(catchThrowableOfType(
                                MailboxException.class, () -> filer.file(box.account("falsa", "INBOX"), MESSAGE))
                        .reason())
                .isEqualTo(Reason.REFUSED);
        try (FaultyServer server = new FaultyServer(FaultyServer.Fault.CUT_AFTER_LOGIN)) {
            assertThat(catchThrowableOfType(MailboxException.class, () -> filer.file(server.account(), MESSAGE))
                            .reason())
                    .isEqualTo(Reason.BROKEN_OFF);
        }
    }

    @Test
    void theServersOwnMarkCountsMoreThanAName() throws Exception {
        try (ScriptedServer server = ScriptedServer.plain()
                .capabilities("IMAP4rev1")
                .answer("LIST", () -> "* LIST () \"/\" Sent\r\n* LIST (\\Sent) \"/\" \"Spedita\"\r\nOK")
                .answer("EXAMINE", () -> "* 0 EXISTS\r\nOK")
                .answer("APPEND", () -> "NO [OVERQUOTA] full")) {
            assertThat(catchThrowableOfType(MailboxException.class, () -> filer.file(server.account(), MESSAGE)))
                    .isNotNull();
            assertThat(server.commands).anyMatch(command -> command.startsWith("APPEND Spedita (\\Seen)"));
        }
    }

    @Test
    void theIdIsReadAlsoWhereItsLineIsFolded() {
        assertThat(SentFiler.messageId("From: a@b\r\nMessage-ID:\r\n <x@y>\r\n\r\nMessage-ID: <no@y>".getBytes(UTF_8)))
                .contains("<x@y>");
        assertThat(SentFiler.messageId("From: a@b\r\n\r\nMessage-ID: <no@y>".getBytes(UTF_8)))
                .isEmpty();
    }
}
