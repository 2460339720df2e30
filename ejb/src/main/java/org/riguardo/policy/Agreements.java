package org.riguardo.policy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Agreement;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Item;
import org.riguardo.api.facts.Payment;
import org.riguardo.api.rule.AgreementState;
import org.riguardo.api.rule.AgreementState.Status;

/** The agreements that count, each measured against the payments that count for it. */
final class Agreements {

    private static final BigDecimal SHARE_FORGIVEN = new BigDecimal("0.01");
    private static final Comparator<Agreement> BY_DAY =
            Comparator.comparing(Agreement::made).thenComparing(Agreement::id);
    private static final Comparator<Payment> BY_RECEIPT =
            Comparator.comparing(Payment::on).thenComparing(Payment::id);

    private final List<Measured> measured;

    private Agreements(List<Measured> measured) {
        this.measured = measured;
    }

    static Agreements of(ClientFile file, int graceDays, Opening opening) {
        List<Agreement> counted = file.agreements().stream()
                .filter(agreement -> !agreement.superseded())
                .sorted(BY_DAY)
                .toList();
        if (counted.isEmpty()) {
            return new Agreements(List.of());
        }
        Set<String> open = file.items().stream()
                .filter(item -> item.open().signum() > 0)
                .map(Item::id)
                .collect(Collectors.toSet());
        List<Payment> payments = file.payments().stream().sorted(BY_RECEIPT).toList();
        List<Measured> measured = new ArrayList<>();
        for (Agreement agreement : counted) {
            List<Payment> own = payments.stream()
                    .filter(payment -> countsFor(payment, agreement, counted))
                    .toList();
            LocalDate unmet = firstUnmet(agreement, own);
            measured.add(new Measured(
                    agreement,
                    !Collections.disjoint(agreement.items(), open),
                    unmet,
                    unmet == null ? null : opening.after(graceDays, unmet),
                    unmet == null ? metOn(agreement, own) : null));
        }
        return new Agreements(measured);
    }

    /** How the agreements stand, by the day on which they were made and id. */
    List<AgreementState> at(Instant at) {
        List<AgreementState> states = new ArrayList<>(measured.size());
        for (Measured one : measured) {
            states.add(one.at(at));
        }
        return List.copyOf(states);
    }

    /** The newest day on which the last instalment of an agreement was met; null when none was. */
    @Nullable
    Measured lastKept() {
        return measured.stream()
                .filter(one -> one.metOn() != null)
                .max(Comparator.comparing((Measured one) -> one.metOn())
                        .thenComparing(one -> one.agreement().id()))
                .orElse(null);
    }

    private static boolean countsFor(Payment payment, Agreement agreement, List<Agreement> counted) {
        if (payment.on().isBefore(agreement.made())) {
            return false;
        }
        if (!payment.items().isEmpty()) {
            return !Collections.disjoint(payment.items(), agreement.items());
        }
        Agreement newest = null;
        for (Agreement other : counted) {
            if (!other.made().isAfter(payment.on())) {
                newest = other;
            }
        }
        return agreement.equals(newest);
    }

    private static @Nullable LocalDate firstUnmet(Agreement agreement, List<Payment> payments) {
        BigDecimal paid = payments.stream().map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return agreement.instalments().stream()
                .map(Instalment::due)
                .sorted()
                .filter(due -> paid.compareTo(needed(agreement, due)) < 0)
                .findFirst()
                .orElse(null);
    }

    private static LocalDate metOn(Agreement agreement, List<Payment> payments) {
        BigDecimal needed = needed(agreement, LocalDate.MAX);
        BigDecimal paid = BigDecimal.ZERO;
        LocalDate met = agreement.made();
        boolean reached = needed.signum() <= 0;
        for (Payment payment : payments) {
            paid = paid.add(payment.amount());
            boolean enough = paid.compareTo(needed) >= 0;
            if (enough && !reached) {
                met = payment.on();
            }
            reached = enough;
        }
        return met;
    }

    private static BigDecimal needed(Agreement agreement, LocalDate due) {
        BigDecimal sum = agreement.instalments().stream()
                .filter(instalment -> !instalment.due().isAfter(due))
                .map(Instalment::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.subtract(sum.multiply(SHARE_FORGIVEN).max(BigDecimal.ONE));
    }

    /** Answers when the n-th working day after a day opens. */
    interface Opening {
        Instant after(int workingDays, LocalDate day);
    }

    /** One agreement with what time cannot change about it. */
    record Measured(
            Agreement agreement,
            boolean open,
            @Nullable LocalDate firstUnmet,
            @Nullable Instant runsUntil,
            @Nullable LocalDate metOn) {

        AgreementState at(Instant at) {
            Status status =
                    runsUntil == null || !open ? Status.OVER : at.isBefore(runsUntil) ? Status.RUNNING : Status.BROKEN;
            return new AgreementState(agreement, status, firstUnmet, runsUntil);
        }
    }
}
