package org.riguardo.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.riguardo.api.facts.AgreementKind;

/**
 * One agreement with what became of it.
 *
 * @param until when its last instalment falls due, or the day on which it was broken
 */
public record PromiseRow(
        String clientId,
        String clientName,
        String agreementId,
        AgreementKind kind,
        LocalDate made,
        LocalDate until,
        BigDecimal amount,
        PromiseState state) {}
