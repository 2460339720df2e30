package org.riguardo.desk.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.meaning.Lexicon;
import org.riguardo.policy.PolicySettings;
import org.riguardo.policy.calendar.WorkingDays;

class AgreementWordsTest {

    private static final Lexicon LEXICON = Lexicon.standard();
    private static final WorkingDays CALENDAR = PolicySettings.defaults().calendar();
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final BigDecimal TOTAL = new BigDecimal("1220.00");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fine mese | PROMISE 1220.00 2026-11-30",
                "tutto entro Natale | PROMISE 1220.00 2026-12-24",
                "dopo l'estate | DEFERRAL 1220.00 2027-09-15",
                "se ne riparla a gennaio | DEFERRAL 1220.00 2027-01-31",
                "paga dopo le feste | PROMISE 1220.00 2027-01-10",
                "500 a settembre | PROMISE 500.00 2027-09-30",
                "metà subito e il resto a fine gennaio | PLAN 610.00 2026-11-24, 610.00 2027-01-31",
                "metà e metà | ?",
                "500 il 10 dicembre, 500 a fine anno, il saldo il 15/1 | PLAN 500.00 2026-12-10, 500.00 2026-12-31, 220.00 2027-01-15",
                "a fine mese e a fine gennaio | PLAN 610.00 2026-11-30, 610.00 2027-01-31",
                "in tre rate | PLAN 406.00 2026-11-30, 406.00 2026-12-31, 408.00 2027-02-01",
                "a rate | PLAN 406.00 2026-11-30, 406.00 2026-12-31, 408.00 2027-02-01",
                "3 rate dal 15 gennaio | PLAN 406.00 2027-01-15, 406.00 2027-02-15, 408.00 2027-03-15",
                "200 al mese | PLAN 200.00 2026-11-30, 200.00 2026-12-31, 200.00 2027-02-01, 200.00 2027-03-01,"
                        + " 200.00 2027-03-31, 220.00 2027-04-30",
                "3 rate da 400 da gennaio | PLAN 400.00 2027-02-01, 400.00 2027-03-01, 420.00 2027-03-31",
                "3 rate da 300 da gennaio | PLAN 300.00 2027-02-01, 300.00 2027-03-01, 300.00 2027-03-31",
                "500 subito e il resto in 2 rate | PLAN 500.00 2026-11-24, 360.00 2026-12-31, 360.00 2027-02-01",
                "acconto 220 a fine mese e poi 4 rate settimanali | PLAN 220.00 2026-11-30, 250.00 2026-12-07,"
                        + " 250.00 2026-12-14, 250.00 2026-12-21, 250.00 2026-12-28",
                "30/60/90 | PLAN 406.66 2026-12-20, 406.66 2027-01-19, 406.68 2027-02-18",
                "half now, the rest by the end of January | PLAN 610.00 2026-11-24, 610.00 2027-01-31",
                "in three instalments from 15 January | PLAN 406.00 2027-01-15, 406.00 2027-02-15, 408.00 2027-03-15",
                "2.000 a fine mese | PROMISE 2000.00 2026-11-30",
                "2.000 a fine mese e il resto a gennaio | ?",
                "500 | ?",
                "verso le 15 | ?",
                "ci pensa | ?"
            })
    void becomePaymentsWithDatesAndAmounts(String words, String meant) {
        assertThat(written(read(words))).isEqualTo(meant);
    }

    @Test
    void whatIsLeftWithoutADateIsSaid() {
        assertThat(read("500 a settembre").notes())
                .extracting(note -> note.it().replace('\u00a0', ' '))
                .containsExactly("Restano 720,00 € senza una data: se ne riparla dopo.");
        assertThat(read("2.000 a fine mese").notes())
                .extracting(note -> note.en().replace('\u00a0', ' '))
                .containsExactly("This is 780,00 € more than is open.");
        assertThat(read("fine mese").notes()).isEmpty();
    }

    @Test
    void whatIsMissingIsAskedForWithAnExample() {
        assertThat(problem("500")).contains("Manca la data", "fine mese");
        assertThat(problem("verso le 15")).contains("«15»", "500 a fine mese");
    }

    @Property(tries = 500)
    void aPlanIsExactToTheCentAndOnWorkingDaysInOrder(
            @ForAll @IntRange(min = 1, max = 5_000_000) int cents,
            @ForAll @IntRange(min = 1, max = 60) int count,
            @ForAll Rhythm rhythm,
            @ForAll @IntRange(min = 0, max = 800) int days) {
        BigDecimal total = BigDecimal.valueOf(cents, 2);
        LocalDate first = rhythm.first(FRIDAY.plusDays(days));
        var plan = rhythm.even(total, count, first, CALENDAR);

        assertThat(plan).hasSize(count);
        assertThat(plan.stream().map(Instalment::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(total);
        assertThat(plan)
                .allSatisfy(one -> assertThat(CALENDAR.isWorking(one.due())).isTrue());
        assertThat(plan.stream().map(Instalment::due)).isSorted();
    }

    @Property(tries = 500)
    void instalmentsOfOneSizeComeToTheWhole(
            @ForAll @IntRange(min = 1, max = 5_000_000) int cents,
            @ForAll @IntRange(min = 100, max = 900_000) int each) {
        BigDecimal total = BigDecimal.valueOf(cents, 2);
        var plan = Rhythm.MONTHLY.each(total, BigDecimal.valueOf(each, 2), FRIDAY, CALENDAR);

        assertThat(plan.stream().map(Instalment::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(total);
        assertThat(plan).allSatisfy(one -> assertThat(one.amount()).isPositive());
    }

    private static String problem(String words) {
        return Objects.requireNonNull(read(words).problem()).it();
    }

    private static Proposal read(String words) {
        return AgreementWords.read(words, TOTAL, "EUR", FRIDAY, CALENDAR, LEXICON);
    }

    private static String written(Proposal proposal) {
        return proposal.problem() != null
                ? "?"
                : proposal.kind() + " "
                        + proposal.instalments().stream()
                                .map(one -> one.amount() + " " + one.due())
                                .collect(Collectors.joining(", "));
    }
}
