package org.riguardo.desk.drafts;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.tone.Form;
import org.riguardo.api.tone.Phrase;
import org.riguardo.api.tone.Template;
import org.riguardo.api.tone.TonePack;
import org.riguardo.api.tone.ToneText;

/** All that a pack of a plugin's code says, taken out of its hands: it is not called while a text is written. */
record KeptPack(
        String key,
        Sentence name,
        String language,
        List<ToneText> texts,
        Map<String, List<Template>> salutations,
        Map<Phrase, List<Template>> phrases)
        implements TonePack {

    static TonePack of(TonePack pack) {
        Map<String, List<Template>> salutations = new HashMap<>();
        for (Tone tone : Tone.values()) {
            for (Form form : Form.values()) {
                salutations.put(tone + " " + form, List.copyOf(pack.salutations(tone, form)));
            }
        }
        Map<Phrase, List<Template>> phrases = new EnumMap<>(Phrase.class);
        for (Phrase phrase : Phrase.values()) {
            phrases.put(phrase, List.copyOf(pack.phrase(phrase)));
        }
        return new KeptPack(pack.key(), pack.name(), pack.language(), List.copyOf(pack.texts()), salutations, phrases);
    }

    @Override
    public List<Template> salutations(Tone tone, Form form) {
        return salutations.getOrDefault(tone + " " + form, List.of());
    }

    @Override
    public List<Template> phrase(Phrase phrase) {
        return phrases.getOrDefault(phrase, List.of());
    }
}
