package org.riguardo.mailbox.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.mailbox.read.Limits;
import org.riguardo.mailbox.read.MessageReader;
import org.riguardo.mailbox.read.ParsedMessage;
import org.riguardo.mailbox.text.NewText;

/** Bounces and automatic replies that no header gives away, and people's words that sound like them. */
class FreeTextTest {

    private static final Instant NOW = Instant.parse("2026-08-03T09:00:00Z");

    private static Classification classify(String mail) {
        ParsedMessage message = new MessageReader(Limits.STANDARD)
                .read(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        return new Classifier(ZoneId.of("Europe/Rome"))
                .classify(message, NewText.of(message.text()), NOW, Set.of("studio@studio-rossi.it"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: MAILER-DAEMON@mail.cliente.it\nSubject: failure notice\n\nHi. This is the qmail-send program at mail.cliente.it.\n"
                        + "I'm afraid I wasn't able to deliver your message to the following addresses.\n\n<info@cliente.it>:\n"
                        + "This address no longer accepts mail.\n\n--- Below this line is a copy of the message.\n\nFrom: studio@studio-rossi.it\n",
                "From: \"Amministratore di sistema\" <admin@cliente.it>\nSubject: Non recapitabile: Fattura 12\n\nIl messaggio non ha raggiunto info@cliente.it.\n",
                "From: postmaster@cliente.it\nSubject: Fattura 12\n\nUtente info@cliente.it sconosciuto.\n550 5.1.1 <info@cliente.it> User unknown\n",
                "From: \"Mail Delivery Subsystem\" <nobody@cliente.it>\nSubject: Returned mail: see transcript for details\n\n"
                        + "The following addresses had permanent fatal errors\n<info@cliente.it>\n",
                "From: Domino@cliente.it\nReturn-Path: <>\nSubject: DELIVERY FAILURE: User info not listed in Domino Directory\n\n"
                        + "Your message could not be delivered to info@cliente.it because:\nUser not listed.\n",
                "From: postmaster@provider.it\nSubject: Mancato recapito\n\nLa casella di info@cliente.it è piena.\n",
                "From: x@provider.it\nReturn-Path: <>\nSubject: Impossibile recapitare il messaggio\n\nDestinatario: info@cliente.it\n"
            })
    void bouncesInFreeText(String mail) {
        Classification bounce = classify(mail);
        assertThat(bounce.kind()).isEqualTo(Kind.BOUNCE);
        assertThat(bounce.detail()).isEqualTo(Detail.NOT_DELIVERED);
        assertThat(bounce.failed()).containsExactly("info@cliente.it");
    }

    @Test
    void aDelayIsNotTheEnd() {
        Classification late = classify("From: mailer-daemon@provider.it\nSubject: Warning: message delayed 4 hours\n\n"
                + "Your message to info@cliente.it has not been delivered yet; the server will keep trying.\n");
        assertThat(late.kind()).isEqualTo(Kind.BOUNCE);
        assertThat(late.detail()).isEqualTo(Detail.DELAYED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Questo è un messaggio automatico: sono fuori ufficio fino al 21 agosto.",
                "*** Risposta automatica ***\nSono assente, rientro il 24 agosto.",
                "Grazie per il vostro messaggio. Sono in ferie fino al 21 agosto compreso. Per urgenze contattare la collega Anna.",
                "Buongiorno, sarò assente dal 10 al 21 agosto. In caso di urgenza chiamate il 333 1234567. Risponderò al mio rientro.",
                "Thank you for your message. I am out of the office until August 24 with limited access to my e-mail.",
                "I will be on annual leave until 24 August. For urgent matters please contact Anna."
            })
    void automaticRepliesWithoutAnyMark(String text) {
        Classification away = classify(
                "From: rossi@cliente.it\nSubject: R: Fattura 12\nIn-Reply-To: <1@studio-rossi.it>\n\n" + text + "\n");
        assertThat(away.kind()).isEqualTo(Kind.AUTO_REPLY);
        assertThat(away.detail()).isEqualTo(Detail.AWAY);
        assertThat(away.returnDate()).isBetween("2026-08-21", "2026-08-24");
    }

    @Test
    void anAcknowledgementOfAProgram() {
        Classification received =
                classify("From: ticket@cliente.it\nSubject: R: Fattura 12\nIn-Reply-To: <1@studio-rossi.it>\n\n"
                        + "Questo è un messaggio automatico. Abbiamo preso in carico la richiesta n. 4711.\n");
        assertThat(received.kind()).isEqualTo(Kind.AUTO_REPLY);
        assertThat(received.detail()).isEqualTo(Detail.ACKNOWLEDGED);
        Classification notice = classify(
                "From: banca@banca.it\nSubject: Avviso\n\nQuesta è una comunicazione generata automaticamente, si prega di non rispondere.\n");
        assertThat(notice.kind()).isEqualTo(Kind.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sono in ferie fino al 21 agosto, vi pago al rientro.",
                "Ho ricevuto la vostra risposta automatica: quando rientrate?",
                "Scusi, ero fuori ufficio. La fattura è corretta, bonifico domani.",
                "Grazie per il messaggio. Sono assente fino al 21: in caso di urgenza può pagare mio fratello?",
                "Il messaggio automatico della banca dice che il bonifico è respinto.",
                "La ditta è chiusa dal 10 al 21 agosto, possiamo pagare dopo.",
                "Il fornitore dice che la casella è piena, può rimandare a questo indirizzo."
            })
    void peopleWhoSpeakOfAbsencesStayPeople(String text) {
        assertThat(classify("From: rossi@cliente.it\nSubject: R: Fattura 12\n\n" + text + "\n")
                        .kind())
                .isEqualTo(Kind.HUMAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: Mancata consegna della merce",
                "Subject: Undelivered parcel",
                "Subject: Letture del contatore"
            })
    void peopleWhoWriteOfDeliveriesStayPeople(String headers) {
        assertThat(classify("From: rossi@cliente.it\n" + headers + "\n\nBuongiorno, 550 5.1.1 è il codice.\n")
                        .kind())
                .isEqualTo(Kind.HUMAN);
    }
}
