package org.riguardo.mailbox.read;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes encoded words (RFC 2047): regular ones at once, irregular ones with Jakarta Mail. Neighbours that share a character are put together. */
final class EncodedWords {

    private static final Pattern WORD =
            Pattern.compile("=\\?([\\w.:-]{1,40})(?:\\*[\\w-]{1,10})?\\?([bBqQ])\\?([^?\\s]{0,4000})\\?=");

    private EncodedWords() {}

    static String decode(String value) {
        Matcher word = WORD.matcher(value);
        StringBuilder decoded = new StringBuilder(value.length());
        java.io.ByteArrayOutputStream octets = new java.io.ByteArrayOutputStream();
        String charset = "";
        int end = 0;
        while (word.find()) {
            String between = value.substring(end, word.start());
            if (octets.size() > 0 && (!between.isBlank() || !charset.equalsIgnoreCase(word.group(1)))) {
                decoded.append(Charsets.decode(octets.toByteArray(), charset));
                octets.reset();
            }
            decoded.append(end > 0 && between.isBlank() ? "" : between);
            charset = word.group(1);
            octets.writeBytes(octets(word.group(2), word.group(3)));
            end = word.end();
        }
        decoded.append(Charsets.decode(octets.toByteArray(), charset)).append(value, end, value.length());
        return end == 0 ? withJakarta(value) : decoded.toString();
    }

    private static byte[] octets(String encoding, String text) {
        boolean base64 = encoding.equalsIgnoreCase("b");
        String plain = base64 ? text : text.replace('_', ' ');
        return Decoding.decode(plain.getBytes(StandardCharsets.ISO_8859_1), base64 ? "base64" : "quoted-printable");
    }

    private static String withJakarta(String value) {
        try {
            return MimeUtility.decodeText(value);
        } catch (UnsupportedEncodingException | RuntimeException unreadable) {
            return value;
        }
    }
}
