package org.riguardo.crm.carddav;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One property of a card or calendar entry (RFC 6350 and 5545, 3) with its lines as they were written, so that what is not touched stays as it was.
 *
 * @param raw as written, folded, without its last line end
 * @param group such as {@code item1}; empty when it has none
 * @param name in capitals
 * @param parameters as written, in capitals, each with its semicolon
 * @param value unfolded, still escaped
 */
record ContentLine(String raw, String group, String name, String parameters, String value) {

    private static final int LONGEST_LINE = 75;

    /** The lines of an entry, in order. */
    static List<ContentLine> all(String text) {
        List<ContentLine> lines = new ArrayList<>();
        StringBuilder raw = new StringBuilder();
        for (String line : text.split("\r\n|\n|\r")) {
            boolean folded = line.startsWith(" ") || line.startsWith("\t");
            if (folded && raw.length() > 0) {
                raw.append("\r\n").append(line);
            } else if (!line.isBlank()) {
                if (raw.length() > 0) {
                    lines.add(of(raw.toString()));
                }
                raw.setLength(0);
                raw.append(line);
            }
        }
        if (raw.length() > 0) {
            lines.add(of(raw.toString()));
        }
        return lines;
    }

    /** A property of ours. */
    static ContentLine of(String name, String text) {
        return of(fold(name + ":" + text));
    }

    private static ContentLine of(String raw) {
        String line = raw.replaceAll("\r\n[ \t]", "");
        int colon = colon(line);
        String head = line.substring(0, colon);
        int semicolon = head.indexOf(';');
        String full = semicolon < 0 ? head : head.substring(0, semicolon);
        int dot = full.indexOf('.');
        return new ContentLine(
                raw,
                dot < 0 ? "" : full.substring(0, dot),
                full.substring(dot + 1).strip().toUpperCase(Locale.ROOT),
                semicolon < 0 ? "" : head.substring(semicolon).toUpperCase(Locale.ROOT),
                colon < line.length() ? line.substring(colon + 1) : "");
    }

    private static int colon(String line) {
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            quoted ^= c == '"';
            if (c == ':' && !quoted) {
                return at;
            }
        }
        return line.indexOf(':') < 0 ? line.length() : line.indexOf(':');
    }

    boolean is(String wanted) {
        return name.equals(wanted);
    }

    /** Whether it begins or ends a component of that name. */
    boolean begins(String component) {
        return is("BEGIN") && value.strip().equalsIgnoreCase(component);
    }

    boolean ends(String component) {
        return is("END") && value.strip().equalsIgnoreCase(component);
    }

    /** The value as a person reads it. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c == '\\' && at + 1 < value.length()) {
                char next = value.charAt(++at);
                text.append(next == 'n' || next == 'N' ? '\n' : next);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r\n|\r|\n", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    static String write(List<ContentLine> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.raw()).append("\r\n"));
        return text.toString();
    }

    /** Lines of 75 octets at most, never cut within a character. */
    private static String fold(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int point = line.codePointAt(at);
            String one = Character.toString(point);
            int length = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(one);
            octets += length;
            at += Character.charCount(point);
        }
        return folded.toString();
    }
}
