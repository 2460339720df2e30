package org.riguardo.exports.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    06 1234567           | +39061234567
                    06/12345             | +390612345
                    +39 06 1234567       | +39061234567
                    +39 (0)6 1234567     | +39061234567
                    0039 06 1234567      | +39061234567
                    +39 6 12345678       | +390612345678
                    (010) 123.45.67      | +390101234567
                    347 1234567          | +393471234567
                    +39 347-1234567      | +393471234567
                    tel:+39-347-1234567  | +393471234567
                    +44 (0)20 7946 0958  | +442079460958
                    +1-418-656-9254      | +14186569254
                    """)
    void oneFormForAllSpellings(String written, String number) {
        PhoneNumbers.Phone phone = PhoneNumbers.of(written).orElseThrow();
        assertThat(phone.number()).isEqualTo(number);
        assertThat(phone.known()).isTrue();
        assertThat(PhoneNumbers.of(phone.shown()).orElseThrow().number()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    06 1234567 int. 12        | 12
                    06 1234567 interno 12     | 12
                    06 1234567 ext 12         | 12
                    06 1234567 x12            | 12
                    +39 06 1234567;ext=12     | 12
                    """)
    void extensionsStandApart(String written, String extension) {
        PhoneNumbers.Phone phone = PhoneNumbers.of(written).orElseThrow();
        assertThat(phone.number()).isEqualTo("+39061234567");
        assertThat(phone.extension()).isEqualTo(extension);
        assertThat(phone.shown()).endsWith(" int. 12");
    }

    @Test
    void whatIsNoNumberOfAKnownPlanStaysAsWritten() {
        PhoneNumbers.Phone phone = PhoneNumbers.of("12-34 56").orElseThrow();
        assertThat(phone.known()).isFalse();
        assertThat(phone.number()).isEqualTo("123456");
        assertThat(PhoneNumbers.of("n.d.")).isEmpty();
        assertThat(PhoneNumbers.of("0".repeat(80))).isEmpty();
    }

    @Test
    void aFieldMayHoldSeveral() {
        assertThat(PhoneNumbers.split("06/12345 - 347 1234567; 06 54321 o 06 54322"))
                .containsExactly("06/12345", "347 1234567", "06 54321", "06 54322");
        assertThat(PhoneNumbers.split("non presente")).isEmpty();
    }
}
