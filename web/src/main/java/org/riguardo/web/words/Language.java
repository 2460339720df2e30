package org.riguardo.web.words;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that the pages speak; Italian comes first. */
public enum Language {
    IT(Locale.ITALIAN),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** ISO 639-1, such as {@code it}. */
    public String code() {
        return locale.getLanguage();
    }

    Locale locale() {
        return locale;
    }

    /** The other one. */
    public Language other() {
        return this == IT ? EN : IT;
    }

    /** The language with that code; null when the pages do not speak it. */
    public static @Nullable Language of(@Nullable String code) {
        for (Language language : values()) {
            if (language.code().equals(code)) {
                return language;
            }
        }
        return null;
    }

    /** The first language of the header {@code Accept-Language} that the pages speak; Italian when there is none. */
    public static Language accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return IT;
        }
        try {
            List<Locale> known = List.of(IT.locale, EN.locale);
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), known);
            return best == null ? IT : of(best.getLanguage());
        } catch (IllegalArgumentException e) {
            return IT;
        }
    }
}
