package org.riguardo.timeline.meaning;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.meaning.Kind;
import org.riguardo.meaning.Part;

/**
 * One thing that the words of a message or a note say, or that a person says of it.
 *
 * @param messageId the message; null for the note of a contact
 * @param contactId the contact whose note it is; null for a message
 * @param part where the words stand; null where a person named none
 * @param from index of their first character in the new text, the subject or the note
 * @param to index after the last one
 * @param day the day that they mean
 * @param rule what found it; null where a person added it
 * @param reviewOn the day on which to look at it again; null when there is none
 * @param by who confirmed, refused, corrected or added it; null while nobody did
 * @param found what the rule said, where a person says otherwise; null else
 */
public record FindingView(
        String id,
        @Nullable String messageId,
        @Nullable String contactId,
        Kind kind,
        @Nullable Part part,
        int from,
        int to,
        String words,
        @Nullable LocalDate day,
        @Nullable BigDecimal amount,
        @Nullable String rule,
        boolean certain,
        @Nullable LocalDate reviewOn,
        State state,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable Found found) {

    /** What a rule said, before a person changed it. */
    public record Found(Kind kind, @Nullable LocalDate day, @Nullable BigDecimal amount) {}

    /** Whether the policy sees it. */
    public boolean counts() {
        return state == State.COUNTED || state == State.CORRECTED;
    }

    /** Whether it waits for a person and would change what may be done about money. */
    public boolean pressing() {
        return state == State.PROPOSED && pressing(kind);
    }

    static boolean pressing(Kind kind) {
        return kind instanceof Kind.Heard heard
                ? heard.signal() != Signal.THANKS
                : kind.equals(new Kind.About(Purpose.MONEY));
    }

    /** Whether the day has come to look at it again. */
    public boolean due(LocalDate today) {
        return counts() && reviewOn != null && !reviewOn.isAfter(today);
    }
}
