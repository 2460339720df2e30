package org.riguardo.exports.bank.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.api.exports.BankEntry;
import org.riguardo.api.exports.BankStatement;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Reading;
import org.riguardo.api.exports.contract.BankFormatContract;
import org.riguardo.exports.Samples;

/** The layouts that Italian banks export, written here after their headings. */
class BankCsvFormatTest extends BankFormatContract {

    private static final String CLASSIC =
            """
            DATA;VALUTA;DARE;AVERE;DESCRIZIONE OPERAZIONE;CAUSALE ABI
            09/03/2026;10/03/2026;;1.000,00;BONIFICO A VOSTRO FAVORE ORD: ROSSI IMPIANTI SRL CAUSALE: SALDO FT 12;48
            10/03/2026;10/03/2026;250,50;;F24;19
            """;

    private final BankCsvFormat format = new BankCsvFormat();

    @Override
    protected ExportFormat format() {
        return format;
    }

    @Override
    protected byte[] sample() {
        return CLASSIC.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected boolean couldBeWhole(byte[] cut) {
        return new String(cut, StandardCharsets.UTF_8).endsWith("\n");
    }

    @Test
    void debitAndCreditColumns() throws IOException {
        BankStatement statement = read(CLASSIC);
        assertThat(statement.entries())
                .extracting(entry -> entry.amount().toString())
                .containsExactly("1000.00", "-250.50");
        BankEntry in = statement.entries().get(0);
        assertThat(in.bookedOn()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(in.valueOn()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(in.party()).isEqualTo("ROSSI IMPIANTI SRL");
        assertThat(in.code()).isEqualTo("48");
        assertThat(in.line()).isEqualTo(2);
    }

    @Test
    void oneAmountBelowABalanceRow() throws IOException {
        BankStatement statement = read(
                """
                Saldo Contabile al: 10/03/2026;1.749,50

                Data contabile;Data valuta;Causale ABI;Descrizione;Importo
                09/03/2026;10/03/2026;48;BONIFICO;1000,00
                10/03/2026;10/03/2026;19;F24;-250,50
                """);
        assertThat(statement.entries())
                .extracting(entry -> entry.amount().toString())
                .containsExactly("1000.00", "-250.50");
        assertThat(statement.entries().get(1).line()).isEqualTo(5);
    }

    @Test
    void manyColumns() throws IOException {
        BankStatement statement = read(
                """
                Data contabile,Data valuta,Importo,Importo orig.,Divisa orig.,Canale,Categoria,Causale ABI,Causale,Descrizione,Note
                09/03/2026,09/03/2026,"1.000,00","1.100,00",USD,WEB,Incassi,48,Bonifico,ROSSI FT 12,nota
                """);
        BankEntry entry = statement.entries().get(0);
        assertThat(entry.amount().toString()).isEqualTo("1000.00");
        assertThat(entry.currency()).isEqualTo("EUR");
        assertThat(entry.code()).isEqualTo("48");
        assertThat(entry.text()).contains("Bonifico").contains("ROSSI FT 12").contains("nota");
    }

    @Test
    void theRunningBalanceIsNeverTheAmount() throws IOException {
        String list =
                """
                Data operazione;Descrizione movimento;Importo entrate;Importo uscite;Saldo progressivo;Causale ABI
                09/03/2026;BONIFICO;100,00;;1.100,00;48
                10/03/2026;CANONE;;-20,00;1.080,00;16
                """;
        BankStatement statement = read(list);
        assertThat(statement.entries())
                .extracting(entry -> entry.amount().toString())
                .containsExactly("100.00", "-20.00");
        assertThat(statement.opening()).isEqualByComparingTo("1000.00");
        assertThat(statement.closing()).isEqualByComparingTo("1080.00");
        Reading.Read wrong = (Reading.Read) reading(list.replace("1.080,00", "1.090,00"), StandardCharsets.UTF_8);
        assertThat(wrong.facts().notes().get(0).it()).contains("saldo progressivo");
    }

    @Test
    void referencesInAColumnAndWithinTheText() throws IOException {
        BankStatement statement = read(
                """
                Data;Valuta;Descrizione;TRN;Entrate;Uscite
                09/03/2026;09/03/2026;BONIFICO;0306912345678901480000000000IT;100,00;
                09/03/2026;09/03/2026;BONIFICO DA BIANCHI CRO: 12345678901;;50,00;
                """);
        assertThat(statement.entries())
                .extracting(BankEntry::reference)
                .containsExactly("0306912345678901480000000000IT", "12345678901");
    }

    @Test
    void aPreambleNamesTheAccount() throws IOException {
        BankStatement statement = read(
                """
                Conto corrente;IT60X0542811101000000123456
                Intestatario;STUDIO PROVA
                Saldo contabile;1.234,56

                """
                        + CLASSIC + "TOTALE;;250,50;1.000,00;;\n");
        assertThat(statement.account()).isEqualTo("IT60X0542811101000000123456");
        assertThat(statement.entries()).hasSize(2);
    }

    @Test
    void windowsEncodingAndPoundsOfDecimals() throws IOException {
        Reading.Read read = (Reading.Read)
                reading(CLASSIC.replace("SALDO FT 12", "SALDO FT 12 PERCHÉ NO €"), Charset.forName("windows-1252"));
        assertThat(read.statements().get(0).entries().get(0).text()).endsWith("PERCHÉ NO €");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Data;Causale;Dare;Avere;Saldo;Descrizione\n09/03/2026;X;1,00;;1,00;Y\n",
                "Cliente;Numero;Data;Scadenza;Importo;Residuo\nRossi;1;09/03/2026;09/04/2026;1,00;1,00\n",
                "Data;Numero;Cliente;Descrizione;Importo;Valuta\n09/03/2026;1;Rossi;X;1,00;EUR\n",
            })
    void tablesOfOthersAreLeftToThem(String text) throws IOException {
        assertThat(format.recognises(Samples.content("x", text.getBytes(StandardCharsets.UTF_8))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.000,00:1.000.00", "09/03/2026:39/03/2026", "250,50;;:250,50;3,00;", "F24;19:F24;19;x"})
    void whatCannotBeReadRefusesTheList(String change) throws IOException {
        String[] parts = change.split(":");
        assertThat(reading(CLASSIC.replace(parts[0], parts[1]), StandardCharsets.UTF_8))
                .isInstanceOf(Reading.Refused.class);
    }

    @Test
    void amountsWithoutSignsAreRefusedWhenSomeMustGoOut() throws IOException {
        String list =
                "Data contabile;Descrizione;Importo;Causale ABI\n09/03/2026;BONIFICO;100,00;48\n09/03/2026;F24;20,00;19\n";
        assertThat(reading(list, StandardCharsets.UTF_8)).isInstanceOf(Reading.Refused.class);
    }

    private BankStatement read(String text) throws IOException {
        return ((Reading.Read) reading(text, StandardCharsets.UTF_8))
                .statements()
                .get(0);
    }

    private Reading reading(String text, Charset charset) throws IOException {
        assertThat(format.recognises(Samples.content("x", text.getBytes(charset))))
                .isTrue();
        return format.read(Samples.content("x", text.getBytes(charset)), Samples.CONTEXT);
    }
}
