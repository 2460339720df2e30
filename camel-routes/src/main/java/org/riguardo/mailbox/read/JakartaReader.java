package org.riguardo.mailbox.read;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a message with Jakarta Mail; throws where that cannot. */
final class JakartaReader {

    private final Harvest harvest;
    private final int octets;

    private JakartaReader(Harvest harvest, Limits limits) {
        this.harvest = harvest;
        this.octets = limits.octets();
    }

    static void read(byte[] content, Headers headers, Harvest harvest, Limits limits)
            throws MessagingException, IOException {
        PartHead head = PartHead.of(name -> headers.first(name).orElse(null));
        int start = headers.bodyStart();
        new JakartaReader(harvest, limits).walk(head, new ByteArrayInputStream(content, start, content.length - start));
    }

    private void walk(PartHead head, InputStream body) throws MessagingException, IOException {
        if (!harvest.mayTake()) {
            throw new MessagingException("too many parts");
        }
        if (!head.multipart()) {
            harvest.leaf(head, Decoding.decode(body, head.encoding(), octets));
            return;
        }
        if (!harvest.mayOpen()) {
            throw new MessagingException("nested too deeply");
        }
        Parts multipart = new Parts(head.contentType(), body.readAllBytes());
        harvest.openMultipart(head.type());
        for (int i = 0; i < multipart.getCount(); i++) {
            BodyPart inner = multipart.getBodyPart(i);
            if (inner instanceof MimeBodyPart mime) {
                try (InputStream raw = mime.getRawInputStream()) {
                    walk(PartHead.of(name -> header(mime, name)), raw);
                }
            }
        }
        harvest.closeMultipart();
    }

    private static @Nullable String header(MimeBodyPart part, String name) {
        try {
            String[] values = part.getHeader(name);
            return values == null || values.length == 0 ? null : values[0];
        } catch (MessagingException unreadable) {
            return null;
        }
    }
}
