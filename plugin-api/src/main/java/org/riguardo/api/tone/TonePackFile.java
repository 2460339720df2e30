package org.riguardo.api.tone;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.tone.Place.Scope;

/**
 * A tone pack as a plain text file: a head of {@code name: value} lines, then sections. {@code [reminder warm lei]} begins a
 * text, with lines {@code subject:} before its body; without a form it is meant for both. {@code [salutation warm lei]} and
 * {@code [what one]} begin the wordings of a phrase, one a line. A line that begins with {@code #} is a remark.
 *
 * @since 1.0
 */
public final class TonePackFile implements TonePack {

    private static final String SUBJECT = "subject:";

    private final Map<String, String> head = new HashMap<>();
    private final Map<TextKey, ToneText> texts = new LinkedHashMap<>();
    private final Map<String, List<Template>> salutations = new HashMap<>();
    private final Map<Phrase, List<Template>> phrases = new EnumMap<>(Phrase.class);

    private TonePackFile() {}

    /**
     * Reads a file.
     *
     * @param name of the file, for problems
     * @throws ToneProblem naming file, line and remedy
     */
    public static TonePack read(String name, String text) {
        try {
            TonePackFile pack = new TonePackFile();
            for (Section section : Section.all(text)) {
                pack.take(section);
            }
            pack.complete();
            return pack;
        } catch (ToneProblem problem) {
            throw problem.in(name);
        }
    }

    @Override
    public String key() {
        return head.getOrDefault("pack", "");
    }

    @Override
    public Sentence name() {
        return new Sentence(head.getOrDefault("name.it", key()), head.getOrDefault("name.en", key()));
    }

    @Override
    public String language() {
        return head.getOrDefault("language", "");
    }

    @Override
    public List<ToneText> texts() {
        return List.copyOf(texts.values());
    }

    @Override
    public List<Template> salutations(Tone tone, Form form) {
        return salutations.getOrDefault((tone + " " + form).toLowerCase(Locale.ROOT), List.of());
    }

    @Override
    public List<Template> phrase(Phrase phrase) {
        return phrases.getOrDefault(phrase, List.of());
    }

    private void take(Section section) {
        if (section.title().isEmpty()) {
            section.fields(head);
            return;
        }
        if (section.title().startsWith("salutation ")) {
            for (String words : section.forms()) {
                salutations.put(words.substring("salutation ".length()), section.wordings(Scope.LETTER));
            }
            return;
        }
        Phrase phrase = Phrase.of(section.title()).orElse(null);
        if (phrase != null) {
            phrases.put(phrase, section.wordings(phrase.scope()));
            return;
        }
        for (String words : section.forms()) {
            text(section, words);
        }
    }

    private void text(Section section, String words) {
        TextKey key = TextKey.of(words)
                .orElseThrow(() -> ToneProblem.at(
                        section.line(),
                        "«[" + section.title()
                                + "]» non è un testo: serve tipo, tono e forma, per esempio [reminder warm lei].",
                        "\"[" + section.title()
                                + "]\" is no text: give kind, tone and form, such as [reminder warm lei]."));
        ToneText text = section.text(key, SUBJECT);
        if (texts.put(key, text) != null) {
            throw ToneProblem.at(
                    section.line(),
                    "«[" + words + "]» c'è due volte: tenerne uno.",
                    "\"[" + words + "]\" comes twice: keep one.");
        }
    }

    private void complete() {
        for (String needed : new String[] {"pack", "language"}) {
            if (!head.getOrDefault(needed, "").matches("pack".equals(needed) ? "[a-z][a-z0-9-]{1,40}" : "[a-z]{2}")) {
                throw ToneProblem.at(
                        1,
                        "In testa manca «" + needed + ":», o non è scritto in lettere minuscole.",
                        "The head lacks \"" + needed + ":\", or it is not in small letters.");
            }
        }
        List<Phrase> missing = new ArrayList<>(List.of(Phrase.values()));
        missing.removeAll(phrases.keySet());
        if (!missing.isEmpty()) {
            throw ToneProblem.at(
                    1,
                    "Manca la sezione [" + missing.get(0).words() + "].",
                    "The section [" + missing.get(0).words() + "] is missing.");
        }
    }
}
