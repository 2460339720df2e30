package org.riguardo.mailbox.text;

import java.util.ArrayList;
import java.util.List;

/** Takes the quotation and the signature off a text. It keeps what it is not sure about, and answers below quoted lines too. */
public final class NewText {

    private static final int MOST_LINES = 10_000;
    private static final int LONGEST_LINE = 20_000;

    private NewText() {}

    /** The new text of a whole text, without blank lines around it. */
    public static String of(String whole) {
        return String.join("\n", Signature.cut(trim(unquoted(lines(whole))))).strip();
    }

    /** The new text with the signature below it, as numbers in it are the sender's own. */
    public static String withSignature(String whole) {
        return String.join("\n", trim(unquoted(lines(whole)))).strip();
    }

    private static List<String> lines(String whole) {
        return whole.replace('\u00a0', ' ')
                .lines()
                .limit(MOST_LINES)
                .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line)
                .toList();
    }

    private static List<String> unquoted(List<String> lines) {
        List<String> kept = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            String line = lines.get(at);
            if (QuotationBlock.beginsAt(lines, at)) {
                break;
            }
            if (isQuoted(line)) {
                at++;
                continue;
            }
            Attribution attribution = Attribution.at(lines, at);
            if (attribution == null) {
                kept.add(line);
                at++;
                continue;
            }
            kept.add(line.substring(0, attribution.start()));
            at = attribution.lastLine() + 1;
            if (!nextIsQuoted(lines, at)) {
                break;
            }
        }
        return kept;
    }

    static boolean isQuoted(String line) {
        return line.startsWith(">") || line.startsWith(" >");
    }

    static boolean nextIsQuoted(List<String> lines, int from) {
        for (int i = from; i < Math.min(lines.size(), from + 4); i++) {
            if (!lines.get(i).isBlank()) {
                return isQuoted(lines.get(i));
            }
        }
        return false;
    }

    private static List<String> trim(List<String> lines) {
        int end = lines.size();
        while (end > 0 && (lines.get(end - 1).isBlank() || QuotationBlock.isRule(lines.get(end - 1)))) {
            end--;
        }
        int start = 0;
        while (start < end && lines.get(start).isBlank()) {
            start++;
        }
        return lines.subList(start, end);
    }
}
