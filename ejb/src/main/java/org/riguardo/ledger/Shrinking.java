package org.riguardo.ledger;

import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/** Judges whether a statement settles so much by leaving it out that a person has to say that all of it was really settled. */
final class Shrinking {

    private static final int MOST_EXCHANGED = 10;

    private Shrinking() {}

    /**
     * Why the statement is held; null when it is not. Held is an empty one, one with fewer items by more than a third, and one that
     * lists others instead of most of those before, as another company's would.
     *
     * @param before how many items were open by the statement before
     * @param now how many this one lists
     * @param gone how many of those before it lists no longer
     */
    static @Nullable Sentence judge(int before, long now, long gone) {
        long fewer = before - now;
        boolean empty = now == 0 && before > 0;
        boolean shrunk = fewer * 3 > before;
        boolean exchanged = gone > MOST_EXCHANGED && gone * 3 > before * 2L;
        if (!empty && !shrunk && !exchanged) {
            return null;
        }
        return new Sentence(
                "Lo scadenzario elenca " + now + " partite aperte; delle " + before + " del precedente ne mancano "
                        + gone + ": se è giusto, confermare, e quelle mancanti risulteranno chiuse.",
                "The statement lists " + now + " open items; of the " + before + " of the one before " + gone
                        + " are missing: if that is right, confirm it, and the missing ones will count as settled.");
    }
}
