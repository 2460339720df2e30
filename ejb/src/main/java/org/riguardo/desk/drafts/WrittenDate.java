package org.riguardo.desk.drafts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.riguardo.api.decision.SpokenDate;

/** Dates as a letter writes them in one language. */
final class WrittenDate {

    private final Locale locale;
    private final LocalDate today;

    WrittenDate(String language, LocalDate today) {
        this.locale = Locale.forLanguageTag(language);
        this.today = today;
    }

    /** With its year: {@code 31 dicembre 2025}. */
    String written(LocalDate day) {
        String pattern = italian() && day.getDayOfMonth() == 1 ? "d'°' MMMM uuuu" : "d MMMM uuuu";
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    /** With its weekday, so that it takes no article: {@code giovedì 5 marzo}; with the year when it is not this one. */
    String spoken(LocalDate day) {
        if (italian()) {
            return SpokenDate.it(day, today);
        }
        String pattern = day.getYear() == today.getYear() ? "EEEE d MMMM" : "EEEE d MMMM uuuu";
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    private boolean italian() {
        return Locale.ITALIAN.getLanguage().equals(locale.getLanguage());
    }
}
