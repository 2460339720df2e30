package org.riguardo.mailbox.smtp;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.mailbox.Delivery;
import org.riguardo.api.mailbox.MailboxException;

/** Says what became of a message, in both languages; what the server said stands beside it. */
final class DeliveryWords {

    private final String host;

    DeliveryWords(String host) {
        this.host = host;
    }

    /** By a reply that says no, or not now; null when it says neither. */
    @Nullable
    Delivery no(Reply reply, List<String> refused) {
        if (reply.later()) {
            return new Delivery.NotNow(
                    reply.code(),
                    reply.text(),
                    both(
                            "Il server " + host + " per ora non ha preso il messaggio.",
                            "The server " + host + " has not taken the message for now."));
        }
        if (!reply.never()) {
            return null;
        }
        Sentence why = refused.isEmpty()
                ? both(
                        "Il server " + host
                                + " ha rifiutato il messaggio: non è partito. Cosa non va lo dice la sua risposta.",
                        "The server " + host
                                + " has refused the message: it was not sent. Its answer says what is wrong.")
                : both(
                        "Il server " + host + " rifiuta " + String.join(", ", refused)
                                + ": il messaggio non è partito per nessuno. Correggere l’indirizzo o toglierlo.",
                        "The server " + host + " refuses " + String.join(", ", refused)
                                + ": the message was sent to nobody. Correct the address or leave it out.");
        return new Delivery.Refused(reply.code(), reply.text(), refused, why);
    }

    Delivery brokenOff() {
        return new Delivery.NotNow(
                0,
                "",
                both(
                        "Il server " + host + " si è interrotto prima della fine del messaggio: non è partito.",
                        "The server " + host + " broke off before the message had ended: it was not sent."));
    }

    Delivery unknown() {
        return new Delivery.Unknown(
                both(
                        "Il server " + host
                                + " non ha confermato il messaggio: può averlo preso o no. Guardare tra la posta inviata, o chiedere al destinatario.",
                        "The server " + host
                                + " did not confirm the message: it may have taken it or not. Look among the sent mail, or ask the recipient."));
    }

    /** By what kept from signing in. */
    Delivery notLetIn(MailboxException problem) {
        Sentence said = problem.sentence();
        Sentence why = said == null ? both(problem.getMessage(), problem.getMessage()) : said;
        Reply reply = problem instanceof SmtpProblem smtp ? smtp.reply() : Reply.NONE;
        return new Delivery.NotNow(reply.code(), reply.text(), why);
    }

    Delivery noAddress(List<String> addresses) {
        String names = String.join(", ", addresses);
        return refused(
                addresses,
                "Non si può spedire a questo indirizzo: " + names + ". Correggerlo.",
                "Mail cannot be sent to this address: " + names + ". Correct it.");
    }

    Delivery noSender() {
        return refused(
                List.of(),
                "L’indirizzo della casella da cui si spedisce non è valido. Correggerlo nelle impostazioni.",
                "The address of the mailbox that sends is not valid. Correct it in the settings.");
    }

    Delivery international(List<String> addresses) {
        String names = String.join(", ", addresses);
        return refused(
                addresses,
                "Il server " + host + " non sa spedire a indirizzi con lettere accentate prima della chiocciola: "
                        + names + ". Usare un altro indirizzo.",
                "The server " + host + " cannot send to addresses with accented letters before the @: " + names
                        + ". Use another address.");
    }

    Delivery eightBits() {
        return refused(
                List.of(),
                "Il server " + host + " è troppo vecchio per questo messaggio: non ammette lettere accentate.",
                "The server " + host + " is too old for this message: it takes no accented letters.");
    }

    Delivery tooBig(long most) {
        long megabytes = Math.max(1, most / 1_000_000);
        return refused(
                List.of(),
                "Il server " + host + " prende messaggi fino a " + megabytes + " MB. Togliere o ridurre un allegato.",
                "The server " + host + " takes messages up to " + megabytes
                        + " MB. Leave a file out or make it smaller.");
    }

    private static Delivery refused(List<String> recipients, String it, String en) {
        return new Delivery.Refused(0, "", recipients, both(it, en));
    }

    private static Sentence both(String it, String en) {
        return new Sentence(it, en);
    }
}
