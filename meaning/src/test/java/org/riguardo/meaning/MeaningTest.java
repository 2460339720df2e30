package org.riguardo.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;

class MeaningTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 15);
    private static final Lexicon LEXICON = Lexicon.standard();

    @Test
    void theWordsStandWhereTheFindingSays() {
        String text = "Buongiorno,\nvi pago la fattura entro\nfine mese. Saluti";
        Finding promise = only(text, Signal.PROMISE);
        assertThat(promise.words()).isEqualTo("vi pago la fattura entro\nfine mese");
        assertThat(text.substring(promise.from(), promise.to())).isEqualTo(promise.words());
        assertThat(promise.day()).isEqualTo("2026-07-31");
    }

    @Test
    void eachInstalmentHasItsDayAndAmount() {
        assertThat(Meaning.of("vi pago in due rate da 500 euro a settembre e ottobre", "", DAY, Direction.IN, LEXICON)
                        .findings())
                .filteredOn(finding -> finding.kind().equals(new Kind.Heard(Signal.PROMISE)))
                .extracting(Finding::day, Finding::amount)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 9, 30), new BigDecimal("500.00")),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 10, 31), new BigDecimal("500.00")));
    }

    @Test
    void hardshipWaitsForAPersonAndForAReview() {
        Finding hardship = only("Abbiamo chiesto la cassa integrazione", Signal.HARDSHIP);
        assertThat(hardship.certain()).isFalse();
        assertThat(hardship.review()).isTrue();
    }

    @Test
    void theFirmsReminderIsAboutMoneyAndPromisesNothing() {
        Understanding reminder = Meaning.of(
                "La preghiamo di saldare la fattura entro fine mese", "Sollecito", DAY, Direction.OUT, LEXICON);
        assertThat(reminder.moneyMentioned()).isTrue();
        assertThat(reminder.findings()).extracting(Finding::kind).containsOnly(new Kind.About(Purpose.MONEY));
    }

    @Test
    void aFirmsOwnWordsAreRead() {
        DataFile own = new DataFile("firm.lexicon", "language it\nfee: =pizzino\nday 08-28: dopo la sagra\n");
        Understanding understood =
                Meaning.of("vi saldo il pizzino dopo la sagra", "", DAY, Direction.IN, Lexicon.with(List.of(own)));
        assertThat(understood.findings())
                .filteredOn(finding -> finding.kind().equals(new Kind.Heard(Signal.PROMISE)))
                .extracting(Finding::day)
                .containsExactly(LocalDate.of(2026, 8, 28));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paghiamo entro ",
                "se ",
                "non ",
                "fattura pagamento ",
                "1.",
                "€",
                "((((",
                "domani, ",
                "a",
                "pago pago pago fattura ",
                "? ",
                "\n\n",
                "e' "
            })
    void twoHundredThousandCharactersTakeLittleTime(String unit) {
        String text = unit.repeat(200_000 / unit.length());
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Meaning.of(text, "", DAY, Direction.IN, LEXICON));
    }

    private static Finding only(String text, Signal signal) {
        List<Finding> found = Meaning.of(text, "", DAY, Direction.IN, LEXICON).findings().stream()
                .filter(finding -> finding.kind().equals(new Kind.Heard(signal)))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
