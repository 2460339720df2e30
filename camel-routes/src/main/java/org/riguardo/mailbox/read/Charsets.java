package org.riguardo.mailbox.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns octets into text by the charset that the message names or, where that is unknown or wrong, by UTF-8 and then windows-1252. */
final class Charsets {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Charsets() {}

    static String decode(byte[] octets, @Nullable String named) {
        Charset charset = find(named);
        if (charset == null || charset.equals(StandardCharsets.US_ASCII) || charset.equals(StandardCharsets.UTF_8)) {
            String utf8 = strictUtf8(octets);
            return utf8 != null ? utf8 : new String(octets, WINDOWS);
        }
        return new String(octets, charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS : charset);
    }

    /** Repairs a text whose octets a parser took for ISO 8859-1 one by one. */
    static String repaired(String text) {
        return text.chars().allMatch(c -> c < 256) ? decode(text.getBytes(StandardCharsets.ISO_8859_1), null) : text;
    }

    private static @Nullable String strictUtf8(byte[] octets) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException wrong) {
            return null;
        }
    }

    private static @Nullable Charset find(@Nullable String named) {
        if (named == null) {
            return null;
        }
        String name = named.strip().replaceAll("[\"']", "").toLowerCase(Locale.ROOT);
        try {
            return switch (name) {
                case "ks_c_5601-1987", "ks_c_5601", "ksc5601" -> Charset.forName("x-windows-949");
                case "shift-jis", "shift_jis", "x-sjis" -> Charset.forName("windows-31j");
                case "utf8" -> StandardCharsets.UTF_8;
                case "iso-8859-8-i" -> Charset.forName("iso-8859-8");
                default -> Charset.forName(name);
            };
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }
}
