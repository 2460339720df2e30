package org.riguardo.mailbox.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.james.mime4j.codec.Base64InputStream;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;
import org.jspecify.annotations.Nullable;

/** Undoes the transfer encoding of a part as far as its octets allow; an unknown encoding leaves them as they are. */
final class Decoding {

    private Decoding() {}

    static byte[] decode(InputStream encoded, @Nullable String encoding, int most) throws IOException {
        byte[] raw = encoded.readNBytes(most);
        InputStream decoded =
                switch (encoding == null ? "" : name(encoding)) {
                    case "base64" -> new Base64InputStream(new ByteArrayInputStream(raw));
                    case "quoted-printable" -> new QuotedPrintableInputStream(new ByteArrayInputStream(raw));
                    default -> null;
                };
        if (decoded == null) {
            return raw;
        }
        try (decoded) {
            return decoded.readAllBytes();
        } catch (IOException broken) {
            return raw;
        }
    }

    /** The encoding that a field means, in lower case; a comment, a semicolon or quotes after it are a habit of some programs. */
    static String name(String encoding) {
        String name = encoding.strip().toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < name.length() && " ;(\"".indexOf(name.charAt(end)) < 0) {
            end++;
        }
        return name.substring(0, end);
    }
}
