package org.riguardo.mailbox.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.mailbox.read.Limits;
import org.riguardo.mailbox.read.MessageReader;
import org.riguardo.mailbox.read.ParsedMessage;

class ClassifierTest {

    private static final Set<String> OWN = Set.of("studio@studio-rossi.it");
    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");

    private static Classification classify(String mail) {
        ParsedMessage message = new MessageReader(Limits.STANDARD)
                .read(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        return new Classifier(ZoneId.of("Europe/Rome")).classify(message, message.text(), NOW, OWN);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List-Id: <info.studio-rossi.it>\nList-Post: <mailto:info@studio-rossi.it>",
                "List-Unsubscribe: <https://crm.example/u>\nIn-Reply-To: <1@studio-rossi.it>\nSubject: Re: Fattura"
            })
    void whatAListOfTheFirmHandsOnOrASalesProgramAddsStaysAPersons(String headers) {
        assertThat(kind(headers)).isEqualTo(Kind.HUMAN);
    }

    @Test
    void newslettersAndListsAreToldApart() {
        assertThat(classify("From: n@shop.it\nList-Unsubscribe: <https://x>\n\nOfferte\n")
                        .detail())
                .isEqualTo(Detail.NEWSLETTER);
        assertThat(classify("From: n@a.it\nList-Id: <a.b.it>\nList-Post: <mailto:a@b.it>\n\nCiao\n")
                        .detail())
                .isEqualTo(Detail.MAILING_LIST);
    }

    @Test
    void otherMachines() {
        assertThat(kind("Auto-Submitted: auto-generated")).isEqualTo(Kind.OTHER);
        assertThat(classify("From: no-reply@banca.it\n\nAvviso\n").kind()).isEqualTo(Kind.OTHER);
        assertThat(classify("Subject: x\n\n").kind()).isEqualTo(Kind.OTHER);
        assertThat(classify("Auto-Submitted: auto-generated\n\nRapporto\n").kind())
                .isEqualTo(Kind.OTHER);
    }

    @Test
    void wordsWithoutASenderAreAPersons() {
        assertThat(classify("Subject: x\n\nMi richiamate?\n").kind()).isEqualTo(Kind.HUMAN);
    }

    @ParameterizedTest
    @CsvSource({
        "REPLY, ACCEPTED, ACCEPTED",
        "REPLY, DECLINED, DECLINED",
        "REPLY, TENTATIVE, TENTATIVE",
        "COUNTER, ACCEPTED, COUNTER",
        "CANCEL, ACCEPTED, CALLED_OFF",
        "REQUEST, NEEDS-ACTION, INVITATION"
    })
    void whatCalendarsSendEachOther(String method, String said, Detail expected) {
        Classification answer = classify("From: r@c.it\nContent-Type: text/calendar; method=" + method
                + "\n\nBEGIN:VCALENDAR\nMETHOD:" + method + "\nBEGIN:VEVENT\nUID:1\nATTENDEE;CN=\"R\";PARTS\n TAT="
                + said + ":mailto:r@c.it\nEND:VEVENT\nEND:VCALENDAR\n");
        assertThat(answer.kind()).isEqualTo(Kind.CALENDAR);
        assertThat(answer.detail()).isEqualTo(expected);
    }

    @Test
    void aCalendarFileBesideSomebodysWordsLeavesThemAPersons() {
        Classification sent =
                classify("From: r@c.it\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nEcco l'invito.\n--b\n"
                        + "Content-Type: text/calendar; name=invito.ics\nContent-Disposition: attachment; filename=invito.ics\n\n"
                        + "BEGIN:VCALENDAR\nMETHOD:PUBLISH\nEND:VCALENDAR\n--b--\n");
        assertThat(sent.kind()).isEqualTo(Kind.HUMAN);
    }

    @Test
    void aComplaintIsABounceOfItsOwnSort() {
        Classification complaint = classify(
                "From: fbl@provider.it\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\n\n"
                        + "--b\n\nSpam report\n--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\n"
                        + "Original-Rcpt-To: <Rossi@Cliente.it>\n--b\nContent-Type: message/rfc822\n\nMessage-ID: <1@x>\n\nciao\n--b--\n");
        assertThat(complaint.kind()).isEqualTo(Kind.BOUNCE);
        assertThat(complaint.detail()).isEqualTo(Detail.COMPLAINT);
        assertThat(complaint.failed()).containsExactly("rossi@cliente.it");
        assertThat(complaint.refersTo()).isEqualTo("<1@x>");
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
        assertThat(delivered.detail()).isEqualTo(Detail.DELIVERED);
        assertThat(delivered.about()).isEqualTo("r@c.it");
        Classification late = classify(report.formatted(
                "delivery-status",
                "Reporting-MTA: dns; c.it\n\nFinal-Recipient: rfc822;r@c.it\nAction: delayed\nStatus: 4.4.1\n"));
        assertThat(late.kind()).isEqualTo(Kind.BOUNCE);
        assertThat(late.detail()).isEqualTo(Detail.DELAYED);
        Classification unread = classify(report.formatted(
                "disposition-notification",
                "Original-Message-ID: <1@x>\nDisposition: automatic-action/MDN-sent-automatically; deleted\n"));
        assertThat(unread.detail()).isEqualTo(Detail.DELETED_UNREAD);
        Classification read = classify(report.formatted(
                "disposition-notification",
                "Original-Message-ID: <1@x>\nDisposition: manual-action/MDN-sent-manually; displayed\n"));
        assertThat(read.kind()).isEqualTo(Kind.RECEIPT);
        assertThat(read.refersTo()).isEqualTo("<1@x>");
        assertThat(read.detail()).isEqualTo(Detail.READ);
        Classification inWords =
                classify("From: r@c.it\nSubject: Letto: Fattura 12\nIn-Reply-To: <2@x>\n\nIl messaggio\n\n"
                        + "A: r@c.it\nOggetto: Fattura 12\n\nè stato letto il 03/03/2026 10:12.\n");
        assertThat(inWords.kind()).isEqualTo(Kind.RECEIPT);
        assertThat(inWords.refersTo()).isEqualTo("<2@x>");
        assertThat(kind("Subject: Letto: va bene")).isEqualTo(Kind.HUMAN);
    }
}
