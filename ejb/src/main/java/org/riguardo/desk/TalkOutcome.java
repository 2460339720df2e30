package org.riguardo.desk;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.desk.agreements.AgreementTerms;
import org.riguardo.desk.worries.Worry;

/**
 * What a contact led to beyond what was heard in it.
 *
 * @param agreement what was agreed; null when nothing was
 * @param worries what worries the client, as it said there
 */
public record TalkOutcome(@Nullable AgreementTerms agreement, Set<Worry> worries) {

    /** Nothing. */
    public static final TalkOutcome NONE = new TalkOutcome(null, Set.of());

    public TalkOutcome {
        worries = Set.copyOf(worries);
    }
}
