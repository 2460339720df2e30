package org.riguardo.exports.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedNumbersTest {

    private final NamedNumbers numbers = new NamedNumbers();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P.IVA 01234567897",
                "p. iva: 01234567897",
                "PIVA=01234567897",
                "Cliente storico.\nPartita IVA n. 012 345 678 97\nTel 06 1",
                "P.I. 01234567897",
                "VAT number: IT01234567897",
                "part. iva IT 01234567897"
            })
    void aVatNumberIsTakenBehindItsName(String note) {
        numbers.lookInto(note);
        assertThat(numbers.vatId()).isEqualTo("IT01234567897");
        assertThat(numbers.doubt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CF RSSMRA80A01H501U",
                "C.F.: rssmra80a01h501u",
                "Codice fiscale RSSMRA80A01H501U.",
                "cod. fisc. RSSMRA80A01H501U, nato a Roma"
            })
    void aTaxCodeIsTakenBehindItsName(String note) {
        numbers.lookInto(note);
        assertThat(numbers.taxCode()).isEqualTo("RSSMRA80A01H501U");
    }

    @Test
    void withoutANameOrWithAWrongDigitNothingIsTaken() {
        numbers.lookInto("Chiamare lo 01234567897 dopo le 15. Vivai Rossi 01234567897");
        assertThat(numbers.vatId()).isNull();
        assertThat(numbers.doubt()).isNull();
        numbers.lookInto("P.IVA 01234567890");
        assertThat(numbers.vatId()).isNull();
        assertThat(numbers.wrong()).containsExactly("01234567890");
        assertThat(numbers.doubt()).isNotNull();
    }

    @Test
    void ofTwoDifferentOnesNoneIsTaken() {
        numbers.lookInto("P.IVA 01234567897, già P.IVA 00905811006");
        assertThat(numbers.vatId()).isNull();
        assertThat(numbers.doubt()).isNotNull();
    }

    @Test
    void extraFieldsAreKnownByTheirNames() {
        numbers.field("X-PARTITA-IVA", "01234567897");
        numbers.field("Codice Fiscale", "RSSMRA80A01H501U");
        numbers.field("X-PRIVATE", "00905811006");
        assertThat(numbers.vatId()).isEqualTo("IT01234567897");
        assertThat(numbers.taxCode()).isEqualTo("RSSMRA80A01H501U");
    }

    @Test
    void aHostileNoteCostsLittle() {
        assertThat(Duration.ofSeconds(10)).isGreaterThan(timed("p.iva " + "1 ".repeat(200_000)));
        assertThat(Duration.ofSeconds(10)).isGreaterThan(timed("p. i. ".repeat(100_000)));
    }

    private static Duration timed(String note) {
        long start = System.nanoTime();
        new NamedNumbers().lookInto(note);
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
