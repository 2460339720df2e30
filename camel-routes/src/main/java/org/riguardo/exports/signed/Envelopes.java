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
    private static final byte[] SIGNED_DATA = {6, 9, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 7, 2};

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
        if (bytes.length < 20 || bytes[0] != 0x30) {
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
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String packed = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
        packed = packed.replaceAll("-----(BEGIN|END) [A-Z0-9 ]{1,40}-----", "").replaceAll("[\\s\\x00]", "");
        if (packed.length() < 20 || !packed.matches("[A-Za-z0-9+/]+={0,2}")) {
            return Optional.empty();
        }
        String whole = onlyHead ? packed.substring(0, packed.replace("=", "").length() / 4 * 4) : packed;
        try {
            return Optional.of(Base64.getDecoder().decode(whole));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
