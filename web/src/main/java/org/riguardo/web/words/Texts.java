package org.riguardo.web.words;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.riguardo.api.decision.Sentence;

/**
 * The words of the pages in one language, from {@code texts_it.properties} and {@code texts_en.properties}. Places for
 * values are written {@code {0}}, {@code {1}}; an apostrophe is just an apostrophe.
 */
public final class Texts {
    private static final String BUNDLE = "org.riguardo.web.texts";

    private final Language language;
    private final ResourceBundle bundle;
    private final Map<String, Sentence> rules;

    public Texts(Language language) {
        this(language, Map.of());
    }

    private Texts(Language language, Map<String, Sentence> rules) {
        this.language = language;
        this.rules = Map.copyOf(rules);
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The same, with what plugins call their rules, by the full keys of these. */
    Texts naming(Map<String, Sentence> others) {
        return new Texts(language, others);
    }

    public Language language() {
        return language;
    }

    /** The text with that key, its places filled in order. */
    public String say(String key, Object... values) {
        String text = bundle.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** The text for that many: the key with {@code .one} or {@code .many}, the number in place {@code {0}}. */
    public String count(String key, long number) {
        return say(key + (number == 1 ? ".one" : ".many"), number);
    }

    /** The word for a constant, under its type and name: {@code tone.WARM}. */
    public String word(Enum<?> constant) {
        String type = constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
        return say(type + "." + constant.name());
    }

    /** The word for a name of the policy, such as {@code rule.frequency}; where a plugin brought it, what it calls it, if it is there, else the name itself. */
    public String named(String family, String name) {
        String key = family + "." + name;
        if (bundle.containsKey(key)) {
            return say(key);
        }
        Sentence called = family.equals("rule") ? rules.get(name) : null;
        return called == null ? name : say(called);
    }

    /** The sentence in this language. */
    public String say(Sentence sentence) {
        return sentence.in(language.code());
    }
}
