package org.riguardo.it;

import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.riguardo.api.mailbox.contract.ScriptedSmtpServer;

/** A mailbox of one person in the rehearsal's firm, whose sending server does as a test tells it; it is taken away at the end. */
final class OwnSending implements AutoCloseable {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT).withZone(ZoneId.of("UTC"));

    private final Rehearsal stage;
    private final FirmsMail mail = new FirmsMail();
    private final ScriptedSmtpServer smtp = ScriptedSmtpServer.start();
    private final String id;

    OwnSending(Rehearsal stage, String person) throws Exception {
        this.stage = stage;
        Api api = stage.api("giulia");
        done(api.post(
                "mailboxes",
                "{\"address\": \"nord@caselle.example\", \"host\": \"localhost\", \"port\": " + mail.port()
                        + ", \"security\": \"NONE\", \"login\": \"nord\", \"password\": \"" + FirmsMail.PASSWORD
                        + "\"}"));
        id = account(api).required("id").textValue();
        done(api.send(
                "PUT",
                "mailboxes/" + id + "/folders",
                "{\"folders\": [\"INBOX\", \"Sent\"], \"addresses\": [\"nord@caselle.example\"]}"));
        done(api.send(
                "PUT",
                "mailboxes/" + id + "/sending",
                "{\"host\": \"localhost\", \"port\": " + smtp.port() + ", \"security\": \"NONE\", \"person\": \""
                        + person + "\", \"copies\": \"FILED\"}"));
    }

    ScriptedSmtpServer smtp() {
        return smtp;
    }

    /** How often the server has taken the message with that Message-ID. */
    long taken(String messageId) {
        return smtp.taken().stream()
                .filter(one -> one.content().contains("Message-ID: " + messageId))
                .count();
    }

    /** Puts what the server has taken under that Message-ID among the sent ones, as a provider may do much later. */
    void fileCopy(String messageId) throws Exception {
        String content = smtp.taken().stream()
                .map(ScriptedSmtpServer.Taken::content)
                .filter(one -> one.contains("Message-ID: " + messageId))
                .findFirst()
                .orElseThrow();
        mail.append("nord", "Sent", content.replace("\r\n", "\n"));
    }

    /** The recipient's answer, which names that mail. */
    void answer(String from, String messageId) throws Exception {
        mail.append(
                "nord",
                "INBOX",
                "From: " + from + "\nTo: nord@caselle.example\nMessage-ID: <risposta-" + System.nanoTime()
                        + "@cliente.example>\n"
                        + "In-Reply-To: " + messageId + "\nReferences: " + messageId + "\nDate: "
                        + DATE.format(stage.now())
                        + "\nSubject: Re: Fattura\n\nBuongiorno, provvedo domani.\n");
    }

    /** The mail of that Message-ID comes back from the address, which does not exist. */
    void bounce(String address, String messageId) throws Exception {
        mail.append(
                "nord",
                "INBOX",
                "From: MAILER-DAEMON@caselle.example\nTo: nord@caselle.example\nMessage-ID: <ritorno-"
                        + System.nanoTime()
                        + "@caselle.example>\nDate: " + DATE.format(stage.now())
                        + "\nSubject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\n"
                        + "Content-Type: multipart/report; report-type=delivery-status; boundary=\"B\"\n\n--B\n"
                        + "Content-Type: text/plain\n\nUser unknown\n\n--B\nContent-Type: message/delivery-status\n\n"
                        + "Reporting-MTA: dns; caselle.example\n\nFinal-Recipient: rfc822; " + address
                        + "\nAction: failed\nStatus: 5.1.1\n\n--B\nContent-Type: message/rfc822\n\nFrom: nord@caselle.example\nTo: "
                        + address + "\nMessage-ID: " + messageId + "\nSubject: Fattura\n\nBuongiorno\n\n--B--\n");
    }

    private static JsonNode account(Api api) throws Exception {
        return eventually(
                        "the mailbox is there",
                        () -> api.json("mailboxes").findParents("address").stream()
                                .filter(one ->
                                        one.required("address").textValue().equals("nord@caselle.example"))
                                .toList(),
                        found -> !found.isEmpty())
                .get(0);
    }

    private static void done(HttpResponse<String> answer) {
        if (!List.of(200, 201, 204).contains(answer.statusCode())) {
            throw new AssertionError(answer.statusCode() + ": " + answer.body());
        }
    }

    @Override
    public void close() throws Exception {
        done(stage.api("giulia").send("DELETE", "mailboxes/" + id, ""));
        smtp.close();
        mail.close();
    }
}
