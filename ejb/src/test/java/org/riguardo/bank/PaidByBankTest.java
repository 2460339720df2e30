package org.riguardo.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riguardo.clients.Merged;
import org.riguardo.db.TestDatabase;
import org.riguardo.exports.AccountTotal;
import org.riguardo.exports.ImportJson;
import org.riguardo.exports.ImportReport;
import org.riguardo.ledger.Fattura;
import org.riguardo.ledger.Ledger;
import org.riguardo.ledger.PaidSince;

/** Files of the bank and of the accounting system in the ledger as it books them, in whatever order, and all of it undone again. */
class PaidByBankTest {

    private static final String LIST = "Codice cliente;Cliente;Numero;Data;Scadenza;Importo\n";
    private static final String STATEMENT = "Codice cliente;Cliente;Numero;Data;Scadenza;Importo;Residuo\n";
    private static final String BANK = "Data contabile;Data valuta;Causale ABI;Descrizione;Importo\n";
    private static final String ROWS = "R;Rossi Impianti S.r.l.;12;10/01/2026;10/02/2026;1000,00\n"
            + "R;Rossi Impianti S.r.l.;13;10/01/2026;10/02/2026;500,00\nV;Verdi Paola;14;10/01/2026;10/02/2026;300,00\n";

    private final Ledger ledger = new Ledger(database());

