package org.riguardo.privacy;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words of exports and of what an erasure does, from {@code words_it.properties} and {@code words_en.properties}. */
final class ExportWords {

    private final String language;
    private final ResourceBundle bundle;

    private ExportWords(String language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "org.riguardo.privacy.words",
                Locale.forLanguageTag(language),
                ExportWords.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** In {@code en}, or else in Italian. */
    static ExportWords in(String language) {
        return new ExportWords(language.equals("en") ? "en" : "it");
    }

    String language() {
        return language;
    }

    String say(String key, Object... values) {
        String text = bundle.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** What the rows of a table are; its name where nobody said it. */
    String table(String name) {
        return bundle.containsKey("table." + name) ? say("table." + name) : name.replace('_', ' ');
    }

    /** What a column says; its name where nobody said it. */
    String column(String name) {
        return bundle.containsKey("column." + name) ? say("column." + name) : name.replace('_', ' ');
    }

    /** What happens to the rows of a table when the client is erased. */
    String kept(RegisteredTable table) {
        return say("kept."
                + (table.ending() == Ending.KEEP ? table.why() : table.ending().name()));
    }
}
