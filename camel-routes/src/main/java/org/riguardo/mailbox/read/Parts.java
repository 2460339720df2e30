package org.riguardo.mailbox.read;

import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A multipart of Jakarta Mail that takes the header of each part by itself: Jakarta Mail looks up its provider of streams anew for each header it reads. The
 * look-ups that are left, one for each multipart and part, cost next to nothing where the system property {@code jakarta.mail.util.StreamProvider} names it.
 */
final class Parts extends MimeMultipart {

    private record Source(String contentType, byte[] body) implements DataSource {

        @Override
        public InputStream getInputStream() {
            return new SharedByteArrayInputStream(body);
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            throw new IOException("only for reading");
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        public String getName() {
            return "";
        }
    }

    Parts(String contentType, byte[] body) throws MessagingException {
        super(new Source(contentType, body));
    }

    @Override
    protected MimeBodyPart createMimeBodyPart(InputStream part) throws MessagingException {
        try {
            byte[] octets = part.readAllBytes();
            InternetHeaders headers = new InternetHeaders();
            int start = 0;
            boolean more = true;
            while (more && start < octets.length) {
                int end = start;
                while (end < octets.length && octets[end] != '\n') {
                    end++;
                }
                int length = end - start - (end > start && octets[end - 1] == '\r' ? 1 : 0);
                more = length > 0;
                if (more) {
                    headers.addHeaderLine(new String(octets, start, length, StandardCharsets.ISO_8859_1));
                }
                start = Math.min(end + 1, octets.length);
            }
            return new MimeBodyPart(headers, Arrays.copyOfRange(octets, start, octets.length));
        } catch (IOException unreadable) {
            throw new MessagingException("a part could not be read", unreadable);
        }
    }
}
