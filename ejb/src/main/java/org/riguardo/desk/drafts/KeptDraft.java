package org.riguardo.desk.drafts;

import org.jspecify.annotations.Nullable;

/**
 * A draft as it is kept, with what tells a person's own words from ready ones.
 *
 * @param filled the subject, and from the second line the text, as a pack gave them
 * @param facts what they were filled with, by {@link KeptFacts}
 */
record KeptDraft(Draft draft, @Nullable String filled, @Nullable String facts) {

    static KeptDraft filled(Draft draft, Filling.Filled text, LetterFacts facts) {
        return new KeptDraft(draft, text.subject() + "\n" + text.body(), KeptFacts.write(facts));
    }

    boolean subjectEdited() {
        return filled == null
                || !filled.lines().findFirst().orElse("").equals(draft.letter().subject());
    }

    boolean bodyEdited() {
        int end = filled == null ? -1 : filled.indexOf('\n');
        return end < 0 || !filled.substring(end + 1).equals(draft.letter().body());
    }

    KeptDraft with(Draft other) {
        return new KeptDraft(other, filled, facts);
    }

    KeptDraft withFacts(@Nullable String other) {
        return new KeptDraft(draft, filled, other);
    }

    KeptDraft withFilled(@Nullable String other) {
        return new KeptDraft(draft, other, facts);
    }
}
