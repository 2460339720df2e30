package org.riguardo.meaning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads Italian numbers that are written in one word, {@code milleduecento}, {@code trecentocinquanta}, up to 999.999. */
final class NumberWords {

    private static final List<String> SMALL =
            List.of((" uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici"
                            + " quindici sedici diciassette diciotto diciannove")
                    .split(" "));
    private static final List<String> TENS =
            List.of("", "", "venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta");
    private static final int LONGEST = 40;

    private NumberWords() {}

    /** @param form in small letters without accents; null where it is no number */
    static @Nullable Integer italian(String form) {
        if (form.length() > LONGEST) {
            return null;
        }
        int thousands = form.indexOf("mila");
        if (thousands > 0) {
            return sum(1000, hundreds(form.substring(0, thousands)), form.substring(thousands + 4));
        }
        return form.startsWith("mille") ? sum(1000, 1, form.substring(5)) : hundreds(form);
    }

    private static @Nullable Integer hundreds(String form) {
        int hundred = form.indexOf("cento");
        if (hundred < 0) {
            return tens(form);
        }
        Integer count = hundred == 0 ? Integer.valueOf(1) : tens(form.substring(0, hundred));
        return count == null || count > 9 ? null : sum(100, count, form.substring(hundred + 5));
    }

    private static @Nullable Integer sum(int unit, @Nullable Integer count, String rest) {
        Integer more = rest.isEmpty() ? Integer.valueOf(0) : hundreds(rest);
        return count == null || more == null ? null : unit * count + more;
    }

    private static @Nullable Integer tens(String form) {
        int small = SMALL.indexOf(form);
        if (small > 0) {
            return small;
        }
        for (int i = 2; i < TENS.size(); i++) {
            String ten = TENS.get(i);
            String shortened = ten.substring(0, ten.length() - 1);
            if (form.equals(ten)) {
                return i * 10;
            }
            if (form.startsWith(shortened)) {
                String unit = form.substring(form.startsWith(ten) ? ten.length() : shortened.length());
                int value = SMALL.indexOf(unit);
                return value > 0 && value < 10 ? Integer.valueOf(i * 10 + value) : null;
            }
        }
        return null;
    }
}