    TestDatabase database() {
        return TestDatabase.open();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aCertainPaymentSettlesItsInvoiceAndItsFileIsTakenBackWhole() {
        ledger.drop("elenco.csv", LIST + ROWS);
        ImportReport bank = ledger.drop("banca.csv", paid("09/03/2026", "1000,00", "SALDO FT 12"));
        assertThat(open("12")).isEqualTo("0.00");
        assertThat(settled("12")).isEqualTo(LocalDate.of(2026, 3, 9));
        ledger.takeBack(bank);
        assertThat(open("12")).isEqualTo("1000.00");
        assertThat(ledger.count("bank_entry") + ledger.count("payment")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1000.00, 1000.00, 0.00", "400.00, 1000.00, 600.00", "400.00, 600.00, 600.00", "400.00, 800.00, 800.00"
    })
    void crossedWithAStatementThePaymentCountsOnceInEitherOrder(String paid, String listed, String open) {
        String bank = paid("09/03/2026", paid.replace('.', ','), "FT 12");
        String statement = STATEMENT
                + ROWS.replace("1000,00\n", "1000,00;" + listed.replace('.', ',') + "\n")
                        .replace("500,00\n", "500,00;500,00\n")
                        .replace("300,00\n", "300,00;300,00\n");
        ledger.drop("elenco.csv", LIST + ROWS);
        ledger.drop("banca.csv", bank);
        ImportReport after = ledger.drop("scad_2026-03-10.csv", statement);
        assertThat(open("12")).isEqualTo(open);
        try (Ledger other = new Ledger(database())) {
            other.drop("elenco.csv", LIST + ROWS);
            other.drop("scad_2026-03-10.csv", statement);
            other.drop("banca.csv", bank);
            assertThat(open(other, "12")).isEqualTo(open);
        }
        boolean uncounted = listed.equals("1000.00");
        assertThat(after.notes().toString().contains("non conta ancora")).isEqualTo(uncounted);
    }

    @Test
    void aPaymentThatTheStatementDoesNotCountYetStaysBookedUntilItDoes() {
        ledger.drop("elenco.csv", LIST + ROWS);
        ledger.drop("banca.csv", paid("09/03/2026", "1000,00", "SALDO FT 12"));
        String all = STATEMENT + listed("1000,00") + listed13();
        ledger.drop("scad_2026-03-10.csv", all);
        ledger.drop("scad_2026-03-11.csv", all + "V;Verdi Paola;14;10/01/2026;10/02/2026;300,00;300,00\n");
        assertThat(settled("12")).isEqualTo(LocalDate.of(2026, 3, 9));
        ImportReport counted = ledger.drop(
                "scad_2026-03-12.csv",
                STATEMENT + listed13() + "V;Verdi Paola;14;10/01/2026;10/02/2026;300,00;300,00\n");
        assertThat(counted.notes().toString()).doesNotContain("non conta ancora");
        assertThat(settled("12")).isEqualTo(LocalDate.of(2026, 3, 9));
        undoMatch();
        assertThat(open("12")).isEqualTo("0.00");
        ledger.takeBack(counted);
        assertThat(open("12")).isEqualTo("1000.00");
    }

    @Test
    void theReportSumsUpWhatCameInAndWentOutAndWhatBecameOfIt() {
        ledger.drop("elenco.csv", LIST + ROWS);
        String rows = paid("09/03/2026", "1000,00", "SALDO FT 12")
                + paid("10/03/2026", "120,00", "ACCONTO").substring(BANK.length())
                + "11/03/2026;11/03/2026;48;INTERESSI;3,50\n11/03/2026;11/03/2026;19;F24;-250,55\n";
        ImportReport report = ledger.drop("banca.csv", rows);
        AccountTotal total = report.accounts().get(0);
        assertThat(total)
                .isEqualTo(new AccountTotal(
                        "EUR",
                        4,
                        0,
                        new BigDecimal("1123.50"),
                        new BigDecimal("250.55"),
                        1,
                        new BigDecimal("1000.00"),
                        1,
                        new BigDecimal("120.00"),
                        0));
        assertThat(ledger.report(report).accounts()).containsExactly(total);
        ImportReport again = ledger.drop("banca2.csv", rows + "12/03/2026;12/03/2026;16;CANONE;-9,00\n");
        assertThat(again.accounts().get(0).known()).isEqualTo(4);
        assertThat(ImportJson.report(again)
                        .getJsonArray("accounts")
                        .getJsonObject(0)
                        .getString("out"))
                .isEqualTo("259.55");
    }

    @Test
    void aListWhoseInvoiceWasPaidNamesThePaymentUntilItIsTakenBack() {
        ImportReport list = ledger.drop("elenco.csv", LIST + ROWS);
        ledger.drop("banca.csv", paid("09/03/2026", "1000,00", "SALDO FT 12"));
        assertThatThrownBy(() -> ledger.takeBack(list)).isInstanceOfSatisfying(PaidSince.class, blocked -> {
            assertThat(blocked.payments()).hasSize(1);
            assertThat(blocked.payments().get(0).entryId()).isEqualTo(entry());
            assertThat(blocked.sentence().it()).contains("1000.00 EUR del 09/03/2026");
        });
        undoMatch();
        ledger.takeBack(list);
        assertThat(ledger.count("item")).isZero();
    }

    @Test
    void aStatementIsTakenBackAfterAnEarlierMatchWasUndone() {
        ledger.drop("elenco.csv", LIST + ROWS);
        ledger.drop("banca.csv", paid("09/03/2026", "400,00", "ACCONTO FT 12"));
        ImportReport statement = ledger.drop("scad_2026-03-10.csv", STATEMENT + listed("600,00") + listed13());
        undoMatch();
        assertThat(open("12")).isEqualTo("600.00");
        ledger.takeBack(statement);
        assertThat(open("12")).isEqualTo("1000.00");
    }

    @Test
    void anInvoiceThatFoundItsPaymentAtOnceIsTakenBackWithIt() {
        ledger.drop("altri.csv", LIST + "R;Rossi Impianti S.r.l.;1;10/01/2026;10/02/2026;77,00\n");
        ledger.drop("banca.csv", paid("09/03/2026", "1000,00", "SALDO FT 12"));
        ImportReport list = ledger.drop("elenco.csv", LIST + ROWS);
        assertThat(open("12")).isEqualTo("0.00");
        ledger.takeBack(list);
        assertThat(ledger.count("item")).isOne();
        assertThat(ledger.count("payment")).isZero();
        assertThat(state()).isEqualTo("WAITING");
        ledger.drop("elenco.csv", LIST + ROWS);
        assertThat(open("12")).isEqualTo("0.00");
    }

    @Test
    void aMatchUndoneAfterTheInvoiceWasRejectedOpensItOnlyWhenTheRejectionIsTakenBack() {
        ledger.drop("IT02182030391_00001.xml", Fattura.xml("12", "2026-01-31", "100.00", "2026-02-28"));
        ledger.drop("banca.csv", BANK + "09/03/2026;09/03/2026;48;SALDO FT 12;100,00\n");
        assertThat(open("12")).isEqualTo("0.00");
        ImportReport rejection = ledger.drop("ns.xml", rejection("IT02182030391_00001.xml"));
        undoMatch();
        assertThat(ledger.open()).isEqualByComparingTo("0.00");
        assertThat(candidates()).isEmpty();
        ledger.takeBack(rejection);
        assertThat(open("12")).isEqualTo("100.00");
        assertThat(settled("12")).isNull();
    }

    @Test
    void aMatchUndoneAfterItsInvoiceWasPutAsideByAMergeOpensItOnlyWhenThatIsTakenBack() {
        ledger.drop("elenco.csv", LIST + ROWS);
        ledger.drop("doppio.csv", LIST + "X;Rossi Impianti Srl;12;10/01/2026;10/02/2026;200,00\n");
        String rossi = client("R");
        ledger.drop("banca.csv", paid("09/03/2026", "400,00", "GRAZIE"));
        new PaymentDesk(ledger.handle(), TestDatabase.FIRM, ledger.later())
                .match(entry(), rossi, List.of(item("R")), "paolo");
        assertThat(openOf("R")).isEqualTo("600.00");
        String merge = Merged.merge(ledger.handle(), rossi, client("X"), ledger.later());
        assertThat(ledger.open()).isEqualByComparingTo("1000.00");
        undoMatch();
        assertThat(ledger.open()).isEqualByComparingTo("1000.00");
        Merged.undo(ledger.handle(), merge, ledger.later());
        assertThat(openOf("R")).isEqualTo("1000.00");
        assertThat(openOf("X")).isEqualTo("200.00");
    }

    private static String paid(String day, String amount, String text) {
        return BANK + day + ";" + day + ";48;BONIFICO ORD: ROSSI IMPIANTI SRL CAUSALE: " + text + ";" + amount + "\n";
    }

    private static String listed(String open) {
        return "R;Rossi Impianti S.r.l.;12;10/01/2026;10/02/2026;1000,00;" + open + "\n";
    }

    private static String listed13() {
        return "R;Rossi Impianti S.r.l.;13;10/01/2026;10/02/2026;500,00;500,00\n";
    }

    private static String rejection(String file) {
        return "<n:RicevutaScarto xmlns:n=\"urn:x\"><IdentificativoSdI>1</IdentificativoSdI><NomeFile>" + file
                + "</NomeFile><DataOraRicezione>2026-03-12T09:30:00.000+01:00</DataOraRicezione></n:RicevutaScarto>";
    }

    private void undoMatch() {
        new PaymentDesk(ledger.handle(), TestDatabase.FIRM, ledger.later()).undo(entry());
    }

    private List<CandidateView> candidates() {
        EntryView view = new EntryReader(ledger.handle(), TestDatabase.FIRM)
                .views(List.of(entry()))
                .get(0);
        return new PaymentDesk(ledger.handle(), TestDatabase.FIRM, ledger.later())
                .withCandidates(List.of(view))
                .get(0)
                .candidates();
    }

    private String entry() {
        return text("select id from bank_entry");
    }

    private String state() {
        return text("select state from bank_entry");
    }

    private String client(String code) {
        return text("select id from client where code = '" + code + "'");
    }

    private String item(String code) {
        return text("select i.id from item i join client c on c.id = i.client_id where i.number = '12' and c.code = '"
                + code + "'");
    }

    private String openOf(String code) {
        return ledger.handle()
                .createQuery("select i.open_amount from item i where i.id = :id")
                .bind("id", item(code))
                .mapTo(BigDecimal.class)
                .one()
                .toString();
    }

    private String open(String number) {
        return open(ledger, number);
    }

    private static String open(Ledger ledger, String number) {
        return ledger.handle()
                .createQuery("select sum(open_amount) from item where number = :number")
                .bind("number", number)
                .mapTo(BigDecimal.class)
                .one()
                .toString();
    }

    private LocalDate settled(String number) {
        return ledger.handle()
                .createQuery("select settled_on from item where number = :number")
                .bind("number", number)
                .mapTo(LocalDate.class)
                .findOne()
                .orElse(null);
    }

    private String text(String sql) {
        return ledger.handle().createQuery(sql).mapTo(String.class).one();
    }
}
