package org.riguardo.mailbox.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riguardo.mailbox.kind.Classification;
import org.riguardo.mailbox.kind.Classifier;
import org.riguardo.mailbox.kind.Detail;
import org.riguardo.mailbox.kind.Kind;

class CertifiedMailTest {

    private static final String CERTIFICATE =
            "<?xml version=\"1.0\"?><postacert tipo=\"%s\" errore=\"nessuno\"><intestazione/>"
                    + "<dati><identificativo>opec1</identificativo><msgid>&lt;orig@studio.it&gt;</msgid></dati></postacert>";

    private final MessageReader reader = new MessageReader(Limits.STANDARD);

    private ParsedMessage envelope(String headers, String type, String body) {
        String mail = headers
                + "From: \"Per conto di: rossi@pec.it\" <posta-certificata@pec.aruba.it>\r\n"
                + "Reply-To: rossi@pec.it\r\nTo: studio@pec.it\r\n"
                + "Message-ID: <opec1.20260303@pec.aruba.it>\r\nDate: Tue, 3 Mar 2026 10:00:00 +0100\r\n"
                + "Content-Type: multipart/signed; boundary=s\r\n\r\n--s\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n"
                + "--m\r\nContent-Type: text/plain\r\n\r\nIl giorno 03/03/2026 alle ore 10:00:00 (+0100) il messaggio \"Fattura\"\r\n"
                + "--m\r\nContent-Type: application/xml; name=\"daticert.xml\"\r\n"
                + "Content-Disposition: attachment; filename=\"daticert.xml\"\r\n\r\n" + CERTIFICATE.formatted(type)
                + "\r\n"
                + body
                + "--m--\r\n--s\r\nContent-Type: application/x-pkcs7-signature; name=smime.p7s\r\n\r\nAAAA\r\n--s--\r\n";
        return reader.read(mail.getBytes(StandardCharsets.UTF_8));
    }

    private static Classification classify(ParsedMessage message) {
        return new Classifier(ZoneId.of("Europe/Rome")).classify(message, message.text(), Instant.EPOCH, Set.of());
    }

    @Test
    void theMessageInTheEnvelopeIsWhatCounts() {
        ParsedMessage message = envelope(
                "X-Trasporto: posta-certificata\r\nX-Riferimento-Message-ID: <orig@studio.it>\r\nSubject: POSTA CERTIFICATA: Ciao\r\n",
                "posta-certificata",
                "--m\r\nContent-Type: message/rfc822; name=\"postacert.eml\"\r\nContent-Disposition: inline; filename=\"postacert.eml\"\r\n\r\n"
                        + "From: Mario Rossi <rossi@pec.it>\r\nTo: studio@pec.it\r\nSubject: Ciao\r\nMessage-ID: <orig@studio.it>\r\n"
                        + "In-Reply-To: <prima@studio.it>\r\n\r\nGrazie di tutto.\r\n");
        assertThat(message.from()).isEqualTo(new MailAddress("rossi@pec.it", "Mario Rossi"));
        assertThat(message.subject()).isEqualTo("Ciao");
        assertThat(message.text()).isEqualToIgnoringNewLines("Grazie di tutto.");
        assertThat(message.messageId()).isEqualTo("<opec1.20260303@pec.aruba.it>");
        assertThat(message.aliases()).containsExactlyInAnyOrder("<opec1.20260303@pec.aruba.it>", "<orig@studio.it>");
        assertThat(message.references()).containsExactly("<prima@studio.it>");
        assertThat(classify(message).kind()).isEqualTo(Kind.HUMAN);
    }

    @Test
    void anEnvelopeWhoseMessageIsMissingSpeaksForItsSender() {
        ParsedMessage message = envelope(
                "X-Trasporto: posta-certificata\r\nSubject: POSTA CERTIFICATA: Ciao\r\n", "posta-certificata", "");
        assertThat(message.from()).isEqualTo(new MailAddress("rossi@pec.it", null));
    }

