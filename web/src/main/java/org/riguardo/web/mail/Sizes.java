package org.riguardo.web.mail;

import java.text.NumberFormat;
import java.util.Locale;
import org.riguardo.web.words.Texts;

/** Sizes of files as people say them. */
public final class Sizes {

    private static final double THOUSAND = 1_000;

    private Sizes() {}

    /** The size in kB or MB, a thousand at a time. */
    public static String of(long octets, Texts texts) {
        NumberFormat number =
                NumberFormat.getInstance(Locale.forLanguageTag(texts.language().code()));
        number.setMaximumFractionDigits(
                octets < 10 * THOUSAND || octets >= THOUSAND * THOUSAND && octets < 10 * THOUSAND * THOUSAND ? 1 : 0);
        return octets < THOUSAND * THOUSAND
                ? number.format(octets / THOUSAND) + " kB"
                : number.format(octets / (THOUSAND * THOUSAND)) + " MB";
    }
}
