package org.riguardo.exports.bank.cbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.BankEntry;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Reading;
import org.riguardo.api.exports.contract.BankFormatContract;
import org.riguardo.exports.Samples;

/** Statements and presentations as records of 120 characters, written here to the CBI's layout. */
class CbiFormatTest extends BankFormatContract {

    private final CbiFormat format = new CbiFormat();

    @Override
    protected ExportFormat format() {
        return format;
    }

    @Override
    protected byte[] sample() {
        return bytes(statement("0000011"));
    }

    @Override
    protected boolean couldBeWhole(byte[] cut) {
        return cut.length >= sample().length - 2;
    }

    @Test
    void readsMovementsAndTheirLines() throws IOException {
        Reading.Read read = (Reading.Read) read(statement("0000011"));
        assertThat(read.statements()).singleElement().satisfies(statement -> {
            assertThat(statement.account()).isEqualTo("IT60X0542811101000000123456");
            assertThat(statement.opening()).isEqualByComparingTo("256202.59");
            assertThat(statement.closing()).isEqualByComparingTo("257102.59");
        });
        BankEntry in = read.statements().get(0).entries().get(0);
        assertThat(in.amount()).isEqualByComparingTo("1000.00");
        assertThat(in.bookedOn()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(in.valueOn()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(in.code()).isEqualTo("48");
        assertThat(in.party()).isEqualTo("ROSSI IMPIANTI SRL");
        assertThat(in.reference()).isEqualTo("E2E-77");
        assertThat(in.text()).contains("SALDO FATTURA 12/2026").contains("01234567890");
        BankEntry out = read.statements().get(0).entries().get(1);
        assertThat(out.amount()).isEqualByComparingTo("-100.00");
        assertThat(out.text()).isEqualTo("F24 " + "X".repeat(103) + "PARTE CHE CONTINUA");
    }

    @Test
    void aTrailerThatCountsOtherwiseHoldsTheFile() throws IOException {
        assertThat(read(statement("0000012"))).isInstanceOfSatisfying(Reading.Incomplete.class, held -> assertThat(
                        held.reason().it())
                .contains("12 record")
                .contains("11"));
    }

    @Test
    void aBalanceThatDoesNotFollowHoldsTheFile() throws IOException {
        assertThat(read(statement("0000011").replace("000000257102,59", "000000257102,60")))
                .isInstanceOf(Reading.Incomplete.class);
    }

    @Test
    void ownPresentationsAreNoPayments() throws IOException {
        String file = line(" IB0000005428200326RIBA MARZO") + line(" 140000001            310326") + line(" EF");
        file = file.replace("310326", "31032630000" + "0000000100000" + "-");
        Reading.Read read = (Reading.Read) read(file);
        assertThat(read.statements()).isEmpty();
        assertThat(read.facts().rowsLeftOut()).isOne();
        assertThat(read.facts().problems().get(0).value()).isEqualTo("310326 1000.00");
        assertThat(read.facts().problems().get(0).reason().it()).contains("non un incasso");
    }

    private static String statement(String records) {
        return line(" RH0542812345100326ESTRATTO CONTO      ")
                + line(" 610000001        93001SALDO INIZIALE  CCX0542811101000000123456EUR080326C000000256202,59IT60")
                + line(" 620000001001100326090326C000000001000,0048")
                + line(" 630000001001YYY0903202601234567890     ROSSI IMPIANTI SRL")
                + line(" 630000001001ID1MSG-1                              E2E-77")
                + line(" 630000001001RI1SALDO FATTURA 12/2026")
                + line(" 620000001002090326090326D000000000100,0019")
                + line(" 630000001002F24 " + "X".repeat(103))
                + line(" 630000001002PARTE CHE CONTINUA")
                + line(" 640000001EUR090326C000000257102,59")
                + line(" EF0542812345100326ESTRATTO CONTO            0000001" + " ".repeat(30) + records);
    }

    private Reading read(String text) throws IOException {
        assertThat(format.recognises(Samples.content("x", bytes(text)))).isTrue();
        return format.read(Samples.content("x", bytes(text)), Samples.CONTEXT);
    }

    private static String line(String text) {
        return text + " ".repeat(120 - text.length()) + "\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