    @Test
    void receiptsAreProofAndNoAnswer() {
        for (String type : new String[] {"accettazione", "avvenuta-consegna"}) {
            Classification byHeader = classify(envelope(
                    "X-Ricevuta: " + type
                            + "\r\nX-Riferimento-Message-ID: <orig@studio.it>\r\nSubject: CONSEGNA: Fattura\r\n",
                    type,
                    ""));
            assertThat(byHeader)
                    .extracting(Classification::kind, Classification::refersTo)
                    .containsExactly(Kind.RECEIPT, "<orig@studio.it>");
            Classification byCertificate = classify(envelope("Subject: CONSEGNA: Fattura\r\n", type, ""));
            assertThat(byCertificate.kind()).isEqualTo(Kind.RECEIPT);
            assertThat(byCertificate.refersTo()).isEqualTo("<orig@studio.it>");
        }
    }

    @Test
    void aFailedDeliveryIsABounce() {
        Classification failed = classify(envelope(
                "X-Ricevuta: errore-consegna\r\nX-Riferimento-Message-ID: <orig@studio.it>\r\nSubject: AVVISO DI MANCATA CONSEGNA: F\r\n",
                "errore-consegna",
                ""));
        assertThat(failed.kind()).isEqualTo(Kind.BOUNCE);
        assertThat(failed.refersTo()).isEqualTo("<orig@studio.it>");
    }

    @Test
    void anOrdinaryMailInACertifiedMailboxIsItsSendersMessage() {
        ParsedMessage message = envelope(
                "X-Trasporto: errore\r\nSubject: ANOMALIA MESSAGGIO: Ciao\r\n",
                "posta-certificata",
                "--m\r\nContent-Type: message/rfc822; name=\"postacert.eml\"\r\nContent-Disposition: inline; filename=\"postacert.eml\"\r\n\r\n"
                        + "From: Mario Rossi <rossi@gmail.example>\r\nTo: studio@pec.it\r\nSubject: Ciao\r\nMessage-ID: <orig@gmail.example>\r\n\r\n"
                        + "Vi pago lunedì.\r\n");
        Classification anomaly = classify(message);
        assertThat(message.from()).isEqualTo(new MailAddress("rossi@gmail.example", "Mario Rossi"));
        assertThat(anomaly.kind()).isEqualTo(Kind.HUMAN);
        assertThat(anomaly.detail()).isEqualTo(Detail.PEC_ANOMALY);
    }

    @Test
    void anAutomaticReplyInAnEnvelopeIsOne() {
        ParsedMessage message = envelope(
                "X-Trasporto: posta-certificata\r\nSubject: POSTA CERTIFICATA: Re: Fattura\r\n",
                "posta-certificata",
                "--m\r\nContent-Type: message/rfc822; name=\"postacert.eml\"\r\n\r\n"
                        + "From: rossi@pec.it\r\nAuto-Submitted: auto-replied\r\nSubject: Re: Fattura\r\n\r\nSono in ferie.\r\n");
        assertThat(classify(message).kind()).isEqualTo(Kind.AUTO_REPLY);
    }

    @ParameterizedTest
    @CsvSource({
        "accettazione, PEC_ACCEPTED",
        "presa-in-carico, PEC_TAKEN",
        "avvenuta-consegna, PEC_DELIVERED",
        "non-accettazione, PEC_NOT_ACCEPTED",
        "errore-consegna, PEC_NOT_DELIVERED",
        "preavviso-errore-consegna, PEC_LATE",
        "rilevazione-virus, PEC_VIRUS"
    })
    void eachReceiptIsOfItsOwnSort(String type, Detail expected) {
        assertThat(classify(envelope("X-Ricevuta: " + type + "\r\nSubject: X\r\n", type, ""))
                        .detail())
                .isEqualTo(expected);
        assertThat(classify(envelope("Subject: X\r\n", type, "")).detail()).isEqualTo(expected);
    }
}
