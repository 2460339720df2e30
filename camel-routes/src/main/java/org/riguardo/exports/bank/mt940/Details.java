package org.riguardo.exports.bank.mt940;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.exports.bank.FreeText;

/**
 * What the fields {@code :86:} of a movement tell, in the forms that banks use: numbered parts ({@code ?20} or {@code >20}),
 * named parts ({@code /NAME/}), or plain text.
 *
 * @param text all of it, without the marks of numbered parts
 */
record Details(@Nullable String party, @Nullable String iban, @Nullable String reference, String text) {

    private static final Pattern NUMBERED = Pattern.compile("^\\d{3}([?>])\\d{2}");
    private static final Pattern NAMED = Pattern.compile("/(?:NAME|NAAM|ORDP/NAME)[:/] ?([^/]{2,80}?)(?=/|$)");
    private static final Pattern REK = Pattern.compile("NAAM: ?([^/]{2,80})");
    private static final Pattern END_TO_END = Pattern.compile("/EREF/([^/]{1,35})");
    private static final int FULL_LINE = 65;

    static Details of(List<String> lines) {
        String whole = joined(lines);
        Matcher numbered = NUMBERED.matcher(whole);
        return numbered.find() ? numbered(whole.substring(3), numbered.group(1)) : plain(whole);
    }

    static @Nullable String iban(String text) {
        return FreeText.iban(text).orElse(null);
    }

    private static Details numbered(String whole, String mark) {
        Map<Integer, String> parts = new TreeMap<>();
        for (String part : whole.split(Pattern.quote(mark))) {
            if (part.length() > 2 && part.substring(0, 2).matches("\\d{2}")) {
                parts.merge(Integer.parseInt(part.substring(0, 2)), part.substring(2), String::concat);
            }
        }
        StringBuilder text = new StringBuilder();
        StringBuilder party = new StringBuilder();
        parts.forEach((number, part) -> {
            if (number >= 20 && number <= 29 || number >= 60 && number <= 63) {
                text.append(part);
            } else if (number == 32 || number == 33) {
                party.append(part);
            }
        });
        String kind = parts.getOrDefault(0, "");
        String words = (kind + " " + text.toString().strip()).strip();
        String account = parts.getOrDefault(31, "").strip();
        return new Details(
                party.isEmpty() ? null : party.toString().strip(),
                iban(account),
                FreeText.reference(words).orElse(null),
                words);
    }

    private static Details plain(String whole) {
        Matcher name = NAMED.matcher(whole);
        Matcher other = REK.matcher(whole);
        String party = name.find()
                ? name.group(1).strip()
                : other.find() ? other.group(1).strip() : FreeText.payer(whole).orElse(null);
        Matcher endToEnd = END_TO_END.matcher(whole);
        String reference = endToEnd.find()
                ? endToEnd.group(1).strip()
                : FreeText.reference(whole).orElse(null);
        return new Details(party, iban(whole), reference, whole);
    }

    /** The lines as one: a full line was cut in the middle of a word, a shorter one ends with one. */
    private static String joined(List<String> lines) {
        StringBuilder all = new StringBuilder();
        int length = FULL_LINE;
        for (String line : lines) {
            all.append(length < FULL_LINE && all.length() > 0 ? " " : "").append(line);
            length = line.length();
        }
        return all.toString().replaceAll("\\s+", " ").strip();
    }
}
