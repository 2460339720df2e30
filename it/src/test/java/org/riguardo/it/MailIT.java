package org.riguardo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Mail of a real mailbox, read by the deployed application and shown by its API. */
@RiguardoTest
class MailIT {

    private static final String STUDIO = "studio@riguardo.example";

    static void append(Riguardo riguardo, String folder, String mail) throws Exception {
        byte[] octets = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(octets));
        riguardo.mail().append(folder, message, new Date());
    }

    private static JsonNode awaitMessage(Riguardo riguardo, String messageId) throws Exception {
        String path = "messages?messageId=" + URLEncoder.encode(messageId, StandardCharsets.UTF_8);
        return eventually(
                        "the mail " + messageId + " is read",
                        () -> riguardo.api("paolo").json(path).required("items"),
                        items -> items.size() == 1)
                .get(0);
    }

    @Test
    void aMailOfNobodyWaitsAndItsAnswerIsOfTheSameConversation(Riguardo riguardo) throws Exception {
        append(
                riguardo,
                "INBOX",
                "From: Nessuno <nessuno@it.example>\nTo: " + STUDIO
                        + "\nMessage-ID: <it-1@it.example>\nSubject: Domanda\n\n"
                        + "Si può fare?\n\nIl 22/07/2026 10:13, Studio ha scritto:\n> Certo.\n");
        append(
                riguardo,
                "Sent",
                "From: " + STUDIO + "\nTo: nessuno@it.example\nMessage-ID: <it-2@riguardo.example>\n"
                        + "In-Reply-To: <it-1@it.example>\nSubject: R: Domanda\n\nSì.\n");
        JsonNode asked = awaitMessage(riguardo, "<it-1@it.example>");
        JsonNode answered = awaitMessage(riguardo, "it-2@riguardo.example");

        assertThat(asked.required("newText").textValue()).isEqualTo("Si può fare?");
        assertThat(asked.required("direction").textValue()).isEqualTo("IN");
        assertThat(asked.required("kind").textValue()).isEqualTo("HUMAN");
        assertThat(asked.path("clientId").isNull() || asked.path("clientId").isMissingNode())
                .isTrue();
        assertThat(answered.required("direction").textValue()).isEqualTo("OUT");
        assertThat(answered.required("refersTo").textValue()).isEqualTo("<it-1@it.example>");
        JsonNode thread = riguardo.api("paolo")
                .json("threads/" + asked.required("threadId").textValue());
        assertThat(thread.required("messages")).hasSize(2);
        assertThat(riguardo.api("paolo").json("messages/unassigned?size=200").toString())
                .contains("it-1@it.example");
    }

    @Test
    void readingLeavesEveryFlagAsItWas(Riguardo riguardo) throws Exception {
        append(riguardo, "INBOX", "From: a@it.example\nTo: " + STUDIO + "\nMessage-ID: <it-3@it.example>\n\nCiao\n");
        awaitMessage(riguardo, "<it-3@it.example>");
        assertThat(riguardo.mail().folder("INBOX").getMessages()).isNotEmpty().allSatisfy(stored -> assertThat(
                        stored.getFlags().contains(Flags.Flag.SEEN))
                .isFalse());
    }

    @Test
    void aRestartDoublesNothing(Riguardo riguardo) throws Exception {
        append(riguardo, "INBOX", "From: a@it.example\nTo: " + STUDIO + "\nMessage-ID: <it-4@it.example>\n\nPrima\n");
        awaitMessage(riguardo, "<it-4@it.example>");
        riguardo.crashAndRestart();
        append(riguardo, "INBOX", "From: a@it.example\nTo: " + STUDIO + "\nMessage-ID: <it-5@it.example>\n\nDopo\n");
        awaitMessage(riguardo, "<it-5@it.example>");
        awaitMessage(riguardo, "<it-4@it.example>");
    }
}
