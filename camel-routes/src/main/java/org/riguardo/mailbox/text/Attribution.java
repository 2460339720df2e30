package org.riguardo.mailbox.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line above a quotation that says who wrote it when, such as {@code Il 22/07/2026 10:13, X ha scritto:}, possibly wrapped. A date and a time (or an
 * address) must stand before the verb: "il corriere mi ha scritto:" is a sentence of the writer.
 *
 * @param start where it begins within its first line
 * @param lastLine the index of the line on which it ends
 */
record Attribution(int start, int lastLine) {

    private static final int MOST_LINES = 4;
    private static final int LONGEST = 1_500;

    private static final String DAY = "(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}"
            + "|\\d{1,2}[.°]?\\s+(?:de\\s+)?\\p{L}{3,10}\\.?,?(?:\\s+(?:de\\s+)?\\d{2,4})?"
            + "|\\p{L}{3,10}[.-]?\\s?\\d{1,2}(?:st|nd|rd|th)?,?-?\\s?\\d{2,4})";
    private static final String VERB =
            "(?:ha\\s+scritto|scrive|scriveva|wrote|writes|a\\s+écrit|schrieb|escribió|написал\\S{0,3})\\s?:";
    private static final List<String> IN_VERBS = List.of("scri", "wrote", "writes", "crit", "schrieb", "написал");
    private static final Pattern BEGIN =
            Pattern.compile("(?<![\\p{L}\\d])(?:Il giorno|Il|In data|Alle ore|On|Am|Le|El)\\s+"
                    + "(?:\\p{L}{2,10}[.,]{0,2}\\s+){0,2}" + DAY + "(.{0,300}?)" + VERB);
    private static final Pattern ANY_DAY = Pattern.compile(DAY);
    private static final Pattern TIME_OR_ADDRESS = Pattern.compile("(?<!\\d)\\d{1,2}[:.]\\d{2}(?!\\d)|\\S@\\S");
    private static final Pattern TO_SOMEBODY = Pattern.compile("(?i)(?:^|\\s)(?:mi|ci|vi|ti|gli|le|lo|la|si)\\s*$");

    /** The attribution that begins on that line; null when none does. */
    static @Nullable Attribution at(List<String> lines, int index) {
        String line = lines.get(index);
        if (line.isBlank() || !colonFrom(lines, index)) {
            return null;
        }
        StringBuilder joined = new StringBuilder();
        for (int last = index; last < Math.min(lines.size(), index + MOST_LINES); last++) {
            String next = lines.get(last);
            if (last > index && (next.isBlank() && last > index + 1 || joined.length() > LONGEST)) {
                return null;
            }
            joined.append(last > index ? " " : "")
                    .append(next.strip().isEmpty() ? "" : last > index ? next.strip() : next);
            int start = start(joined, line.length(), lines, last);
            if (start >= 0) {
                return new Attribution(start, last);
            }
        }
        return null;
    }

    private static boolean colonFrom(List<String> lines, int index) {
        for (int i = index; i < Math.min(lines.size(), index + MOST_LINES); i++) {
            if (lines.get(i).indexOf(':') >= 0) {
                return true;
            }
        }
        return false;
    }

    private static int start(StringBuilder joined, int firstLine, List<String> lines, int last) {
        if (lines.get(last).indexOf(':') < 0) {
            return -1;
        }
        int known = inKnownLanguage(joined, firstLine);
        if (known >= 0) {
            return known;
        }
        boolean unknownLanguage = joined.length() < 300
                && lines.get(last).stripTrailing().endsWith(":")
                && NewText.nextIsQuoted(lines, last + 1)
                && TIME_OR_ADDRESS.matcher(joined).find()
                && ANY_DAY.matcher(joined.subSequence(0, firstLine)).find();
        return unknownLanguage ? 0 : -1;
    }

    private static int inKnownLanguage(StringBuilder joined, int firstLine) {
        if (IN_VERBS.stream().noneMatch(part -> joined.indexOf(part) >= 0)) {
            return -1;
        }
        Matcher verb = BEGIN.matcher(joined);
        while (verb.find()) {
            if (verb.start() < firstLine
                    && TIME_OR_ADDRESS.matcher(verb.group(1)).find()
                    && !TO_SOMEBODY.matcher(verb.group(1)).find()) {
                return verb.start();
            }
        }
        return -1;
    }
}
