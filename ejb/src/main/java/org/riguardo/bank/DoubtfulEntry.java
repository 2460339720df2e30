package org.riguardo.bank;

import java.util.List;

/**
 * A movement that waits for a person.
 *
 * @param candidates what it may pay, the likeliest first
 */
public record DoubtfulEntry(EntryView entry, List<CandidateView> candidates) {

    public DoubtfulEntry {
        candidates = List.copyOf(candidates);
    }
}
