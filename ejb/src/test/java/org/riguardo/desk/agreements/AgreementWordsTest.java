package org.riguardo.desk.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.api.decision.Sentence;
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
                "a rate | ?",
                "una rata al mese | ?",
                "una parte subito e il resto a rate | ?",
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
                "ci pensa | ?",
                "3 rate da 500 dal 1º marzo | PLAN 500.00 2027-03-01, 500.00 2027-04-01, 220.00 2027-05-03",
                "3 rate da 500 dal primo marzo | PLAN 500.00 2027-03-01, 500.00 2027-04-01, 220.00 2027-05-03",
                "metà subito e metà a fine mese | PLAN 610.00 2026-11-24, 610.00 2026-11-30",
                "tra due settimane | PROMISE 1220.00 2026-12-04",
                "metà gennaio | PROMISE 1220.00 2027-01-15",
                "il 15 | PROMISE 1220.00 2026-12-15",
                "venerdì | PROMISE 1220.00 2026-11-27",
                "1.200 a fine mese | PROMISE 1200.00 2026-11-30",
                "1,2k a fine mese | PROMISE 1200.00 2026-11-30",
                "mille e duecento a fine mese | PROMISE 1200.00 2026-11-30",
                "tra 3 giorni lavorativi | PROMISE 1220.00 2026-11-25",
                "dopo il 15 gennaio | DEFERRAL 1220.00 2027-01-15",
                "2 rate: 600 il 10/12 e 620 il 10/1 | PLAN 600.00 2026-12-10, 620.00 2027-01-10",
                "due rate, fine mese e fine gennaio | PLAN 610.00 2026-11-30, 610.00 2027-01-31",
                "3 rate da 400: 10/12, 11/1 e 10/2 | PLAN 400.00 2026-12-10, 400.00 2027-01-11, 400.00 2027-02-10",
                "200 il 10 di ogni mese | PLAN 200.00 2026-12-10, 200.00 2027-01-11, 200.00 2027-02-10, 200.00 2027-03-10,"
                        + " 200.00 2027-04-12, 220.00 2027-05-10",
                "1000 entro il 15, 220 il mese dopo | PLAN 1000.00 2026-12-15, 220.00 2027-01-15",
                "un acconto di 300 a fine mese e il saldo a gennaio | PLAN 300.00 2026-11-30, 920.00 2027-01-31"
            })
    void becomePaymentsWithDatesAndAmounts(String words, String meant) {
        assertThat(written(read(words))).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mille e due a fine mese",
                "due e cinque il 15 gennaio",
                "tre e mezzo a fine mese",
                "un acconto a fine mese",
                "qualcosa a fine mese e il resto a gennaio",
                "un migliaio a fine mese",
                "gennaio o febbraio",
                "gennaio/febbraio",
                "500 o 600 a fine mese",
                "tra il 10 e il 15 gennaio",
                "non può adesso, paga a fine gennaio",
                "non a fine mese, a gennaio",
                "tutto il 31 febbraio",
                "il 31 aprile",
                "dopo le ferie",
                "al rientro",
                "cannot pay now, by the end of January",
                "by the end of January or in February",
                "some of it in January"
            })
    void whatMayMeanSeveralThingsIsAskedBackAndNeverGuessed(String words) {
        assertThat(read(words).problem()).as(words).isNotNull();
        assertThat(read(words).instalments()).isEmpty();
    }

    @Test
    void afterTheHolidaysIsClearWhileTheyAreNear() {
        assertThat(written(AgreementWords.read(
                        "dopo le ferie", TOTAL, "EUR", LocalDate.of(2026, 7, 10), CALENDAR, LEXICON)))
                .isEqualTo("DEFERRAL 1220.00 2026-09-01");
    }

    @Test
    void aDayOnWhichNoBankWorksStaysAsItWasSaidAndIsPointedOut() {
        Proposal sunday = read("tutto a fine gennaio");

        assertThat(written(sunday)).isEqualTo("PROMISE 1220.00 2027-01-31");
        assertThat(sunday.notes())
                .extracting(Sentence::it)
                .containsExactly(
                        "Non è un giorno lavorativo il 31 gennaio 2027: un bonifico arriva qualche giorno dopo, e si aspetta.");
    }

    @Property(tries = 1_000)
    void whateverIsJottedDownIsReadAsDaysAheadOrAskedBack(
            @ForAll @Size(min = 1, max = 7) List<@From("jottings") String> jotted,
            @ForAll @IntRange(max = 1_500) int later) {
        LocalDate today = FRIDAY.plusDays(later);
        String words = String.join(" ", jotted);

        Proposal proposal = AgreementWords.read(words, TOTAL, "EUR", today, CALENDAR, LEXICON);

        if (proposal.problem() != null) {
            assertThat(proposal.instalments()).isEmpty();
        } else {
            assertThat(proposal.instalments()).isNotEmpty().allSatisfy(one -> {
                assertThat(one.amount()).isPositive();
                assertThat(one.amount().scale()).isLessThanOrEqualTo(2);
                assertThat(one.due()).isAfterOrEqualTo(today);
            });
            assertThat(proposal.instalments().stream().map(Instalment::due)).isSorted();
            assertThat(proposal.sum().compareTo(TOTAL) == 0)
                    .isEqualTo(proposal.notes().stream()
                            .noneMatch(note -> note.en().contains("without a date")
                                    || note.en().contains("more than is open")));
        }
    }

    @Provide
    Arbitrary<String> jottings() {
        return Arbitraries.of(
                "500",
                "1.200",
                "il 30%",
                "metà",
                "il resto",
                "tutto",
                "un acconto",
                "subito",
                "a fine mese",
                "il 15",
                "il 31",
                "venerdì",
                "a gennaio",
                "entro Natale",
                "dopo l'estate",
                "tra due settimane",
                "3 rate",
                "a rate",
                "al mese",
                "e",
                "o",
                "non",
                "poi",
                "dal 1º marzo",
                "30/60/90",
                "il mese dopo",
                "mille e due");
    }

    @Property(tries = 500)
    void anAmountAndADayThatWereSaidAreTheOnesThatAreRead(
            @ForAll @IntRange(min = 20, max = 999_999) int euros,
            @ForAll @IntRange(min = 0, max = 300) int ahead,
            @ForAll @IntRange(max = 1_500) int later,
            @ForAll boolean dayFirst) {
        LocalDate today = FRIDAY.plusDays(later);
        LocalDate day = today.plusDays(ahead);
        String amount = NumberFormat.getIntegerInstance(Locale.ITALY).format(euros);
        String when = "il " + day.getDayOfMonth() + "/" + day.getMonthValue();
        String words = dayFirst ? when + " " + amount + " euro" : amount + " " + when;

        assertThat(AgreementWords.read(words, TOTAL, "EUR", today, CALENDAR, LEXICON)
                        .instalments())
                .as(words)
                .containsExactly(new Instalment(day, new BigDecimal(euros).setScale(2)));
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
