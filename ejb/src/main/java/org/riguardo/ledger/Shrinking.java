package org.riguardo.ledger;

import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/** Judges whether a statement lists so much less than before that a person has to say that all of it was really settled. */
final class Shrinking {

    private static final int SETTLES_AT_ONCE = 2;

    private Shrinking() {}

    /** Why the statement is held; null when it is not. Held is an empty one, and one with more than 30 % fewer items. */
    static @Nullable Sentence judge(int before, long now) {
        long fewer = before - now;
        boolean empty = now == 0 && before > 0;
        if (!empty && (fewer < SETTLES_AT_ONCE || fewer * 10 <= before * 3L)) {
            return null;
        }
        return new Sentence(
                "Lo scadenzario elenca " + now + " partite aperte, il precedente " + before
                        + ": se è giusto, confermare; quelle mancanti risulteranno chiuse.",
                "The statement lists " + now + " open items, the one before " + before
                        + ": if that is right, confirm it; the missing ones will count as settled.");
    }
}
