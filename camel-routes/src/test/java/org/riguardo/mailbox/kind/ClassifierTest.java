package org.riguardo.mailbox.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.mailbox.read.Limits;
import org.riguardo.mailbox.read.MessageReader;
import org.riguardo.mailbox.read.ParsedMessage;

class ClassifierTest {

    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");

    private static Classification classify(String mail) {
        ParsedMessage message = new MessageReader(Limits.STANDARD)
                .read(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        return new Classifier(ZoneId.of("Europe/Rome")).classify(message, message.text(), NOW);
    }

    private static Kind kind(String headers) {
        return classify("From: rossi@cliente.it\n" + headers + "\n\nBuongiorno.\n")
                .kind();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: R: Fattura 12",
                "Subject: Siamo fuori budget",
                "Subject: R: Fuori sede\nReferences: <a@b>",
                "Auto-Submitted: no",
                "Subject: Mancata consegna della merce",
                "Precedence: normal"
            })
    void aPersonsOwnWords(String headers) {
        assertThat(kind(headers)).isEqualTo(Kind.HUMAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "X-Autoreply: yes",
                "Precedence: auto_reply",
                "Subject: Risposta automatica: Fattura",
                "Subject: Automatic reply: Invoice",
                "Subject: Fuori ufficio: Fattura",
                "Subject: Out of Office Re: x"
            })
    void automaticReplies(String headers) {
        assertThat(kind(headers)).isEqualTo(Kind.AUTO_REPLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"List-Id: <a.b.it>", "List-Unsubscribe: <https://x>", "Precedence: bulk"})
    void lists(String headers) {
        assertThat(kind(headers)).isEqualTo(Kind.LIST);
    }

    @Test
    void otherMachines() {
        assertThat(kind("Auto-Submitted: auto-generated")).isEqualTo(Kind.OTHER);
        assertThat(classify("From: no-reply@banca.it\n\nAvviso\n").kind()).isEqualTo(Kind.OTHER);
        assertThat(classify("Subject: x\n\nNessuno\n").kind()).isEqualTo(Kind.OTHER);
    }

    @Test
    void calendarAnswers() {
        assertThat(kind("Content-Type: text/calendar; method=REPLY")).isEqualTo(Kind.CALENDAR);
    }

    @Test
    void anAbsenceWithItsDayOfReturn() {
        Classification away =
                classify("From: r@c.it\nAuto-Submitted: auto-replied\nIn-Reply-To: <1@x>\nSubject: Assente\n\n"
                        + "Sono in ferie, rientro il 16 marzo.\n");
        assertThat(away.absent()).isTrue();
        assertThat(away.returnDate()).isEqualTo("2026-03-16");
        assertThat(away.refersTo()).isEqualTo("<1@x>");
        Classification received = classify(
                "From: r@c.it\nAuto-Submitted: auto-replied\nSubject: Re: x\n\nAbbiamo ricevuto la sua richiesta.\n");
        assertThat(received.absent()).isFalse();
    }

    @Test
    void aBounceInFreeText() {
        Classification bounce = classify("From: MAILER-DAEMON@server.it\nReturn-Path: <>\nSubject: failure notice\n\n"
                + "<rossi@cliente.it>:\nSorry, no mailbox here by that name.\n\n--- Below this line is a copy of the message.\n\n"
                + "Message-ID: <1@x>\nSubject: Fattura\n");
        assertThat(bounce.kind()).isEqualTo(Kind.BOUNCE);
        assertThat(bounce.failed()).contains("rossi@cliente.it");
        assertThat(bounce.refersTo()).isEqualTo("<1@x>");
    }

    @Test
    void deliveryAndReadReceipts() {
        String report =
                "From: postmaster@c.it\nSubject: Relayed\nContent-Type: multipart/report; boundary=b\n\n--b\n\nok\n--b\n"
                        + "Content-Type: message/%s\n\n%s\n--b--\n";
        Classification delivered = classify(report.formatted(
                "delivery-status",
                "Reporting-MTA: dns; c.it\n\nFinal-Recipient: rfc822;r@c.it\nAction: relayed\nStatus: 2.0.0\n"));
        assertThat(delivered.kind()).isEqualTo(Kind.RECEIPT);
        Classification read = classify(report.formatted(
                "disposition-notification",
                "Original-Message-ID: <1@x>\nDisposition: manual-action/MDN-sent-manually; displayed\n"));
        assertThat(read.kind()).isEqualTo(Kind.RECEIPT);
        assertThat(read.refersTo()).isEqualTo("<1@x>");
    }
}
