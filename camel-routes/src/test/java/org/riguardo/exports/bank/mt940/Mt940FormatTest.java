package org.riguardo.exports.bank.mt940;

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

/** The forms of text that banks put into field 86, reversals, the turn of the year, and statements that are cut off. */
class Mt940FormatTest extends BankFormatContract {

    private static final String STATEMENT =
            """
            {1:F01BPPIITRRXXXX0000000000}{2:I940BPPIITRRXXXXN}{4:
            :20:STMT1
            :25:IT60X0542811101000000123456
            :28C:1/1
            :60F:C251231EUR100,00
            :61:2512310102C1000,00NTRFNONREF//BANK1
            :86:/ORDP//NAME/ROSSI IMPIANTI SRL/REMI/SALDO FT 12 2025 IBAN IT13S05428111
            01000000123457
            :61:260103RC50,NMSCREF99
            :86:166?00STORNO?20FATTURA 7?21/2025?32VERDI LUCA?33 DITTA
            :62F:C260105EUR1050,00
            -}
            """;

    private final Mt940Format format = new Mt940Format();

    @Override
    protected ExportFormat format() {
        return format;
    }

    @Override
    protected byte[] sample() {
        return STATEMENT.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected boolean couldBeWhole(byte[] cut) {
        return new String(cut, StandardCharsets.UTF_8).contains("1050,00\n");
    }

    @Test
    void readsWhatThePayerWrote() throws IOException {
        BankEntry entry = read(STATEMENT).statements().get(0).entries().get(0);
        assertThat(entry.bookedOn()).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(entry.valueOn()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(entry.party()).isEqualTo("ROSSI IMPIANTI SRL");
        assertThat(entry.iban()).isEqualTo("IT13S0542811101000000123457");
        assertThat(entry.bankReference()).isEqualTo("BANK1");
        assertThat(entry.reference()).isNull();
        assertThat(entry.text()).contains("SALDO FT 12 2025");
        assertThat(entry.line()).isEqualTo(6);
    }

    @Test
    void aReversalOfACreditGoesOut() throws IOException {
        BankEntry entry = read(STATEMENT).statements().get(0).entries().get(1);
        assertThat(entry.amount()).isEqualByComparingTo("-50.00");
        assertThat(entry.reversal()).isTrue();
        assertThat(entry.party()).isEqualTo("VERDI LUCA DITTA");
        assertThat(entry.text()).isEqualTo("STORNO FATTURA 7/2025");
        assertThat(entry.reference()).isEqualTo("REF99");
    }

    @Test
    void aStatementThatDoesNotBalanceSaysSo() throws IOException {
        Reading.Read read = read(STATEMENT.replace("C260105EUR1050", "C260105EUR1060"));
        assertThat(read.facts().notes()).hasSize(1);
        assertThat(read.facts().notes().get(0).it()).contains("1/1").contains("10.00");
    }

    @Test
    void anEntryThatCannotBeReadRefusesTheFile() throws IOException {
        Reading reading = reading(STATEMENT.replace("260103RC50,", "261303RC50,"));
        assertThat(reading).isInstanceOfSatisfying(Reading.Refused.class, refused -> assertThat(
                        refused.problems().get(0).line())
                .isEqualTo(9));
    }

    private Reading.Read read(String text) throws IOException {
        return (Reading.Read) reading(text);
    }

    private Reading reading(String text) throws IOException {
        return format.read(Samples.content("x.sta", text.getBytes(StandardCharsets.UTF_8)), Samples.CONTEXT);
    }
}
