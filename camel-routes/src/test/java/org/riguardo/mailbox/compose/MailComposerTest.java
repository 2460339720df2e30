package org.riguardo.mailbox.compose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailComposerTest {

    static final Letter LETTER = new Letter(
            "<a1b2@bianchi.example>",
            ZonedDateTime.of(2026, 3, 5, 9, 30, 0, 0, ZoneId.of("Europe/Rome")),
            "studio@bianchi.example",
            "Paolo, Studio Bianchi",
            List.of("anna@rossi.example"),
            List.of("ugo@rossi.example"),
            "Fatture in attesa",
            "Gentile Anna,\n\nperché no?\n-- \nPaolo",
            null,
            List.of(),
            List.of());

    private final MailComposer composer = new MailComposer(MailComposer.USUAL_MOST_OCTETS);

    static Letter with(String fromName, String subject, String text) {
        return new Letter(
                LETTER.messageId(),
                LETTER.date(),
                LETTER.from(),
                fromName,
                LETTER.to(),
                LETTER.cc(),
                subject,
                text,
                null,
                List.of(),
                List.of());
    }

    private static Letter answering(String inReplyTo, List<String> references) {
        return new Letter(
                LETTER.messageId(),
                LETTER.date(),
                LETTER.from(),
                LETTER.fromName(),
                LETTER.to(),
                LETTER.cc(),
                LETTER.subject(),
                LETTER.text(),
                inReplyTo,
                references,
                List.of());
    }

    private static Letter to(String... to) {
        return new Letter(
                LETTER.messageId(),
                LETTER.date(),
                LETTER.from(),
                LETTER.fromName(),
                List.of(to),
                List.of(),
                LETTER.subject(),
                LETTER.text(),
                null,
                List.of(),
                List.of());
    }

    private static Letter carrying(AttachedFile... files) {
        return new Letter(
                LETTER.messageId(),
                LETTER.date(),
                LETTER.from(),
                LETTER.fromName(),
                LETTER.to(),
                LETTER.cc(),
                LETTER.subject(),
                LETTER.text(),
                null,
                List.of(),
                List.of(files));
    }

    static MimeMessage read(byte[] message) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        return new MimeMessage(Session.getInstance(properties), new ByteArrayInputStream(message));
    }

    private UnfitMailException refused(Letter letter) {
        return catchThrowableOfType(UnfitMailException.class, () -> composer.compose(letter));
    }

    @Test
    void aLetterStandsInTheMessageAsItIs() throws Exception {
        byte[] bytes = composer.compose(LETTER);
        MimeMessage message = read(bytes);
        assertThat(message.getMessageID()).isEqualTo("<a1b2@bianchi.example>");
        assertThat(message.getHeader("Date", null)).isEqualTo("Thu, 5 Mar 2026 09:30:00 +0100");
        InternetAddress from = (InternetAddress) message.getFrom()[0];
        assertThat(from.getAddress()).isEqualTo("studio@bianchi.example");
        assertThat(from.getPersonal()).isEqualTo("Paolo, Studio Bianchi");
        assertThat(message.getHeader("To", null)).isEqualTo("anna@rossi.example");
        assertThat(message.getHeader("Cc", null)).isEqualTo("ugo@rossi.example");
        assertThat(message.getRecipients(RecipientType.BCC)).isNull();
        assertThat(message.getSubject()).isEqualTo("Fatture in attesa");
        assertThat(message.getContentType()).isEqualTo("text/plain; charset=utf-8");
        assertThat(message.getContent()).isEqualTo("Gentile Anna,\r\n\r\nperché no?\r\n-- \r\nPaolo\r\n");
        assertThat(message.getHeader("Auto-Submitted")).isNull();
        assertThat(composer.compose(LETTER)).isEqualTo(bytes);
    }

    @Test
    void eachLineFitsAServerAndIsAscii() throws Exception {
        String longText = "è lungo ".repeat(500) + "x".repeat(3_000);
        String[] lines = new String(composer.compose(with("Società «Àncora»", "Òttimo ".repeat(40), longText)), UTF_8)
                .split("\r\n", -1);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line).hasSizeLessThanOrEqualTo(78).matches("[ -~]*");
        });
    }

    @Test
    void anAnswerNamesItsConversationWithTheMessageItAnswersLast() throws Exception {
        MimeMessage message = read(composer.compose(answering("<p@x>", List.of("<a@x>", "<p@x>", "<b@x>"))));
        assertThat(message.getHeader("In-Reply-To", null)).isEqualTo("<p@x>");
        assertThat(message.getHeader("References", null)).isEqualTo("<a@x> <b@x> <p@x>");
    }

    @Test
    void aLongConversationIsCutInTheMiddleAndFolded() throws Exception {
        List<String> ids = IntStream.range(0, 200)
                .mapToObj(each -> "<message-number-" + each + "@rossi.example>")
                .toList();
        byte[] bytes = composer.compose(answering("<p@x>", ids));
        String[] references = read(bytes).getHeader("References", null).split("\\s+");
        assertThat(references).hasSize(30).startsWith(ids.get(0)).endsWith(ids.get(199), "<p@x>");
        assertThat(new String(bytes, UTF_8).split("\r\n"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78));
    }

    @Test
    void whatOthersCallAnIdAndIsNoneIsLeftOut() throws Exception {
        MimeMessage message = read(composer.compose(answering("no id", List.of("rubbish", "<a@x>", "<a b@x>"))));
        assertThat(message.getHeader("In-Reply-To")).isNull();
        assertThat(message.getHeader("References", null)).isEqualTo("<a@x>");
    }

    @Test
    void aFileComesThroughWithItsName() throws Exception {
        byte[] content = new byte[5_000];
        Arrays.fill(content, (byte) 0xE8);
        for (String name : List.of(
                "estratto.pdf", "Estratto conto è \"così\" = 1.pdf", "perché ".repeat(20) + ".pdf", "=_Riguardo.pdf")) {
            MimeMessage message = read(composer.compose(carrying(new AttachedFile(name, "application/pdf", content))));
            MimeMultipart parts = (MimeMultipart) message.getContent();
            assertThat(parts.getCount()).isEqualTo(2);
            assertThat(parts.getBodyPart(0).getContent())
                    .isEqualTo(LETTER.text().replace("\n", "\r\n") + "\r\n");
            assertThat(parts.getBodyPart(1).getFileName()).isEqualTo(name.strip());
            assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("application/pdf");
            assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(content);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\rb",
                "a\nb",
                "a\r\nBcc: eve@evil.example",
                "a\0b",
                "a\u760Ab",
                "a\u760Db",
                "a\u2028b",
                "a\uD800b"
            })
    void aLineBreakByAnyNameIsRefusedInEachFieldWithItsName(String evil) {
        Letter base = LETTER;
        assertThat(refused(with(evil, "x", "x")).field()).isEqualTo("fromName");
        assertThat(refused(with("x", evil, "x")).field()).isEqualTo("subject");
        assertThat(refused(to("ok@rossi.example", evil + "@rossi.example")).field())
                .isEqualTo("to[1]");
        assertThat(refused(answering("<" + evil + "@x>", List.of())).field()).isEqualTo("inReplyTo");
        assertThat(refused(answering(null, List.of("<" + evil + "@x>"))).field())
                .isEqualTo("references[0]");
        assertThat(refused(carrying(new AttachedFile(evil, "application/pdf", new byte[0])))
                        .field())
                .isEqualTo("files[0].name");
        assertThat(refused(carrying(new AttachedFile("x", "a/" + evil, new byte[0])))
                        .field())
                .isEqualTo("files[0].type");
        Letter id = new Letter(
                "<" + evil + "@x>",
                base.date(),
                base.from(),
                "",
                base.to(),
                base.cc(),
                "x",
                "x",
                null,
                List.of(),
                List.of());
        assertThat(refused(id).field()).isEqualTo("messageId");
        Letter from = new Letter(
                base.messageId(), base.date(), evil, "", base.to(), base.cc(), "x", "x", null, List.of(), List.of());
        UnfitMailException problem = refused(from);
        assertThat(problem.field()).isEqualTo("from");
        assertThat(problem.sentence().it()).isNotBlank();
        assertThat(problem.getMessage()).doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\u760Ab", "a\u760Db", "a\uDC00b", "  \n "})
    void aTextThatCannotBeSentIsRefused(String evil) {
        assertThat(refused(with("", "x", evil)).field()).isEqualTo("text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "anna@",
                "@x.it",
                "a b@x.it",
                "a@x.it,b@x.it",
                "A <a@x.it>",
                "a@[1.2.3.4]",
                "a@x",
                "a..b@x.it",
                "a@stra\u00dfe.example",
                "\"a b\"@x.it"
            })
    void whatIsNoSingleAddressIsRefused(String typed) {
        assertThat(refused(to(typed)).field()).isEqualTo("to[0]");
    }

    @Test
    void aMessageThatIsTooLargeIsRefusedBeforeItIsWritten() {
        UnfitMailException problem =
                refused(carrying(new AttachedFile("grande.pdf", "application/pdf", new byte[50 << 20])));
        assertThat(problem.field()).isEqualTo("files");
        assertThat(problem.sentence().it()).contains("15 MB").contains("allegato");
        MailComposer small = new MailComposer(1_000);
        assertThat(catchThrowableOfType(UnfitMailException.class, () -> small.compose(with("", "x", "è".repeat(400)))))
                .extracting(UnfitMailException::field)
                .isEqualTo("files");
    }

    @Test
    void aSloveneNameSurvivesThoughItsLowerOctetIsALineBreak() throws Exception {
        MimeMessage message = read(composer.compose(with("Matej Kovačič", "Račun č. 1", "č")));
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("Matej Kovačič");
        assertThat(message.getSubject()).isEqualTo("Račun č. 1");
    }

    @Test
    void nationalDomainsStandInTheirAsciiForm() throws Exception {
        assertThat(read(composer.compose(to("info@caffè.example"))).getHeader("To", null))
                .isEqualTo("info@xn--caff-8oa.example");
    }
}
