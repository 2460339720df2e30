package org.riguardo.mailbox.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns octets into text by the charset that the message names or, where that is unknown or wrong, by UTF-8 and then windows-1252. */
final class Charsets {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** What stands in for octets that are no UTF-8. */
    private static final char UNREADABLE = '\ufffd';

    private static final Pattern STATEFUL =
            Pattern.compile("(?i)2022|utf-?7|utf-?16|utf-?32|ucs|hz-gb|ebcdic|ibm|cp0|cp1[01]");

    private Charsets() {}

    /** Whether a charset of that name is known. */
    static boolean known(String named) {
        return find(named) != null;
    }

    /** Whether octets are ASCII or UTF-8. */
    static boolean regular(byte[] octets) {
        return ascii(octets) || isUtf8(octets);
    }

    private static boolean ascii(byte[] octets) {
        for (byte octet : octets) {
            if (octet < 0) {
                return false;
            }
        }
        return true;
    }

    static String decode(byte[] octets, @Nullable String named) {
        if (named == null || named.equalsIgnoreCase("utf-8")) {
            return utf8(octets);
        }
        if (ascii(octets) && !STATEFUL.matcher(named).find()) {
            return new String(octets, StandardCharsets.ISO_8859_1);
        }
        Charset charset = find(named);
        if (charset == null || charset.equals(StandardCharsets.US_ASCII) || charset.equals(StandardCharsets.UTF_8)) {
            return utf8(octets);
        }
        return new String(octets, charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS : charset);
    }

    private static String utf8(byte[] octets) {
        String text = new String(octets, StandardCharsets.UTF_8);
        return text.indexOf(UNREADABLE) < 0 || isUtf8(octets) ? text : new String(octets, WINDOWS);
    }

    /** Repairs a text whose octets a parser took for ISO 8859-1 one by one. */
    static String repaired(String text) {
        boolean suspect = false;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 255) {
                return text;
            }
            suspect |= text.charAt(i) > 127;
        }
        return suspect ? decode(text.getBytes(StandardCharsets.ISO_8859_1), null) : text;
    }

    private static boolean isUtf8(byte[] octets) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(octets));
            return true;
        } catch (CharacterCodingException wrong) {
            return false;
        }
    }

    private static @Nullable Charset find(@Nullable String named) {
        if (named == null) {
            return null;
        }
        String name = named.strip().replace("\"", "").replace("'", "").toLowerCase(Locale.ROOT);
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
