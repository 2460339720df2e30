package org.riguardo.it;

import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/**
 * Mail of each kind that a page can show, and mailboxes.
 *
 * @param html a message with HTML and an attachment
 * @param said a message that says something about paying
 * @param finding what was found in it
 * @param unknown a message of a sender whom nobody knows
 * @param mailboxes one whose folders can be chosen and one that cannot be reached
 */
record PagesMail(String html, String said, String finding, String unknown, List<String> mailboxes) {

    static PagesMail make(Riguardo riguardo) throws Exception {
        plain(riguardo, PagesData.ADDRESS, "rc-1", "Buongiorno, una domanda.");
        plain(riguardo, "ignoto@nessuno.example", "rc-2", "Buongiorno, una domanda.");
        plain(
                riguardo,
                PagesData.ADDRESS,
                "rc-3",
                "Paghiamo entro fine mese. Abbiamo chiesto la cassa integrazione per tutti.");
        append(
                riguardo,
                "From: " + PagesData.ADDRESS
                        + "\r\nTo: studio@riguardo.example\r\nMessage-ID: <rc-html@axe.example>\r\n"
                        + "Subject: Con allegato\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n"
                        + "<p>Ecco il <a href=\"https://esempio.example/x\">contratto</a>.</p>\r\n--b\r\n"
                        + "Content-Type: application/pdf; name=contratto.pdf\r\n\r\n%PDF\r\n--b--\r\n");
        Api api = riguardo.api("paolo");
        String unknown = some("a mail of an unknown sender waits", api, "messages/unassigned")
                .required("message")
                .required("id")
                .textValue();
        String said = read(api, "rc-3");
        String finding = eventually(
                        "something is found in its words",
                        () -> api.json("messages/" + said + "/meaning").findPath("findings"),
                        items -> !items.isEmpty())
                .get(0)
                .required("id")
                .asText();
        return new PagesMail(read(api, "rc-html"), said, finding, unknown, mailboxes(riguardo));
    }

    private static String read(Api api, String id) throws Exception {
        return some("the mail " + id + " is read", api, "messages?messageId=" + id + "%40axe.example")
                .required("id")
                .textValue();
    }

    private static JsonNode some(String what, Api api, String path) throws Exception {
        return eventually(what, () -> api.json(path).required("items"), items -> !items.isEmpty())
                .get(0);
    }

    private static List<String> mailboxes(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("giulia");
        for (String login : List.of("studio", "nessuno-di-noi")) {
            api.post(
                    "mailboxes",
                    "{\"address\": \"" + login + "@leggibile.example\", \"host\": \"127.0.0.1\", \"port\": "
                            + riguardo.imapPort() + ", \"security\": \"NONE\", \"login\": \"" + login
                            + "\", \"password\": \"studio\"}");
        }
        List<String> ids = new ArrayList<>();
        for (JsonNode one : api.json("mailboxes").required("items")) {
            if (one.required("address").textValue().endsWith("@leggibile.example")) {
                ids.add(one.required("id").textValue());
            }
        }
        return ids;
    }

    private static void plain(Riguardo riguardo, String from, String id, String words) throws Exception {
        append(
                riguardo,
                "From: " + from + "\r\nTo: studio@riguardo.example\r\nSubject: Una domanda\r\nMessage-ID: <" + id
                        + "@axe.example>\r\n\r\n" + words + "\r\n");
    }

    private static void append(Riguardo riguardo, String mail) throws Exception {
        var message = new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
        riguardo.mail().append("INBOX", message, new Date());
    }
}
