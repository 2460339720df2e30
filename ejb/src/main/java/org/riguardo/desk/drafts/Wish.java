package org.riguardo.desk.drafts;

import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.tone.Form;
import org.riguardo.api.tone.MailKind;

/**
 * What a person wants to write; null for what is suggested.
 *
 * @param answers id of the client's message to answer
 */
public record Wish(
        @Nullable MailKind kind,
        @Nullable Tone tone,
        @Nullable Form form,
        @Nullable String language,
        @Nullable String answers,
        boolean statement) {

    /** Whatever is suggested. */
    public static Wish suggested() {
        return of(null);
    }

    /** A mail of that kind. */
    public static Wish of(@Nullable MailKind kind) {
        return new Wish(kind, null, null, null, null, false);
    }
}
