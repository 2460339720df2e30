package org.riguardo.web.duplicates;

import java.util.List;
import org.riguardo.clients.Proposal;
import org.riguardo.web.words.Speech;

/**
 * Two clients that may be one.
 *
 * @param key tells the pair from others on the page
 * @param reasons what they have in common, in words
 */
public record PairView(String key, List<SideView> sides, List<String> reasons) {

    static PairView of(Proposal proposal, Speech speech) {
        return new PairView(
                proposal.one().id() + "-" + proposal.other().id(),
                List.of(
                        SideView.of(proposal.one(), proposal.one().id().equals(proposal.stays()), speech),
                        SideView.of(proposal.other(), proposal.other().id().equals(proposal.stays()), speech)),
                proposal.reasons().stream()
                        .map(reason -> speech.texts().say(reason))
                        .toList());
    }

    /** Both names. */
    public String names() {
        return sides.get(0).name() + " · " + sides.get(1).name();
    }
}
