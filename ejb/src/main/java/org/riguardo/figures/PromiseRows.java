package org.riguardo.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.riguardo.api.facts.Agreement;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.rule.AgreementState;
import org.riguardo.api.rule.AgreementState.Status;
import org.riguardo.policy.Policy;
import org.riguardo.policy.PolicySettings;

/** What became of the agreements of some clients, as the policy sees them. */
final class PromiseRows {

    /** How many months are looked at, this one included. */
    static final int MONTHS = 6;

    private PromiseRows() {}

    static List<PromiseRow> of(Map<String, ClientFile> files, PolicySettings policy, Instant now) {
        LocalDate first = since(now, policy.zone());
        List<PromiseRow> rows = new ArrayList<>();
        files.values().forEach(file -> Policy.agreements(file, policy, now).forEach(state -> {
            PromiseRow row = row(file, state);
            if (row.state() == PromiseState.RUNNING || !row.until().isBefore(first)) {
                rows.add(row);
            }
        }));
        rows.sort(Comparator.comparing(PromiseRow::until)
                .reversed()
                .thenComparing(PromiseRow::clientName)
                .thenComparing(PromiseRow::agreementId));
        return rows;
    }

    /** The first day of the months that are looked at. */
    static LocalDate since(Instant now, ZoneId zone) {
        return YearMonth.from(now.atZone(zone)).minusMonths(MONTHS - 1L).atDay(1);
    }

    static Promises count(List<PromiseRow> rows, YearMonth now) {
        List<Promises.Month> months = new ArrayList<>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            YearMonth month = now.minusMonths(back);
            months.add(new Promises.Month(
                    month, count(rows, PromiseState.KEPT, month), count(rows, PromiseState.BROKEN, month)));
        }
        return new Promises(months, (int)
                rows.stream().filter(row -> row.state() == PromiseState.RUNNING).count());
    }

    private static int count(List<PromiseRow> rows, PromiseState state, YearMonth month) {
        return (int) rows.stream()
                .filter(row ->
                        row.state() == state && YearMonth.from(row.until()).equals(month))
                .count();
    }

    private static PromiseRow row(ClientFile file, AgreementState state) {
        Agreement agreement = state.agreement();
        LocalDate last = agreement.instalments().stream()
                .map(Instalment::due)
                .max(Comparator.naturalOrder())
                .orElse(agreement.made());
        LocalDate unmet = state.firstUnmet();
        boolean broken = state.status() == Status.BROKEN;
        return new PromiseRow(
                file.client().id(),
                file.client().name(),
                agreement.id(),
                agreement.kind(),
                agreement.made(),
                broken && unmet != null ? unmet : last,
                agreement.instalments().stream().map(Instalment::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                broken ? PromiseState.BROKEN : state.running() ? PromiseState.RUNNING : PromiseState.KEPT);
    }
}
