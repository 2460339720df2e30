package org.riguardo.api.tone;

import java.util.Locale;
import java.util.Optional;
import org.riguardo.api.tone.Place.Scope;

/**
 * A phrase of which letters are made, each with several wordings: the first that can be filled whole is taken.
 *
 * @since 1.0
 */
public enum Phrase {
    /** What the letter is about, when it is one document. */
    WHAT_ONE(Scope.ITEM),
    /** What the letter is about, when there are several documents. */
    WHAT_MANY(Scope.LETTER),
    /** The line of an item that is past due. */
    ITEM(Scope.ITEM),
    /** The line of a credit note. */
    CREDIT_NOTE(Scope.ITEM),
    /** The line of one instalment of what was agreed. */
    INSTALMENT(Scope.INSTALMENT);

    private final Scope scope;

    Phrase(Scope scope) {
        this.scope = scope;
    }

    /** The places that may stand in it. */
    public Scope scope() {
        return scope;
    }

    /** As it stands at its head in a file: {@code what one}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Optional<Phrase> of(String words) {
        for (Phrase phrase : values()) {
            if (phrase.words().equals(words)) {
                return Optional.of(phrase);
            }
        }
        return Optional.empty();
    }
}
