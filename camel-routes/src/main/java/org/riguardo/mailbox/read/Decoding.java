package org.riguardo.mailbox.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Locale;
import org.apache.james.mime4j.codec.Base64InputStream;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;
import org.jspecify.annotations.Nullable;

/** Undoes the transfer encoding of a part as far as its octets allow; an unknown encoding leaves them as they are. */
final class Decoding {

    private Decoding() {}

    static byte[] decode(InputStream encoded, @Nullable String encoding, int most) throws IOException {
        return decode(encoded.readNBytes(most), encoding);
    }

    /** The same octets where there is nothing to undo. */
    static byte[] decode(byte[] encoded, @Nullable String encoding) {
        try {
            return switch (encoding == null ? "" : name(encoding)) {
                case "base64" -> base64(encoded);
                case "quoted-printable" ->
                    new QuotedPrintableInputStream(new ByteArrayInputStream(encoded)).readAllBytes();
                default -> encoded;
            };
        } catch (IOException broken) {
            return encoded;
        }
    }

    /** Regular base64 with the JDK, which is fast; any other with mime4j, which is tolerant. */
    private static byte[] base64(byte[] encoded) throws IOException {
        try {
            return Base64.getMimeDecoder().decode(encoded);
        } catch (IllegalArgumentException irregular) {
            return new Base64InputStream(new ByteArrayInputStream(encoded)).readAllBytes();
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
