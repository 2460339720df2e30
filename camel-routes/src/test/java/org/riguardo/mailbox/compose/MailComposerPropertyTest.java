package org.riguardo.mailbox.compose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Header;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class MailComposerPropertyTest {

    private static final List<String> OURS = List.of(
            "Content-Transfer-Encoding",
            "Content-Type",
            "Date",
            "From",
            "In-Reply-To",
            "MIME-Version",
            "Message-ID",
            "References",
            "Subject",
            "To");

    private final MailComposer composer = new MailComposer(MailComposer.USUAL_MOST_OCTETS);

    @Provide
    Arbitrary<String> words() {
        Arbitrary<String> evil = Arbitraries.of(
                "\r\nBcc: eve@evil.example",
                "\nTo: eve@evil.example",
                "=?utf-8?Q?=0D=0ABcc:?=",
                "\u760D\u760ABcc: eve@evil.example",
                "\"",
                "\\",
                "<eve@evil.example>",
                ", eve@evil.example",
                "--=_Riguardo",
                ".",
                "\u010D\u010A",
                "\uD83D\uDE00",
                " ",
                "=?",
                "?=",
                ";",
                "è");
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(12);
        Arbitrary<String> plain = Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(120);
        return Arbitraries.frequencyOf(Tuple.of(3, evil), Tuple.of(1, any), Tuple.of(4, plain))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 1_000)
    void aMessageHasExactlyOurHeadersAndRecipientsOrIsRefused(
            @ForAll("words") String name,
            @ForAll("words") String subject,
            @ForAll("words") String text,
            @ForAll("words") String local,
            @ForAll("words") String reference,
            @ForAll("words") String file)
            throws Exception {
        AttachedFile attached = new AttachedFile(file, "application/pdf", text.getBytes(UTF_8));
        keeps(letter("", List.of("anna@rossi.example", local + "@rossi.example"), "x", "x", List.of(), List.of()));
        keeps(letter(name, List.of("anna@rossi.example"), subject, "ciao " + text, List.of(), List.of()));
        keeps(letter("", List.of("anna@rossi.example"), "x", "ciao " + text, List.of(reference), List.of(attached)));
    }

    @Test
    void aSubjectIsNotBrokenBehindABackslash() throws Exception {
        keeps(letter("", List.of("anna@rossi.example"), "\\ " + "!".repeat(76), "ciao", List.of(), List.of()));
    }

    private static Letter letter(
            String name,
            List<String> to,
            String subject,
            String text,
            List<String> references,
            List<AttachedFile> files) {
        return new Letter(
                "<a@bianchi.example>",
                MailComposerTest.LETTER.date(),
                "studio@bianchi.example",
                name,
                to,
                List.of(),
                subject,
                text,
                "<parent@rossi.example>",
                references,
                files);
    }

    private void keeps(Letter letter) throws Exception {
        byte[] written;
        try {
            written = composer.compose(letter);
        } catch (UnfitMailException refused) {
            assertThat(refused.field()).isNotBlank();
            return;
        }
        MimeMessage message = MailComposerTest.read(written);
        TreeSet<String> ours = new TreeSet<>(OURS);
        if (!letter.files().isEmpty()) {
            ours.remove("Content-Transfer-Encoding");
        }
        List<String> names = Collections.list(message.getAllHeaders()).stream()
                .map(Header::getName)
                .sorted()
                .toList();
        assertThat(names).containsExactlyElementsOf(ours);
        assertThat(message.getMessageID()).isEqualTo(letter.messageId());
        assertThat(Stream.of(message.getRecipients(RecipientType.TO))
                        .map(each -> ((InternetAddress) each).getAddress())
                        .toList())
                .isEqualTo(letter.to().stream().map(String::strip).distinct().toList());
        InternetAddress from = (InternetAddress) message.getFrom()[0];
        assertThat(message.getFrom()).hasSize(1);
        assertThat(from.getAddress()).isEqualTo(letter.from());
        assertThat(from.getPersonal() == null ? "" : from.getPersonal())
                .isEqualTo(letter.fromName().strip());
        assertThat(message.getSubject()).isEqualTo(letter.subject().strip());
        if (!letter.files().isEmpty()) {
            MimeMultipart parts = (MimeMultipart) message.getContent();
            assertThat(parts.getCount()).isEqualTo(2);
            assertThat(parts.getBodyPart(1).getFileName())
                    .isEqualTo(letter.files().get(0).name().strip());
        }
    }
}
