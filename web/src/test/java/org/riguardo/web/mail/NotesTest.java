package org.riguardo.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.riguardo.api.mailbox.Credential;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.RawMessage;
import org.riguardo.mailbox.MailAnalysis;
import org.riguardo.mailbox.read.Limits;
import org.riguardo.mailbox.read.MessageReader;
import org.riguardo.web.words.Language;
import org.riguardo.web.words.Texts;

class NotesTest {

    private static final Texts ITALIAN = new Texts(Language.IT);
    private static final Texts ENGLISH = new Texts(Language.EN);
    private static final Limits NARROW = new Limits(2, 2, 6, 2_048, 1024 * 1024, 1_000);
    private static final String HEAD = "From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n";

    static Stream<String> mails() {
        return Stream.of(
                "From: a@b.example\n\n" + "x".repeat(1024 * 1024),
                HEAD
                        + "--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\nContent-Type: multipart/mixed; boundary=d\n\n",
                HEAD + "--b\n\n1\n".repeat(9) + "--b--\n",
                "From: a@b.example\n" + "X-Y: z\n".repeat(9) + "\nCiao\n",
                "From: a@b.example\nX-Y: " + "z".repeat(3_000) + "\n\nCiao\n",
                "Ciao",
                "Subject: Ciao\nDate: ieri\nMessage-ID: boh\nTo: tutti\nReply-To: noi\n\nCiao\n",
                "From: a@b.example\nSubject: =?utf-8?B?!?=\nReferences:\nDate: x\nDate: y\n\nCiao\n",
                "From: a@b.example\nContent-Type: text/plain; charset=boh\nContent-Transfer-Encoding: boh\nbrutta riga\n\nCiao\n",
                HEAD);
    }

    @ParameterizedTest
    @MethodSource("mails")
    void whateverCannotBeReadHasWordsInBothLanguages(String mail) {
        byte[] octets = mail.getBytes(StandardCharsets.UTF_8);
        MessageReader reader = new MessageReader(NARROW);
        for (String note : List.of(
                note(reader.read(octets).note()), note(reader.header(octets).note()))) {
            assertThat(Notes.of(note, ITALIAN)).startsWith("Da sapere: ").doesNotContain("{");
            for (String one : note.split("; ")) {
                assertThat(Notes.of(one, ITALIAN)).isNotEqualTo(ITALIAN.say("message.note", one));
                assertThat(Notes.of(one, ENGLISH)).doesNotContain("{");
            }
        }
    }

    private static String note(@Nullable String note) {
        assertThat(note).isNotNull();
        return note;
    }

    @Test
    void aMessageOfWhichOnlyTheBeginningCameSaysHowLargeItIs() {
        var account = new MailboxAccount(
                "studio",
                "imap",
                "localhost",
                3143,
                MailboxAccount.Security.NONE,
                "studio",
                Credential.password("studio"),
                List.of("INBOX"),
                Set.of("studio@riguardo.example"));
        var raw = new RawMessage("INBOX", 1, 1, Instant.EPOCH, false, 52_000_000, new byte[] {'C', 'i', 'a', 'o'});
        String note =
                note(new MailAnalysis(ZoneId.of("Europe/Rome")).of(account, raw).note());

        assertThat(Notes.of(note, ITALIAN)).isEqualTo("Da sapere: letto solo l'inizio di un messaggio di 52 MB.");
        assertThat(Notes.of(note, ENGLISH)).endsWith("only the beginning of a message of 52 MB was read.");
    }

    @Test
    void theNumbersOfTheLimitsAreSaid() {
        assertThat(Notes.of("more than 1000 parts; read in part", ITALIAN))
                .isEqualTo("Da sapere: più di 1.000 parti, letto solo in parte.");
        assertThat(Notes.of("could not be kept: JdbiException", ITALIAN)).doesNotContain("Jdbi");
    }

    @Test
    void wordsThatNobodyKnowsStandForThemselves() {
        assertThat(Notes.of("letto a metà", ITALIAN)).isEqualTo("Da sapere: letto a metà.");
    }
}
