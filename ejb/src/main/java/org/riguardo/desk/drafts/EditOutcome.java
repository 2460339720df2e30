package org.riguardo.desk.drafts;

import java.time.Instant;

/** What came of a change to a draft. */
public sealed interface EditOutcome {

    /**
     * It is kept.
     *
     * @param textKept whether the person's own words stayed although another tone or form was asked for
     */
    record Saved(DraftView draft, boolean textKept) implements EditOutcome {}

    /**
     * Somebody was quicker, and nothing was changed.
     *
     * @param by the username of whoever changed, sent or put it away
     * @param now the draft as it is
     */
    record Overtaken(String by, Instant at, DraftView now) implements EditOutcome {}
}
