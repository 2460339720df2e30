package org.riguardo.bank.match;

import java.util.List;

/** What came of looking for what a payment pays. */
public sealed interface Match {

    /** Client and items are beyond doubt: it may be booked at once. */
    record Certain(Candidate candidate) implements Match {}

    /** A person has to choose; the likeliest first, at most five. */
    record Doubtful(List<Candidate> candidates) implements Match {
        public Doubtful {
            candidates = List.copyOf(candidates);
        }
    }

    /** It is not from a client, or pays nothing that is open. */
    record None() implements Match {}
}
