package org.riguardo.desk.agreements;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.AgreementKind;

/**
 * One agreement as staff see it.
 *
 * @param by who made it; null where that is not known
 * @param items the numbers of what it covers, or ids where a number is not known
 * @param next the date of the first instalment that was not met; null when all were or when it no longer counts
 * @param runsUntil the instant at which it counts as broken unless that one is met; null where there is none
 * @param talkId the talk in which it was made; null when there was none
 * @param beyond what in it lies beyond the firm's bounds
 * @param decidedBy who confirmed, refused or withdrew it; null when nobody did
 */
public record AgreementView(
        String id,
        String clientId,
        String clientName,
        AgreementKind kind,
        LocalDate made,
        @Nullable String by,
        AgreementStanding standing,
        List<Payment> instalments,
        List<String> items,
        String currency,
        @Nullable LocalDate next,
        @Nullable Instant runsUntil,
        @Nullable String talkId,
        List<Sentence> beyond,
        @Nullable String decidedBy) {

    public AgreementView {
        instalments = List.copyOf(instalments);
        items = List.copyOf(items);
        beyond = List.copyOf(beyond);
    }

    /** One instalment, and whether it was met. */
    public record Payment(LocalDate due, BigDecimal amount, boolean met) {}

    /** The sum of all instalments. */
    public BigDecimal sum() {
        return instalments.stream().map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The date of the last instalment. */
    public LocalDate last() {
        return instalments.get(instalments.size() - 1).due();
    }
}
