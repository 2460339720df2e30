package org.riguardo.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.problem.InputProblem;

class TaxNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "02182030391, 02182030391",
        "it 021 820 30391, 02182030391",
        "IT01180680397, 01180680397",
        "MRTMTT91D08F205J, MRTMTT91D08F205J",
        "mrtmtt91d08f205j, MRTMTT91D08F205J",
        "DE123456789, DE123456789",
        "atu12345678, ATU12345678",
        "NL810433941B94, NL810433941B94",
        "CHE-123.456.789 MWST, CHE123456789MWST"
    })
    void aRightNumberIsTakenInOneForm(String typed, String number) {
        assertThat(TaxNumbers.checked("numbers[0]", typed)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"02182030392", "01234567890", "00000000000", "MRTMTT91D08F205K", "MRTMTT91D08F20", "ciao", "12"})
    void aWrongOneIsRefusedAndNamed(String typed) {
        assertThatThrownBy(() -> TaxNumbers.checked("numbers[3]", typed))
                .isInstanceOfSatisfying(InputProblem.class, problem -> {
                    assertThat(problem.field()).isEqualTo("numbers[3]");
                    assertThat(problem.sentence().it()).isNotBlank();
                });
    }

    @Test
    void anyOneWrongDigitIsFound() {
        String right = "02182030391";
        for (int at = 0; at < right.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String other = right.substring(0, at) + digit + right.substring(at + 1);
                if (!other.equals(right)) {
                    assertThatThrownBy(() -> TaxNumbers.checked("x", other)).isInstanceOf(InputProblem.class);
                }
            }
        }
    }

    @Test
    void aTaxCodeWithLettersForDigitsIsTaken() {
        assertThat(TaxNumbers.checked("x", "MRTMTT91D08F20RS".substring(0, 15) + letter("MRTMTT91D08F20R")))
                .startsWith("MRTMTT91D08F20R");
    }

    @Test
    void eachNumberStandsOnce() {
        assertThat(FirmNumbers.checked(List.of("IT02182030391", "02182030391", "01180680397")))
                .containsExactly("01180680397", "02182030391");
        assertThatThrownBy(() -> FirmNumbers.checked(java.util.Collections.nCopies(21, "02182030391")))
                .isInstanceOf(InputProblem.class);
    }

    /** The letter with which the code is right, found by trying. */
    private static char letter(String code) {
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            try {
                TaxNumbers.checked("x", code + letter);
                return letter;
            } catch (InputProblem wrong) {
                continue;
            }
        }
        throw new AssertionError("none fits");
    }
}
