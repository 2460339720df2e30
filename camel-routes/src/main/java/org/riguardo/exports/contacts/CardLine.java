package org.riguardo.exports.contacts;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first line of a property of a vCard: its name, and how the bytes of its value are to be understood. */
record CardLine(String name, String parameters) {

    private static final Set<String> READ = Set.of(
            "BEGIN",
            "END",
            "VERSION",
            "KIND",
            "N",
            "FN",
            "ORG",
            "TITLE",
            "ROLE",
            "NICKNAME",
            "TEL",
            "EMAIL",
            "ADR",
            "NOTE");
    private static final Set<String> LONG_EXTRAS = Set.of("X-MS-OL-DESIGN", "X-MS-CARDPICTURE", "X-ABADR");
    private static final Pattern CHARSET = Pattern.compile("CHARSET=\"?([A-Z0-9._:-]{1,40})");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** The property that a line begins; empty when it has no colon. */
    static Optional<CardLine> of(String line) {
        int colon = line.indexOf(':');
        if (colon <= 0) {
            return Optional.empty();
        }
        int semicolon = line.indexOf(';');
        int end = semicolon > 0 && semicolon < colon ? semicolon : colon;
        String name = line.substring(0, end).strip().toUpperCase(Locale.ROOT);
        String bare = name.substring(name.lastIndexOf('.') + 1);
        return Optional.of(new CardLine(bare, line.substring(end, colon).toUpperCase(Locale.ROOT)));
    }

    boolean isRead() {
        return READ.contains(name) || name.startsWith("X-") && !LONG_EXTRAS.contains(name) && !base64();
    }

    boolean quotedPrintable() {
        return parameters.contains("QUOTED-PRINTABLE");
    }

    boolean base64() {
        return parameters.contains("BASE64") || parameters.matches(".*ENCODING=\"?B\"?(;.*)?");
    }

    /** The bytes of the property as text: in the charset that it names, else UTF-8, else as Outlook writes on Windows. */
    String decode(byte[] bytes) {
        Matcher charset = CHARSET.matcher(parameters);
        if (charset.find() && !charset.group(1).startsWith("UTF-8")) {
            Optional<String> named = decode(bytes, charset.group(1));
            if (named.isPresent()) {
                return named.get();
            }
        }
        return decode(bytes, StandardCharsets.UTF_8)
                .or(() -> unfolded(bytes))
                .orElseGet(() -> new String(bytes, WINDOWS));
    }

    /** Some programs fold a line in the middle of a character. */
    private static Optional<String> unfolded(byte[] bytes) {
        String single = new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("\r\n[ \t]", "");
        return decode(single.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static Optional<String> decode(byte[] bytes, String charset) {
        try {
            return decode(bytes, Charset.forName(charset));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
