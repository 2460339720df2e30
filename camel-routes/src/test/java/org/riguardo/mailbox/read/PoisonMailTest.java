package org.riguardo.mailbox.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.riguardo.mailbox.text.NewText;

/** FAULTS: mails that are made to cost time or memory, or that no standard allows. */
class PoisonMailTest {

    private static final String HEAD = "From: a@b.it\r\nTo: c@d.it\r\nMessage-ID: <p@b.it>\r\nSubject: Prova\r\n";

    private final MessageReader reader = new MessageReader(Limits.STANDARD);

    private ParsedMessage readQuickly(String mail) {
        byte[] content = mail.getBytes(StandardCharsets.ISO_8859_1);
        return assertTimeout(Duration.ofSeconds(40), () -> reader.read(content));
    }

    private static String nested(String type, int depth) {
        StringBuilder mail = new StringBuilder(HEAD + "Content-Type: " + type.formatted(0) + "\r\n\r\n");
        for (int i = 0; i < depth; i++) {
            mail.append("--b")
                    .append(i)
                    .append("\r\nContent-Type: ")
                    .append(type.formatted(i + 1))
                    .append("\r\n\r\n");
        }
        return mail.append("testo").toString();
    }

    @Test
    void tenThousandNestedMultiparts() {
        ParsedMessage message = readQuickly(nested("multipart/mixed; boundary=b%d", 10_000));
        assertThat(message.messageId()).isEqualTo("<p@b.it>");
        assertThat(message.note()).contains("nested");
    }

    @Test
    void nestedMultipartsWithoutBoundaryOrWithCommentsAreCountedAsWell() {
        assertThat(readQuickly(nested("multipart/mixed", 10_000)).note()).contains("nested");
        assertThat(readQuickly(nested("MultiPart(x)/mixed; boundary=b%d", 10_000))
                        .note())
                .contains("nested");
    }

    @Test
    void nestedMessages() {
        StringBuilder mail = new StringBuilder(HEAD);
        for (int i = 0; i < 20_000; i++) {
            mail.append("Content-Type: message/rfc822\r\n\r\n");
        }
        assertThat(readQuickly(mail + "testo").note()).contains("nested");
    }

    @Test
    void fiftyThousandHeaders() {
        ParsedMessage message = readQuickly(HEAD + "X-A: 1\r\n".repeat(50_000) + "\r\ntesto");
        assertThat(message.subject()).isEqualTo("Prova");
        assertThat(message.note()).contains("header fields");
    }

    @Test
    void aHeaderFieldOfOneMegabyte() {
        ParsedMessage message = readQuickly(HEAD + "References: " + "<x@y> ".repeat(180_000) + "\r\n\r\ntesto");
        assertThat(message.note()).contains("header field");
        assertThat(message.references()).containsExactly("<x@y>");
    }

    @Test
    void aHundredThousandParts() {
        String mail = HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n\r\nx\r\n".repeat(100_000)
                + "--b--";
        assertThat(readQuickly(mail).note()).contains("parts");
    }

    @Test
    void unknownCharsetAndBrokenBase64() {
        ParsedMessage odd = readQuickly(HEAD + "Content-Type: text/plain; charset=x-unknown\r\n\r\nperch\u00e9 no");
        assertThat(odd.text()).isEqualTo("perché no");
        ParsedMessage broken =
                readQuickly(HEAD + "Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + "Q2lhbyBtb25kbw=*!=\r\n%%%");
        assertThat(broken.text()).startsWith("Ciao mondo");
    }

    @Test
    void deepHtmlAndEndlessLines() {
        String html = HEAD + "Content-Type: text/html\r\n\r\n" + "<div>".repeat(100_000) + "ciao";
        assertThat(readQuickly(html).text()).contains("ciao");
        String line = "Il 1/1/26 ".repeat(100_000) + "> ".repeat(100_000);
        assertTimeout(Duration.ofSeconds(40), () -> NewText.of((line + "\n").repeat(3)));
    }

    @Test
    void anyBytes() {
        Random random = new Random(42);
        for (int i = 0; i < 300; i++) {
            byte[] content = new byte[random.nextInt(4_000)];
            random.nextBytes(content);
            assertThat(reader.read(content).text()).isNotNull();
        }
    }
}
