package org.riguardo.mailbox.read;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a message with Jakarta Mail; throws where that cannot. */
final class JakartaReader {

    private static final Session SESSION = Session.getInstance(new Properties());

    private final Harvest harvest;
    private final int octets;

    private JakartaReader(Harvest harvest, Limits limits) {
        this.harvest = harvest;
        this.octets = limits.octets();
    }

    static void read(byte[] content, Harvest harvest, Limits limits) throws MessagingException, IOException {
        new JakartaReader(harvest, limits).walk(new MimeMessage(SESSION, new ByteArrayInputStream(content)));
    }

    private void walk(MimePart part) throws MessagingException, IOException {
        if (!harvest.mayTake()) {
            throw new MessagingException("too many parts");
        }
        PartHead head = PartHead.of(
                header(part, "Content-Type"),
                header(part, "Content-Disposition"),
                header(part, "Content-Transfer-Encoding"),
                header(part, "Content-ID"));
        if (head.multipart()) {
            walkInto(head, part);
        } else {
            try (InputStream raw = raw(part)) {
                harvest.leaf(head, Decoding.decode(raw, head.encoding(), octets));
            }
        }
    }

    private void walkInto(PartHead head, MimePart part) throws MessagingException, IOException {
        if (!harvest.mayOpen()) {
            throw new MessagingException("nested too deeply");
        }
        MimeMultipart multipart = new MimeMultipart(new MimePartDataSource(part));
        harvest.openMultipart(head.type());
        for (int i = 0; i < multipart.getCount(); i++) {
            BodyPart inner = multipart.getBodyPart(i);
            if (inner instanceof MimeBodyPart mime) {
                walk(mime);
            }
        }
        harvest.closeMultipart();
    }

    private static InputStream raw(MimePart part) throws MessagingException {
        return part instanceof MimeMessage message
                ? message.getRawInputStream()
                : ((MimeBodyPart) part).getRawInputStream();
    }

    private static @Nullable String header(MimePart part, String name) throws MessagingException {
        String[] values = part.getHeader(name);
        return values == null || values.length == 0 ? null : values[0];
    }
}
