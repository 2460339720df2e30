package org.riguardo.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.api.mailbox.Credential;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.RawMessage;
import org.riguardo.meaning.Finding;
import org.riguardo.meaning.Kind;

class SpokenWordsTest {

    private static final Instant AT = Instant.parse("2026-03-03T09:00:00Z");
    private static final MailboxAccount ACCOUNT = new MailboxAccount(
            "studio",
            "imap",
            "localhost",
            3143,
            MailboxAccount.Security.NONE,
            "studio",
            Credential.password("studio"),
            List.of("INBOX", "Sent"),
            Set.of("studio@riguardo.example"));

    private final MailAnalysis analysis = new MailAnalysis(ZoneId.of("Europe/Rome"));

    private IncomingMail received(String header, String text) {
        return mail("rossi@cliente.example", "INBOX", header, text);
    }

    private IncomingMail sent(String header, String text) {
        return mail("studio@riguardo.example", "Sent", header, text);
    }

    private IncomingMail mail(String from, String folder, String header, String text) {
        byte[] content = ("From: " + from + "\r\nTo: altri@altrove.example\r\nMessage-ID: <1@x>\r\n"
                        + "Date: Tue, 3 Mar 2026 10:00:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n" + header
                        + "\r\n\r\n" + text + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        return analysis.of(ACCOUNT, new RawMessage(folder, 1, 1, AT, folder.equals("Sent"), content.length, content));
    }

    @Test
    void aPromiseBearsItsWordsAndTheDayThatTheyMean() {
        IncomingMail mail = received("Subject: Fattura", "Buongiorno,\npaghiamo entro fine mese.\nRossi");
        Finding promise = mail.understanding().findings().stream()
                .filter(finding -> finding.kind().equals(new Kind.Heard(Signal.PROMISE)))
                .findFirst()
                .orElseThrow();
        assertThat(mail.newText().substring(promise.from(), promise.to())).isEqualTo(promise.words());
        assertThat(promise.words()).contains("paghiamo");
        assertThat(promise.day()).isEqualTo(LocalDate.of(2026, 3, 31));
        Counted counted = Counted.atOnce(mail.understanding());
        assertThat(counted.signals()).containsExactly(Signal.PROMISE);
        assertThat(counted.moneyMentioned()).isTrue();
    }

    @Test
    void hardshipNeverCountsByItself() {
        IncomingMail mail = received("Subject: Notizie", "Abbiamo chiesto la cassa integrazione per tutti.");
        assertThat(mail.understanding().findings()).extracting(Finding::kind).contains(new Kind.Heard(Signal.HARDSHIP));
        assertThat(Counted.atOnce(mail.understanding()).signals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied\r\nSubject: Risposta automatica",
                "List-Unsubscribe: <mailto:via@x.example>\r\nSubject: Novita",
                "Subject: Risposta automatica: Fattura"
            })
    void noAutomaticReplyAndNoNewsletterSaysAnything(String header) {
        assertThat(received(header, "Paghiamo entro fine mese.").understanding().findings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: Sollecito di pagamento n. 2",
                "Auto-Submitted: auto-generated\r\nSubject: Sollecito di pagamento n. 2",
                "Precedence: bulk\r\nSubject: Sollecito di pagamento n. 2",
                "Auto-Submitted: auto-generated\r\nSubject: Messaggio automatico: sollecito di pagamento"
            })
    void aReminderThatAnotherProgramOfTheFirmSentIsAboutMoney(String header) {
        IncomingMail mail = sent(
                header,
                "Gentile cliente,\nla fattura n. 12 risulta scaduta e non ancora pagata.\nAmministrazione\n"
                        + "Questo è un messaggio automatico, si prega di non rispondere.");
        assertThat(mail.purpose()).isEqualTo(Purpose.MONEY);
    }

    @Test
    void aNewsletterOfTheFirmIsNotAboutMoneyOwed() {
        IncomingMail mail = sent(
                "List-Id: <notizie.spedizioni.example>\r\nList-Unsubscribe: <mailto:via@spedizioni.example>\r\nSubject: Circolare",
                "Sollecito di pagamento: cosa dice la legge.");
        assertThat(mail.purpose()).isEqualTo(Purpose.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sollecito di pagamento n. 2",
                "Le ricordiamo la fattura n. 12 scaduta il 1 marzo",
                "Risultano fatture non pagate",
                "Le segnaliamo il mancato pagamento",
                "Importi scaduti al 28 febbraio",
                "ci risultano ancora aperte le nostre parcelle",
                "Le nostre parcelle ancora aperte",
                "in attesa del saldo della fattura",
                "Payment reminder: invoice 12",
                "our invoice is overdue",
                "We kindly remind you of your outstanding balance of 1,200 EUR."
            })
    void aboutMoneyOwed(String text) {
        assertThat(sent("Subject: Studio", text).purpose()).isEqualTo(Purpose.MONEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sollecito documenti per la dichiarazione",
                "In allegato la fattura 12",
                "Il contratto è scaduto",
                "Risultano ancora aperte due pratiche",
                "Modulo F24 in scadenza: pagamento entro il 16",
                "Abbiamo chiesto la cassa integrazione",
                "Buongiorno, ci sentiamo domani?"
            })
    void notCertainlyAboutMoneyOwed(String text) {
        assertThat(sent("Subject: Studio", text).purpose()).isEqualTo(Purpose.UNKNOWN);
    }
}
