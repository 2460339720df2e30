package org.riguardo.bank;

import java.util.List;

/**
 * A movement that waits for a person.
 *
 * @param candidates what it may pay, the likeliest first
 * @param earlier which movements it may take back if it is a reversal, the likeliest first
 */
public record DoubtfulEntry(EntryView entry, List<CandidateView> candidates, List<EarlierView> earlier) {

    public DoubtfulEntry {
        candidates = List.copyOf(candidates);
        earlier = List.copyOf(earlier);
    }
}
