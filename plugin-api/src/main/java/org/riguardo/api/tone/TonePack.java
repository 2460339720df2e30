package org.riguardo.api.tone;

import java.util.List;
import java.util.Optional;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Tone;

/**
 * The texts of one language: module type {@code tone-pack}. It says how a thing is said, and decides neither whether nor when.
 *
 * <p>A pack need not have every text; what it lacks is looked for in the next pack of the language.
 *
 * @since 1.0
 */
public interface TonePack {

    /** The name by which it is kept, such as {@code riguardo-it}. */
    String key();

    /** Its name for people. */
    Sentence name();

    /** ISO 639-1, such as {@code it}. */
    String language();

    /** Its texts; one for each key at most. */
    List<ToneText> texts();

    /** The wordings of the opening in that tone and form, in the order in which they are tried. */
    List<Template> salutations(Tone tone, Form form);

    /** The wordings of a phrase, in the order in which they are tried. */
    List<Template> phrase(Phrase phrase);

    /** The text with that key. */
    default Optional<ToneText> text(TextKey key) {
        return texts().stream().filter(text -> text.key().equals(key)).findFirst();
    }
}
