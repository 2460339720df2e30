package org.riguardo.desk.agreements;

import java.util.List;
import org.riguardo.api.decision.Sentence;

/**
 * An agreement that was just made.
 *
 * @param waits whether a partner has to confirm it; until then nothing is asked about it either
 * @param beyond what in it lies beyond the firm's bounds
 */
public record AgreementMade(String id, boolean waits, List<Sentence> beyond) {

    public AgreementMade {
        beyond = List.copyOf(beyond);
    }
}
