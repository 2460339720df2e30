package org.riguardo.clients;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The form in which two spellings of one client's name are the same: without legal form, titles, accents, signs and order of words. */
public final class NameKey {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern INITIALS = Pattern.compile("\\b(\\p{L}) (?=\\p{L}\\b)");
    private static final Set<String> WORDS_ASIDE = Set.of(
            ("srl srls srlu spa sapa snc sas sa ss sdf scarl scrl scpa scar coop cooperativa onlus ets aps asd ssd sta stp"
                            + " societa responsabilita limitata semplificata azioni accomandita semplice nome collettivo per a in e ed"
                            + " unipersonale uninominale liquidazione individuale ditta impresa associazione professionale"
                            + " c ec co company ltd llc gmbh ag kg inc corp"
                            + " sig sigra sigri dott dottssa dr avv ing arch geom rag prof not the la il")
                    .split(" "));

    private NameKey() {}

    /** The key; empty when nothing is left of the name. */
    public static String of(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String words = NO_LETTER.matcher(plain).replaceAll(" ").strip();
        return Arrays.stream(INITIALS.matcher(words).replaceAll("$1").split(" "))
                .filter(word -> !word.isEmpty() && !WORDS_ASIDE.contains(word))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
