package org.riguardo.api.tone;

import java.util.Locale;
import java.util.Optional;
import org.riguardo.api.facts.Tone;

/**
 * Which text of a pack is meant.
 *
 * @param brokenAgreement a reminder of what was agreed and did not come
 * @since 1.0
 */
public record TextKey(MailKind kind, boolean brokenAgreement, Tone tone, Form form) {

    private static final String BROKEN = "-broken-agreement";

    /** The text of that kind, apart from what is broken. */
    public static TextKey of(MailKind kind, Tone tone, Form form) {
        return new TextKey(kind, false, tone, form);
    }

    /** As it stands at the head of the text in a file: {@code reminder warm lei}. */
    public String words() {
        return (kind + (brokenAgreement ? BROKEN : "") + " " + tone + " " + form).toLowerCase(Locale.ROOT);
    }

    /** The key with these words; empty when they name none. */
    public static Optional<TextKey> of(String words) {
        for (MailKind kind : MailKind.values()) {
            for (Tone tone : Tone.values()) {
                for (Form form : Form.values()) {
                    for (boolean broken : new boolean[] {false, true}) {
                        TextKey key = new TextKey(kind, broken, tone, form);
                        if (key.words().equals(words)) {
                            return Optional.of(key);
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }
}
