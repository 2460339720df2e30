package org.riguardo.desk.agreements;

import java.time.LocalDate;
import java.util.List;
import org.riguardo.api.decision.Sentence;

/**
 * What a few words mean for one client, before anything is stored.
 *
 * @param beyond what in it lies beyond the firm's bounds, so that a partner has to confirm it
 */
public record Spoken(Proposal proposal, OpenScope about, LocalDate today, List<Sentence> beyond) {

    public Spoken {
        beyond = List.copyOf(beyond);
    }

    /** The same as terms that can be agreed on. */
    public AgreementTerms terms() {
        return new AgreementTerms(proposal.kind(), null, about.items(), proposal.instalments());
    }
}
