package org.riguardo.exports.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ItalianNumbersTest {

    @Test
    void aVatNumberHasTheRightCheckDigit() {
        assertThat(ItalianNumbers.isVat("01234567897")).isTrue();
        assertThat(ItalianNumbers.isVat("01234567890")).isFalse();
        assertThat(ItalianNumbers.isVat("00000000000")).isFalse();
        assertThat(ItalianNumbers.isVat("1234567897")).isFalse();
        assertThat(ItalianNumbers.vat("IT 012345678-97")).isEqualTo("IT01234567897");
        assertThat(ItalianNumbers.vat("1234567897")).isEqualTo("IT01234567897");
        assertThat(ItalianNumbers.vat("01234567890")).isNull();
        assertThat(ItalianNumbers.vat("IT01234567890")).isNull();
        assertThat(ItalianNumbers.vat("DE 123456789")).isEqualTo("DE123456789");
    }

    @Test
    void everyOtherDigitIsNoticed() {
        String good = "01234567897";
        for (int at = 0; at < good.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String one = good.substring(0, at) + digit + good.substring(at + 1);
                assertThat(ItalianNumbers.isVat(one)).as(one).isEqualTo(one.equals(good));
            }
        }
    }

    @Test
    void aPersonsTaxCodeHasTheRightLetter() {
        assertThat(ItalianNumbers.isPersonTaxCode("RSSMRA80A01H501U")).isTrue();
        assertThat(ItalianNumbers.isPersonTaxCode("RSSMRA80A01H501V")).isFalse();
        assertThat(ItalianNumbers.isPersonTaxCode("RSSMRA80A01H501")).isFalse();
        assertThat(ItalianNumbers.taxCode("rss mra 80a01 h501u")).isEqualTo("RSSMRA80A01H501U");
        assertThat(ItalianNumbers.taxCode("01234567897")).isEqualTo("01234567897");
        assertThat(ItalianNumbers.taxCode("01234567890")).isNull();
    }
}
