package org.riguardo.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServerTest {

    @TempDir
    Path folder;

    @Test
    void mailFlagsAndArrivalSurviveARestart() throws Exception {
        Ports ports = Ports.free();
        MailServer server = new MailServer(ports, folder);
        server.start();
        server.append("INBOX", message("<one@example>"), new Date(1_700_000_000_000L));
        server.append("INBOX", message("<two@example>"), new Date(1_700_000_060_000L));
        server.append("Sent", message("<three@example>"), new Date(1_700_000_120_000L));
        server.folder("INBOX").getMessages().get(1).setFlag(Flags.Flag.SEEN, true);
        server.stop();

        MailServer again = new MailServer(ports, folder);
        again.start();
        List<StoredMessage> inbox = again.folder("INBOX").getMessages();
        assertThat(inbox)
                .extracting(stored -> stored.getMimeMessage().getMessageID())
                .containsExactly("<one@example>", "<two@example>");
        assertThat(inbox).extracting(stored -> stored.isSet(Flags.Flag.SEEN)).containsExactly(false, true);
        assertThat(inbox.get(0).getReceivedDate()).isEqualTo(new Date(1_700_000_000_000L));
        assertThat(again.folder("Sent").getMessageCount()).isEqualTo(1);
        again.stop();
    }

    @Test
    void whatComesBySmtpIsThereAfterARestart() throws Exception {
        Ports ports = Ports.free();
        MailServer server = new MailServer(ports, folder);
        server.start();
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "localhost");
        properties.setProperty("mail.smtp.port", Integer.toString(ports.smtp()));
        Transport.send(
                new MimeMessage(
                        Session.getInstance(properties),
                        message("<sent@example>").getInputStream()) {
                    {
                        setFrom("someone@client.example");
                        setRecipients(RecipientType.TO, MailServer.ADDRESS);
                        setText("Buongiorno");
                    }
                });
        server.stop();
        MailServer again = new MailServer(ports, folder);
        again.start();
        assertThat(again.folder("INBOX").getMessageCount()).isEqualTo(1);
        again.stop();
    }

    @Test
    void theDemoMailsAreWellFormed() throws Exception {
        MailServer server = new MailServer(Ports.free(), folder);
        server.start();
        DemoMails.into(server, ZonedDateTime.parse("2026-03-05T16:00:00+01:00[Europe/Rome]"));
        assertThat(server.folder("INBOX").getMessageCount()).isEqualTo(5);
        assertThat(server.folder("Sent").getMessageCount()).isEqualTo(2);
        for (String name : MailServer.FOLDERS) {
            for (StoredMessage stored : server.folder(name).getMessages()) {
                MimeMessage mail = stored.getMimeMessage();
                assertThat(mail.getSentDate()).isBefore("2026-03-05");
                assertThat(mail.getMessageID()).startsWith("<demo-");
                assertThat(mail.getContent().toString()).doesNotContain("{");
            }
        }
        server.stop();
    }

    private static MimeMessage message(String id) throws Exception {
        String text = "From: someone@client.example\r\nTo: " + MailServer.ADDRESS
                + "\r\nSubject: Domanda\r\nMessage-ID: " + id + "\r\n\r\nBuongiorno\r\n";
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
