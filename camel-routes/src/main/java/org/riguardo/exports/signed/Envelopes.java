package org.riguardo.exports.signed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.riguardo.api.exports.Content;

/**
 * Finds the DER bytes of a CMS envelope in the forms in which .p7m files are met: plain, PEM, base64 on one line or many,
 * and base64 of base64.
 */
final class Envelopes {

    private static final int HEAD = 4_096;
    private static final int MOST_WRAPPINGS = 3;
    private static final int SHORTEST = 20;
    private static final int LONGEST_ARMOUR = 60;
    private static final byte[] SIGNED_DATA = {6, 9, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 7, 2};
    private static final byte[] DASHES = "-----".getBytes(StandardCharsets.US_ASCII);

    private Envelopes() {}

    /** Whether the bytes begin like an envelope in one of these forms. */
    static boolean recognised(Content content) throws IOException {
        byte[] head = content.head(HEAD);
        for (int wrapping = 0; wrapping <= MOST_WRAPPINGS; wrapping++) {
            if (isDer(head)) {
                return true;
            }
            Optional<byte[]> inner = unwrap(head, true);
            if (inner.isEmpty()) {
                return false;
            }
            head = inner.get();
        }
        return false;
    }

    /** The DER bytes; empty when the base64 around them is broken. */
    static Optional<byte[]> der(Content content) throws IOException {
        Optional<byte[]> bytes = Optional.of(content.bytes());
        for (int wrapping = 0; wrapping <= MOST_WRAPPINGS && bytes.isPresent(); wrapping++) {
            if (isDer(bytes.get())) {
                return bytes;
            }
            bytes = unwrap(bytes.get(), false);
        }
        return Optional.empty();
    }

    /** Whether an invoice stands among bytes that are neither XML nor an envelope, also behind base64. */
    static boolean damaged(Content content) throws IOException {
        byte[] head = content.head(HEAD);
        for (int wrapping = 0; wrapping <= MOST_WRAPPINGS; wrapping++) {
            String text = new String(head, StandardCharsets.ISO_8859_1);
            if (!text.stripLeading().startsWith("<") && text.contains("FatturaElettronica")) {
                return true;
            }
            Optional<byte[]> inner = unwrap(head, true);
            if (inner.isEmpty()) {
                return false;
            }
            head = inner.get();
        }
        return false;
    }

    private static boolean isDer(byte[] bytes) {
        if (bytes.length < SHORTEST || bytes[0] != 0x30) {
            return false;
        }
        for (int at = 2; at < 8; at++) {
            if (Arrays.equals(bytes, at, at + SIGNED_DATA.length, SIGNED_DATA, 0, SIGNED_DATA.length)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<byte[]> unwrap(byte[] bytes, boolean onlyHead) {
        byte[] packed = packed(bytes);
        if (packed.length < SHORTEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Base64.getDecoder().decode(onlyHead ? Arrays.copyOf(packed, packed.length / 4 * 4) : packed));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** The bytes without white space, zeros, UTF-8's mark and PEM's armour; none when others than base64's are among them. */
    private static byte[] packed(byte[] bytes) {
        byte[] packed = new byte[bytes.length];
        int length = 0;
        int at = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB ? 3 : 0;
        while (at < bytes.length) {
            byte one = bytes[at];
            if (one == '-') {
                at = behindArmour(bytes, at);
            } else if (one == 0 || one == ' ' || one >= '\t' && one <= '\r') {
                at++;
            } else if (isBase64(one)) {
                packed[length++] = one;
                at++;
            } else {
                return new byte[0];
            }
            if (at < 0) {
                return new byte[0];
            }
        }
        return Arrays.copyOf(packed, length);
    }

    private static boolean isBase64(byte one) {
        return one >= 'A' && one <= 'Z'
                || one >= 'a' && one <= 'z'
                || one >= '0' && one <= '9'
                || one == '+'
                || one == '/'
                || one == '=';
    }

    private static int behindArmour(byte[] bytes, int from) {
        if (!dashesAt(bytes, from)) {
            return -1;
        }
        int last = Math.min(bytes.length - DASHES.length, from + LONGEST_ARMOUR);
        for (int at = from + DASHES.length; at <= last; at++) {
            if (dashesAt(bytes, at)) {
                return at + DASHES.length;
            }
        }
        return -1;
    }

    private static boolean dashesAt(byte[] bytes, int at) {
        return at + DASHES.length <= bytes.length
                && Arrays.equals(bytes, at, at + DASHES.length, DASHES, 0, DASHES.length);
    }
}
