package org.riguardo.mailbox.compose;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.james.mime4j.codec.EncoderUtil;
import org.apache.james.mime4j.codec.EncoderUtil.Encoding;
import org.apache.james.mime4j.codec.EncoderUtil.Usage;

/** Writes words into a header: encoded where they need it (RFC 2047, RFC 2231), in lines of 78 characters where they can be broken. */
final class HeaderWords {

    private static final int LINE = 78;
    private static final int PIECE = 60;

    private HeaderWords() {}

    /** Unstructured text, such as a subject. */
    static String text(String value) {
        boolean plain = value.matches("[ -~]*") && !value.contains("=?");
        return plain ? value : encoded(value, Usage.TEXT_TOKEN);
    }

    /** An address with a name beside it. */
    static String mailbox(String name, String address) {
        if (name.isEmpty()) {
            return address;
        }
        if (name.matches("[A-Za-z0-9 ]*")) {
            return name + " <" + address + ">";
        }
        boolean quotable = name.matches("[A-Za-z0-9 .,:;'&()@/+-]*");
        return (quotable ? '"' + name + '"' : encoded(name, Usage.WORD_ENTITY)) + " <" + address + ">";
    }

    /** A parameter of a structured field with the semicolon before it, in several pieces where it is long. */
    static String parameter(String name, String value) {
        if (value.matches("[A-Za-z0-9 ._-]{1," + PIECE + "}")) {
            return ";\r\n " + name + "=\"" + value + "\"";
        }
        StringBuilder all = new StringBuilder();
        StringBuilder piece = new StringBuilder("UTF-8''");
        int number = 0;
        for (byte octet : value.getBytes(UTF_8)) {
            boolean plain =
                    octet >= '0' && octet <= '9' || octet >= 'A' && octet <= 'Z' || octet >= 'a' && octet <= 'z';
            piece.append(plain ? String.valueOf((char) octet) : String.format("%%%02X", octet));
            if (piece.length() >= PIECE) {
                all.append(";\r\n ")
                        .append(name)
                        .append('*')
                        .append(number++)
                        .append("*=")
                        .append(piece);
                piece.setLength(0);
            }
        }
        if (number == 0) {
            return ";\r\n " + name + "*=" + piece;
        }
        return piece.length() == 0
                ? all.toString()
                : all.append(";\r\n ")
                        .append(name)
                        .append('*')
                        .append(number)
                        .append("*=")
                        .append(piece)
                        .toString();
    }

    /** A field on as many lines as it needs, broken only where a single space stands, and not behind a backslash: some readers take that for an escaped break. */
    static String folded(String field) {
        StringBuilder out = new StringBuilder();
        int length = 0;
        for (String word : field.split("(?<=[^ \\\\])(?= [^ ])")) {
            if (length > 0 && length + word.length() > LINE && out.lastIndexOf(":") < out.length() - 1) {
                out.append("\r\n");
                length = 0;
            }
            out.append(word);
            length += word.length();
        }
        return out.toString();
    }

    private static String encoded(String value, Usage usage) {
        return EncoderUtil.encodeEncodedWord(value, usage, 0, UTF_8, Encoding.B);
    }
}
