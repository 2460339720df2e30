package org.riguardo.bank;

import java.util.List;

/**
 * A movement that waits for a person.
 *
 * @param candidates what it may pay, the likeliest first
 */
public record WaitingEntry(EntryView entry, List<CandidateView> candidates) {

    public WaitingEntry {
        candidates = List.copyOf(candidates);
    }
}
