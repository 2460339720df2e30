package org.riguardo.bank.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way to read the number of a document: its digits without leading zeros, its year and its series apart, so that
 * {@code FPR 016/19}, {@code 16/2019} and {@code fattura 16} can be compared.
 *
 * @param core the digits that number it, joined by slashes
 * @param year null when nothing tells
 * @param series letters that tell series apart; empty when there are none
 */
record Reference(String core, @Nullable Integer year, String series) {

    private static final Pattern RUN = Pattern.compile("\\d+|[A-Z]+");
    private static final Set<String> WORDS = Set.of(
            "FT",
            "FTT",
            "FTV",
            "FATT",
            "FATTURA",
            "FATTURE",
            "FRA",
            "FAT",
            "F",
            "N",
            "NR",
            "NUM",
            "NUMERO",
            "EE",
            "INV",
            "INVOICE",
            "DOC",
            "DOCUMENTO",
            "DEL",
            "PARCELLA",
            "PARC",
            "NOTA",
            "RIF",
            "SALDO",
            "ACCONTO");
    private static final int EMBEDDED = 7;

    /** All ways to read the number of a document of that day. */
    static List<Reference> ofItem(@Nullable String number, @Nullable LocalDate issued) {
        Parts parts = Parts.of(number == null ? "" : number);
        List<Reference> readings = new ArrayList<>();
        Integer year = issued == null ? null : issued.getYear();
        int yearRun = year == null ? -1 : parts.yearRun(year);
        if (yearRun >= 0) {
            readings.add(new Reference(parts.coreWithout(yearRun), year, parts.series()));
        } else if (!parts.digits().isEmpty()) {
            readings.add(new Reference(parts.coreWithout(-1), year, parts.series()));
        }
        parts.embedded(readings, year);
        return readings;
    }

    /** All ways to read what somebody wrote, who may have left out the year or the series. */
    static List<Reference> ofText(String written) {
        Parts parts = Parts.of(written);
        List<Reference> readings = new ArrayList<>();
        if (parts.digits().isEmpty()) {
            return readings;
        }
        readings.add(new Reference(parts.coreWithout(-1), null, parts.series()));
        int last = parts.digits().size() - 1;
        if (last > 0) {
            addYear(readings, parts, last);
            addYear(readings, parts, 0);
        }
        parts.embedded(readings, null);
        return readings;
    }

    /** Whether what was written, this, may mean that document; what it leaves out does not matter. */
    boolean means(Reference document) {
        boolean sameYear = year == null || document.year == null || year.equals(document.year);
        return core.equals(document.core) && sameYear && (series.isEmpty() || series.equals(document.series));
    }

    /** Whether it says more than a mere short number. */
    boolean telling(Reference document) {
        return year != null && year.equals(document.year)
                || core.contains("/")
                || core.length() >= 5
                || !series.isEmpty() && series.equals(document.series);
    }

    Reference in(int itsYear) {
        return new Reference(core, itsYear, series);
    }

    private static void addYear(List<Reference> readings, Parts parts, int run) {
        String digits = parts.digits().get(run);
        boolean whole = digits.length() == 4 && digits.startsWith("20");
        if (whole || digits.length() == 2 && run > 0) {
            int year = whole ? Integer.parseInt(digits) : 2000 + Integer.parseInt(digits);
            readings.add(new Reference(parts.coreWithout(run), year, parts.series()));
        }
    }

    /** The runs of digits and letters of a number. */
    private record Parts(List<String> digits, String series) {

        static Parts of(String number) {
            List<String> digits = new ArrayList<>();
            StringBuilder series = new StringBuilder();
            Matcher runs = RUN.matcher(number.toUpperCase(Locale.ROOT));
            while (runs.find()) {
                if (Character.isDigit(runs.group().charAt(0))) {
                    digits.add(runs.group());
                } else if (!WORDS.contains(runs.group())) {
                    series.append(runs.group());
                }
            }
            return new Parts(digits, series.toString());
        }

        int yearRun(int year) {
            String whole = String.valueOf(year);
            for (int at = digits.size() - 1; at >= 0 && digits.size() > 1; at--) {
                if (digits.get(at).equals(whole)) {
                    return at;
                }
            }
            int last = digits.size() - 1;
            return last > 0 && digits.get(last).equals(whole.substring(2)) ? last : -1;
        }

        String coreWithout(int left) {
            List<String> core = new ArrayList<>();
            for (int at = 0; at < digits.size(); at++) {
                if (at != left) {
                    core.add(digits.get(at).replaceFirst("^0+(?=\\d)", ""));
                }
            }
            return String.join("/", core);
        }

        /** One run of digits that begins with its year, as in {@code FAT202600026496}. */
        void embedded(List<Reference> readings, @Nullable Integer year) {
            if (digits.size() == 1
                    && digits.get(0).length() >= EMBEDDED
                    && digits.get(0).startsWith("20")) {
                int first = Integer.parseInt(digits.get(0).substring(0, 4));
                if (year == null || year == first) {
                    String rest = digits.get(0).substring(4).replaceFirst("^0+(?=\\d)", "");
                    readings.add(new Reference(rest, first, series));
                }
            }
        }
    }
}
