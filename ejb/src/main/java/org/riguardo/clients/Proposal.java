package org.riguardo.clients;

import java.util.List;
import org.riguardo.api.decision.Sentence;

/**
 * Two clients that may be one.
 *
 * @param likeness how sure that is, 1 to 100
 * @param reasons what they have in common
 * @param stays the id of the one that is proposed to stay: of which more is known
 */
public record Proposal(ClientSide one, ClientSide other, int likeness, List<Sentence> reasons, String stays) {

    public Proposal {
        reasons = List.copyOf(reasons);
    }
}
