package org.riguardo.server;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** The mails that the demo mailbox starts with: support, an open question, an automatic reply, a promise, an unknown sender. */
final class DemoMails {
    private static final DateTimeFormatter HEADER =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH);
    private static final DateTimeFormatter QUOTED = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final List<Mail> MAILS = List.of(
            new Mail("Sent", "reminder-sent.eml", 12, 10),
            new Mail("INBOX", "promise.eml", 11, 15),
            new Mail("INBOX", "support-question.eml", 3, 9),
            new Mail("Sent", "support-answer.eml", 3, 11),
            new Mail("INBOX", "payslip-question.eml", 1, 10),
            new Mail("INBOX", "auto-reply.eml", 1, 11),
            new Mail("INBOX", "unknown-sender.eml", 1, 12));

    private record Mail(String folder, String template, int daysAgo, int hour) {}

    private DemoMails() {}

    static void into(MailServer server, ZonedDateTime now) throws IOException {
        for (Mail mail : MAILS) {
            ZonedDateTime at = now.minusDays(mail.daysAgo())
                    .truncatedTo(ChronoUnit.DAYS)
                    .withHour(mail.hour())
                    .withMinute(14);
            String text = Scripts.text("demo/" + mail.template())
                    .replace("{date}", at.format(HEADER))
                    .replace("{quoted}", at.minusHours(2).format(QUOTED))
                    .replace("{return}", now.plusDays(8).format(DAY))
                    .replace("\n", "\r\n");
            server.append(mail.folder(), parsed(text), Date.from(at.toInstant()));
        }
    }

    private static MimeMessage parsed(String text) throws IOException {
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }
}
