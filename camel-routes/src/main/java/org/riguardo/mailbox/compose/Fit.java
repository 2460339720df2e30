package org.riguardo.mailbox.compose;

import java.util.Locale;

/** Looks through what is to stand in a message, and refuses what would not stay what it is there. */
final class Fit {

    private static final String ID = "<[!-;=?A-~]+@[!-;=?A-~]+>";
    private static final String MEDIA_TYPE = "[A-Za-z0-9!#$&^_.+-]{1,60}/[A-Za-z0-9!#$&^_.+-]{1,60}";

    private Fit() {}

    /**
     * One line of text without spaces around it; it may be empty.
     *
     * @param longest in UTF-16 units
     */
    static String line(String field, String value, int longest) throws UnfitMailException {
        if (value.codePoints().anyMatch(each -> Character.isISOControl(each) || unfit(each))) {
            throw new UnfitMailException(
                    field,
                    "C’è un a capo o un carattere che qui non può stare: toglierlo, magari riscrivendo la riga a mano.",
                    "It holds a line break or a character that cannot stand here: remove it, or type the line anew.");
        }
        String line = value.strip();
        if (line.length() > longest) {
            throw new UnfitMailException(
                    field,
                    "Il testo è troppo lungo: al massimo " + longest + " caratteri.",
                    "The text is too long: " + longest + " characters at most.");
        }
        return line;
    }

    /** Text of several lines. */
    static String text(String field, String value) throws UnfitMailException {
        if (value.codePoints().anyMatch(each -> each == 0 || unfit(each))) {
            throw new UnfitMailException(
                    field,
                    "Il testo contiene un carattere che non si può spedire. Spesso arriva copiando da un altro programma: incollarlo come testo semplice.",
                    "The text holds a character that cannot be sent. It often comes from another program: paste as plain text.");
        }
        if (value.isBlank()) {
            throw new UnfitMailException(field, "Il testo è vuoto.", "The text is empty.");
        }
        return value;
    }

    /** An address, its domain as it goes over the wire. */
    static String address(String field, String value) throws UnfitMailException {
        return WireAddress.of(line(field, value, 320))
                .map(WireAddress::text)
                .orElseThrow(() -> new UnfitMailException(
                        field,
                        "Serve un solo indirizzo e-mail, come nome@esempio.it, senza altro.",
                        "One e-mail address is needed, such as name@example.com, and nothing else."));
    }

    static String id(String field, String value) throws UnfitMailException {
        if (!isId(value)) {
            throw new UnfitMailException(
                    field, "Il messaggio non ha un identificativo valido.", "The message has no valid id.");
        }
        return value;
    }

    static boolean isId(String value) {
        return value.length() <= 900 && value.matches(ID);
    }

    static String fileName(String field, String value) throws UnfitMailException {
        String name = line(field, value, 200);
        if (name.isEmpty() || name.contains("/") || name.contains("\\")) {
            throw new UnfitMailException(
                    field,
                    "Serve il nome dell’allegato, senza barre.",
                    "The name of the file is needed, without slashes.");
        }
        return name;
    }

    static String mediaType(String field, String value) throws UnfitMailException {
        if (!value.matches(MEDIA_TYPE) || value.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            throw new UnfitMailException(
                    field,
                    "Serve un tipo di file, come application/pdf.",
                    "A media type is needed, such as application/pdf.");
        }
        return value;
    }

    /** Half a character, a line break by another name, or what becomes one where a program keeps the lower octet alone (CVE-2025-7962). */
    private static boolean unfit(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                || point == 0x2028
                || point == 0x2029
                || point == 0x760A
                || point == 0x760D;
    }
}
