package org.riguardo.desk.agreements;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.api.facts.AgreementKind;

/**
 * What a few words about paying are taken to mean; nothing of it is stored.
 *
 * @param instalments in the order of their dates; empty when there is a problem
 * @param notes what to look at before it is agreed on
 * @param problem why nothing can be agreed on by these words; null when something can
 */
public record Proposal(
        AgreementKind kind, List<Instalment> instalments, List<Sentence> notes, @Nullable Sentence problem) {

    public Proposal {
        instalments = List.copyOf(instalments);
        notes = List.copyOf(notes);
    }

    static Proposal refused(Sentence problem) {
        return new Proposal(AgreementKind.PROMISE, List.of(), List.of(), problem);
    }

    /** The sum of all payments. */
    public BigDecimal sum() {
        return instalments.stream().map(Instalment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
