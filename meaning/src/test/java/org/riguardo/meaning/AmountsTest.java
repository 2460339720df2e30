package org.riguardo.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,56 | 1234.56",
                "1234,5 | 1234.50",
                "1.200 | 1200.00",
                "1'200 | 1200.00",
                "500 | 500.00",
                "1.234.567 | 1234567.00",
                "0,99 | 0.99",
                "12.50 | 12.50"
            })
    void asItaliansWriteThem(String written, BigDecimal amount) {
        assertThat(Amounts.of(written, true)).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,234.56 | 1234.56", "1,200 | 1200.00", "12.5 | 12.50"})
    void asEnglishWriteThem(String written, BigDecimal amount) {
        assertThat(Amounts.of(written, false)).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"12/05", "1-2", "1234567890123456789012"})
    void noAmounts(String written) {
        assertThat(Amounts.of(written, true)).isNull();
    }
}
