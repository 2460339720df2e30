package org.riguardo.bank.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A document of which a text says by a word that it is one, such as {@code fattura n. 101 del 31/03/2026} or {@code parcella 101/2026}. */
public final class NamedDocument {

    private static final String FIRST_LETTERS = "fpnidFPNID";
    private static final Pattern WORD = Pattern.compile(
            "(?iu)(?:f\\p{L}{0,2}tt?\\p{L}{0,7}|parcell\\p{L}|parc|notul\\p{L}|invoices?|inv|doc(?:ument\\p{L})?)(?=[^\\p{L}])");
    private static final Pattern SERIES = Pattern.compile("(?<![\\p{L}\\p{N}])([A-Z]{1,5})\\s+(?=\\d)");
    private static final Set<String> NO_SERIES = Set.of(
            "N", "NR", "NUM", "NS", "VS", "DEL", "DI", "DA", "AL", "A", "E", "ED", "IL", "LA", "LE", "PER", "CON", "IN",
            "ANNO", "EUR", "EURO", "FT", "FATT", "FRA", "FTT", "FTV", "INV", "DOC", "PARC");
    private static final int LONGEST = 160;
    private static final int MOST = 10;

    private final Mention mention;

    private NamedDocument(Mention mention) {
        this.mention = mention;
    }

    /** The documents that are named in a text, each once, {@value #MOST} at most. */
    public static List<NamedDocument> in(String text) {
        Map<String, NamedDocument> found = new LinkedHashMap<>();
        int start = word(text, 0);
        while (found.size() < MOST && start < text.length()) {
            int end = end(text, start);
            for (Mention mention : Mentions.in(glued(text.substring(start, end)))) {
                if (mention.named()) {
                    NamedDocument document = new NamedDocument(mention);
                    found.putIfAbsent(document.written(), document);
                }
            }
            start = word(text, end);
        }
        return List.copyOf(found.values()).subList(0, Math.min(MOST, found.size()));
    }

    /** Where the next word begins that may stand before a document's number; the end of the text when there is none. */
    private static int word(String text, int from) {
        Matcher word = WORD.matcher(text).useTransparentBounds(true);
        for (int at = from; at < text.length(); at++) {
            if (FIRST_LETTERS.indexOf(text.charAt(at)) >= 0
                    && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && word.region(at, text.length()).lookingAt()) {
                return at;
            }
        }
        return text.length();
    }

    /** A series that stands before its number, as in {@code FPR 7/26}, is part of it. */
    private static String glued(String text) {
        return SERIES.matcher(text).replaceAll(series -> NO_SERIES.contains(series.group(1)) ? "$0" : series.group(1));
    }

    private static int end(String text, int start) {
        int end = Math.min(text.length(), start + LONGEST);
        int blank = end == text.length() ? end : text.lastIndexOf(' ', end);
        return blank > start ? blank : end;
    }

    /** What {@link #written()} said of it. */
    public static @Nullable NamedDocument of(String written) {
        return in("FATTURA " + written).stream().findFirst().orElse(null);
    }

    /** Its number, and the day where one is named. */
    public String written() {
        LocalDate day = mention.dated();
        return day == null
                ? mention.written()
                : mention.written() + " DEL " + day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    }

    /**
     * The digits that the number of the document may have, without zeros before them and signs between them.
     *
     * @param written the year in which the text was written: a document of no year is of this one or the one before
     */
    public Set<String> digits(int written) {
        Set<String> digits = new LinkedHashSet<>();
        LocalDate day = mention.dated();
        for (Reference reading : mention.readings()) {
            String core = reading.core().replace("/", "");
            List<Integer> years = new ArrayList<>();
            if (reading.year() != null) {
                years.add(reading.year());
            }
            if (day != null) {
                years.add(day.getYear());
            }
            if (years.isEmpty()) {
                years.addAll(List.of(written, written - 1));
            }
            digits.add(core);
            years.forEach(year -> {
                digits.add(core + year);
                digits.add(core + year % 100);
                digits.add(year + core);
            });
        }
        digits.removeIf(one -> one.isEmpty() || one.length() > 60);
        return digits;
    }

    /** Whether it may mean the document with that number of that day. */
    public boolean means(@Nullable String number, @Nullable LocalDate issued) {
        return Reference.ofItem(number, issued).stream()
                .anyMatch(document -> mention.strength(document, issued) != Mention.Strength.NO);
    }

    /** Whether it means that document beyond doubt: it says the year, or the very day. */
    public boolean surelyMeans(@Nullable String number, @Nullable LocalDate issued) {
        if (issued == null) {
            return false;
        }
        boolean yearSaid = mention.readings().stream()
                .anyMatch(reading -> reading.year() != null
                        && Reference.ofItem(number, issued).stream()
                                .anyMatch(document -> reading.means(document)
                                        && reading.year().equals(document.year())));
        return means(number, issued) && (mention.dated() == null ? yearSaid : saysDay(issued));
    }

    /** Whether the text names the day of the document. */
    public boolean saysDay(@Nullable LocalDate issued) {
        return mention.dated() != null && mention.dated().equals(issued);
    }
}
