package org.riguardo.interest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Held against sums worked out by hand; each line of a sum is amount × percent × days / 36,500, rounded to the cent. */
class InterestTest {

    private static RateTable shipped(RateKind kind) {
        return new RateTable(
                kind,
                ShippedRates.all().stream()
                        .filter(rate -> rate.kind() == kind)
                        .collect(Collectors.toMap(Rate::from, Rate::percent)));
    }

    private static Interest commercial(String amount, String due, String to) {
        return Interest.on(
                new BigDecimal(amount), LocalDate.parse(due), LocalDate.parse(to), shipped(RateKind.COMMERCIAL));
    }

    @Test
    void withinOneHalfYear() {
        Interest interest = commercial("1000.00", "2025-01-31", "2025-03-31");

        assertThat(interest.stretches())
                .containsExactly(new Stretch(
                        LocalDate.of(2025, 2, 1),
                        LocalDate.of(2025, 3, 31),
                        59,
                        new BigDecimal("11.15"),
                        new BigDecimal("18.02")));
        assertThat(interest.amount()).isEqualTo("18.02");
        assertThat(interest.complete()).isTrue();
    }

    @Test
    void acrossThreeHalfYearsOneOfThemInALeapYear() {
        Interest interest = commercial("12345.67", "2023-11-30", "2024-07-31");

        assertThat(interest.stretches())
                .extracting(Stretch::days, Stretch::percent, Stretch::interest)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(31, new BigDecimal("12.00"), new BigDecimal("125.82")),
                        org.assertj.core.groups.Tuple.tuple(182, new BigDecimal("12.50"), new BigDecimal("769.49")),
                        org.assertj.core.groups.Tuple.tuple(31, new BigDecimal("12.25"), new BigDecimal("128.45")));
        assertThat(interest.amount()).isEqualTo("1023.76");
    }

    @Test
    void aConsumerOwesTheLegalRateByTheYear() {
        Interest interest = Interest.on(
                new BigDecimal("500.00"),
                LocalDate.of(2024, 12, 21),
                LocalDate.of(2025, 1, 20),
                shipped(RateKind.LEGAL));

        assertThat(interest.stretches())
                .extracting(Stretch::days, Stretch::interest)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(10, new BigDecimal("0.34")),
                        org.assertj.core.groups.Tuple.tuple(20, new BigDecimal("0.55")));
        assertThat(interest.amount()).isEqualTo("0.89");
    }

    @ParameterizedTest
    @CsvSource({"2025-01-31, 2025-01-31", "2025-01-31, 2025-01-01"})
    void nothingUpToTheDueDayItself(String due, String to) {
        assertThat(commercial("1000.00", due, to).amount()).isEqualByComparingTo("0");
    }

    @Test
    void halfACentIsRoundedUp() {
        var table = new RateTable(RateKind.LEGAL, Map.of(LocalDate.of(2025, 1, 1), new BigDecimal("3.65")));

        assertThat(Interest.on(new BigDecimal("50.00"), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 2), table)
                        .amount())
                .as("50 × 3.65 × 1 / 36,500 = 0.005")
                .isEqualTo("0.01");
    }

    @Test
    void aPeriodWithoutARateIsSaidToBeMissing() {
        Interest interest = commercial("1000.00", "2026-06-20", "2026-07-10");

        assertThat(interest.complete()).isFalse();
        assertThat(interest.amount()).as("10 days of June at 10.15 %").isEqualTo("2.78");
        assertThat(interest.stretches().get(1).interest()).isNull();
    }

    @Test
    void periodsUpToTodayForWhichNoRateIsKnown() {
        Map<RateKind, List<LocalDate>> missing = InterestRates.missing(ShippedRates.all(), LocalDate.of(2026, 11, 22));

        assertThat(missing.get(RateKind.COMMERCIAL)).containsExactly(LocalDate.of(2026, 7, 1));
        assertThat(missing.get(RateKind.LEGAL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"02182030391, , COMMERCIAL", ", 02182030391, COMMERCIAL", ", BNCDAA80A01H501X, LEGAL", ", , LEGAL"})
    void whoIsABusiness(String vatId, String taxCode, RateKind kind) {
        assertThat(WaivedRows.kind(vatId, taxCode)).isEqualTo(kind);
    }
}
