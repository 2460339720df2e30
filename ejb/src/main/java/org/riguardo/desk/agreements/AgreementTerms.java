package org.riguardo.desk.agreements;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.api.facts.AgreementKind;

/**
 * What was agreed with a client.
 *
 * @param made the day of the agreement, not later than today; null for today
 * @param items ids of the open items it covers; empty for all that are open
 * @param instalments at least one, in the order of their dates
 */
public record AgreementTerms(
        AgreementKind kind, @Nullable LocalDate made, List<String> items, List<Instalment> instalments) {

    public AgreementTerms {
        items = List.copyOf(items);
        instalments = List.copyOf(instalments);
    }

    /** The same, made on that day where no other is given. */
    public AgreementTerms madeOn(LocalDate day) {
        return made == null ? new AgreementTerms(kind, day, items, instalments) : this;
    }
}
