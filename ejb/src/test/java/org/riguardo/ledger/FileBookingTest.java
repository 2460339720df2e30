package org.riguardo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.riguardo.db.TestDatabase;
import org.riguardo.exports.ImportReport;
import org.riguardo.exports.ImportState;

class FileBookingTest {

    private static final String LIST = "Debitore;Partita IVA;Numero fattura;Data fattura;Scadenza;Importo\n";
    private static final String STATEMENT = "Codice cliente;Cliente;Numero;Data;Scadenza;Importo;Residuo\n";
    private static final String REGISTER = "Data;Prox scadenza;Documento;Numero;Saldato;Cliente;P.IVA;Lordo\n";

    private final Ledger ledger = new Ledger(database());

    TestDatabase database() {
        return TestDatabase.open();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aListBecomesClientsAndItems() {
        ImportReport report = ledger.drop(
                "a.csv",
                LIST + "Rossi;01180680397;12/A;31/01/2026;28/02/2026;1.200,00\n"
                        + "Rossi;01180680397;13/A;31/01/2026;31/03/2026;300,00\nVerdi;02182030391;14;01/02/2026;;50,10\n");
        assertThat(report.state()).isEqualTo(ImportState.DONE);
        assertThat(report.documents()).isEqualTo(3);
        assertThat(ledger.states(report)).containsOnly(DocumentState.BOOKED);
        assertThat(ledger.count("client")).isEqualTo(2);
        assertThat(ledger.open()).isEqualByComparingTo("1550.10");
        assertThat(ledger.count("item_known")).isEqualTo(3);
        assertThat(ledger.last().touched()).hasSize(2);
    }

    @Test
    void overlappingListsCountOnce() {
        String march = "Rossi;01180680397;0012/A;31/01/2026;28/02/2026;1.200,00\n";
        ledger.drop("a.csv", LIST + march);
        ImportReport second = ledger.drop(
                "b.csv", LIST + march.replace("0012/A", "12-a") + "Rossi;01180680397;13;01/03/2026;31/03/2026;1,00\n");
        assertThat(ledger.states(second)).containsExactly(DocumentState.UNCHANGED, DocumentState.BOOKED);
        assertThat(ledger.open()).isEqualByComparingTo("1201.00");
    }

    @Test
    void theSameDocumentInAnInvoiceAListAndAStatementCountsOnce() {
        ledger.drop("a.xml", Fattura.xml("12", "2026-01-31", "1200.00", null));
        ledger.drop("b.csv", LIST + "Rossi;01180680397;12;31/01/2026;;1.220,00\n");
        assertThat(ledger.open()).isEqualByComparingTo("1200.00");
        ledger.drop(
                "c.csv",
                STATEMENT.replace("Codice cliente", "P.IVA")
                        + "01180680397;Rossi;12;31/01/2026;15/03/2026;1.200,00;700,00\n");
        assertThat(ledger.items()).singleElement().satisfies(item -> {
            assertThat(item.get("amount")).isEqualTo(new BigDecimal("1200.00"));
            assertThat(item.get("open_amount")).isEqualTo(new BigDecimal("700.00"));
            assertThat(item.get("due")).isEqualTo(Date.valueOf(LocalDate.of(2026, 3, 15)));
            assertThat(item.get("due_derived")).isEqualTo(false);
        });
    }

    @Test
    void anInvoiceThatComesAfterItsStatementAddsNothing() {
        ledger.drop(
                "c.csv",
                STATEMENT.replace("Codice cliente", "P.IVA")
                        + "01180680397;Rossi;12;31/01/2026;15/03/2026;1.200,00;700,00\n");
        ImportReport report = ledger.drop("a.xml", Fattura.xml("12", "2026-01-31", "1200.00", null));
        assertThat(ledger.states(report)).containsExactly(DocumentState.UNCHANGED);
        assertThat(ledger.open()).isEqualByComparingTo("700.00");
    }

    @Test
    void ratesThatComeMonthByMonthAreItemsOfTheirOwn() {
        ledger.drop("a.csv", LIST + "Rossi;01180680397;12;31/01/2026;28/02/2026;100,00\n");
        ledger.drop("b.csv", LIST + "Rossi;01180680397;12;31/01/2026;31/03/2026;100,00\n");
        assertThat(ledger.open()).isEqualByComparingTo("200.00");
    }

    @Test
    void aListThatComesAgainAfterAStatementMovedTheDueDayAddsNothing() {
        String row = "Rossi;01180680397;12;31/01/2026;28/02/2026;100,00\n";
        ledger.drop("a.csv", LIST + row);
        ledger.drop(
                "c.csv",
                STATEMENT.replace("Codice cliente", "P.IVA")
                        + "01180680397;Rossi;12;31/01/2026;15/03/2026;100,00;100,00\n");
        ledger.drop("b.csv", LIST + row + row.replace(";12;", ";13;"));
        assertThat(ledger.open()).isEqualByComparingTo("200.00");
        assertThat(ledger.items().get(0).get("due")).isEqualTo(Date.valueOf(LocalDate.of(2026, 3, 15)));
    }

    @Test
    void equalRowsOfOneFileAreEachAnItem() {
        String row = "Rossi;01180680397;12;31/01/2026;28/02/2026;100,00\n";
        ledger.drop("a.csv", LIST + row + row);
        assertThat(ledger.open()).isEqualByComparingTo("200.00");
        ledger.drop("b.csv", LIST + row + row + row.replace(";12;", ";99;"));
        assertThat(ledger.open()).isEqualByComparingTo("300.00");
    }

    @Test
    void whatAStatementNoLongerListsIsSettledOnADayNotKnown() {
        ledger.drop("scad_2026-03-01.csv", statement(10));
        ledger.drop("scad_2026-03-20.csv", statement(8));
        assertThat(ledger.items().stream().filter(item -> item.get("settled_on") != null))
                .hasSize(2)
                .allSatisfy(item -> {
                    assertThat(item.get("settled_exactly")).isEqualTo(false);
                    assertThat(item.get("settled_on")).isEqualTo(Date.valueOf(LocalDate.of(2026, 3, 15)));
                    assertThat(item.get("open_amount")).isEqualTo(new BigDecimal("0.00"));
                });
    }

    @Test
    void f6AStatementThatShrinksIsHeldAndWritesNothingUntilItIsConfirmed() {
        ledger.drop("scad_2026-03-01.csv", statement(10));
        ImportReport held = ledger.drop("scad_2026-03-20.csv", statement(6));
        assertThat(held.state()).isEqualTo(ImportState.HELD);
        assertThat(held.notes().get(0).it()).contains("6").contains("10");
        assertThat(held.notes().get(1).it())
                .startsWith("Mancano 400,00\u00a0€: ")
                .endsWith("100,00\u00a0€).");
        assertThat(ledger.open()).isEqualByComparingTo("1000.00");
        assertThat(ledger.documentsKept()).isEqualTo(10);
        RunRows runs = new RunRows(ledger.handle(), held.firm());
        assertThat(runs.answered(held.id())).isFalse();
        ledger.confirm(held);
        assertThat(runs.answered(held.id())).isTrue();
        ImportReport done = ledger.drop("scad_2026-03-20.csv", statement(6));
        assertThat(runs.answered(held.id())).isFalse();
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.id()).isEqualTo(held.id());
        assertThat(ledger.open()).isEqualByComparingTo("600.00");
    }

    @Test
    void f6AStatementThatListsOthersInsteadIsHeld() {
        ledger.drop("scad_2026-03-01.csv", statement(20));
        ImportReport held = ledger.drop("scad_2026-03-20.csv", statement(20).replaceAll("(?m)^C(\\d)", "D$1"));
        assertThat(held.state()).isEqualTo(ImportState.HELD);
        assertThat(ledger.open()).isEqualByComparingTo("2000.00");
    }

    @Test
    void f6AnEmptyStatementIsHeld() {
        ledger.drop("scad_2026-03-01.csv", statement(1));
        assertThat(ledger.drop("scad_2026-03-20.csv", STATEMENT).state()).isEqualTo(ImportState.HELD);
    }

    @Test
    void f6AnOlderStatementThatArrivesLateChangesNothing() {
        ledger.drop("scad_2026-03-20.csv", statement(8));
        ImportReport late = ledger.drop("scad_2026-03-01.csv", statement(10));
        assertThat(late.state()).isEqualTo(ImportState.DONE);
        assertThat(ledger.states(late)).containsOnly(DocumentState.UNCHANGED);
        assertThat(ledger.open()).isEqualByComparingTo("800.00");
    }

    @Test
    void f5TheSameContentChangesNothingAndSaysSoUnlessItIsOfALaterDay() {
        ledger.drop("scad_2026-03-01.csv", statement(3));
        ImportReport again = ledger.drop("copia di scad_2026-03-01.csv", statement(3));
        assertThat(again.notes()).singleElement().satisfies(note -> assertThat(note.it())
                .contains("scad_2026-03-01.csv"));
        assertThat(ledger.documentsKept()).isEqualTo(3);
        ImportReport later = ledger.drop("scad_2026-03-02.csv", statement(3));
        assertThat(ledger.states(later)).containsOnly(DocumentState.UNCHANGED);
        assertThat(ledger.last().knownUpTo())
                .containsExactly(new FileBooking.KnownUpTo(LocalDate.of(2026, 3, 2), true));
    }

    @Test
    void anItemThatIsListedAgainIsOpenAgain() {
        ledger.drop("scad_2026-03-01.csv", statement(10));
        ledger.drop("scad_2026-03-10.csv", statement(9));
        ledger.drop("scad_2026-03-20.csv", statement(10));
        assertThat(ledger.open()).isEqualByComparingTo("1000.00");
        assertThat(ledger.count("item")).isEqualTo(10);
    }

    @Test
    void aStatementSettlesOnlyWhatItsOwnLayoutListed() {
        ledger.drop("a.xml", Fattura.xml("999", "2026-01-31", "50.00", null));
        ledger.drop("scad_2026-03-01.csv", statement(10));
        ledger.drop("scad_2026-03-20.csv", statement(9));
        assertThat(ledger.open()).isEqualByComparingTo("950.00");
    }

    @Test
    void aRegisterTellsWhatIsPaid() {
        ledger.drop("a.xml", Fattura.xml("12", "2026-01-31", "100.00", "2026-02-15"));
        ledger.drop(
                "r.csv",
                REGISTER + "31/01/2026;15/02/2026;Fattura;12;SI;Rossi;01180680397;100,00\n"
                        + "31/01/2026;15/02/2026;Fattura;13;NO;Rossi;01180680397;80,00\n"
                        + "31/01/2026;15/02/2026;Preventivo;14;NO;Rossi;01180680397;70,00\n");
        assertThat(ledger.open()).isEqualByComparingTo("80.00");
    }

    @Test
    void aCreditNoteStandsBelowZero() {
        ledger.drop("a.xml", Fattura.xml("12", "2026-01-31", "100.00", null));
        ImportReport note = ledger.drop(
                "b.xml", Fattura.xml("12", "2026-02-10", "30.00", null).replace("TD01", "TD04"));
        assertThat(ledger.open()).isEqualByComparingTo("70.00");
        assertThat(ledger.documents(note)).singleElement().satisfies(document -> assertThat(document.payable())
                .isEqualByComparingTo("-30.00"));
        assertThat(ledger.count("client")).isOne();
    }

    @Test
    void aCorrectedInvoiceReplacesTheUnpaidOne() {
        ledger.drop("a.xml", Fattura.xml("12", "2026-01-31", "100.00", "2026-02-28"));
        ledger.drop("b.xml", Fattura.xml("12", "2026-01-31", "120.00", "2026-03-31"));
        assertThat(ledger.open()).isEqualByComparingTo("120.00");
        assertThat(ledger.count("item")).isOne();
    }

    @Test
    void tenThousandRowsAreBookedAndLowered() {
        StringBuilder text = new StringBuilder(STATEMENT);
        for (int row = 0; row < 10_000; row++) {
            text.append("C" + row % 2_000 + ";Cliente " + row % 2_000 + ";" + row
                    + ";31/01/2026;15/03/2026;100,00;100,00\n");
        }
        ledger.drop("scad_2026-03-01.csv", text.toString());
        ledger.drop("scad_2026-03-02.csv", text.toString().replace("100,00\n", "90,00\n"));
        assertThat(ledger.open()).isEqualByComparingTo("900000.00");
    }

    @Test
    void filesThatAreBookedTogetherCountEachDocumentOnce() {
        List<ImportReport> reports = ledger.dropTogether(
                Fattura.xml("12", "2026-01-31", "100.00", "2026-02-28"),
                Fattura.xml("12", "2026-01-31", "100.00", "2026-02-28") + "<!-- again -->",
                Fattura.xml("13", "2026-01-31", "50.00", null),
                Fattura.xml("12", "2026-01-31", "120.00", "2026-03-31"));
        assertThat(reports).extracting(ImportReport::state).containsOnly(ImportState.DONE);
        assertThat(reports)
                .flatExtracting(ledger::states)
                .containsExactly(
                        DocumentState.BOOKED, DocumentState.UNCHANGED, DocumentState.BOOKED, DocumentState.BOOKED);
        assertThat(ledger.open()).isEqualByComparingTo("170.00");
        assertThat(ledger.count("client")).isOne();
        ledger.undo(reports.get(3));
        assertThat(ledger.open()).isEqualByComparingTo("150.00");
    }

    @Test
    void anUnchangedStatementIsKeptAsARangeOfTheOneBefore() {
        String rows = statement(300);
        ImportReport first = ledger.drop("scad_2026-03-01.csv", rows);
        String second = rows.replace("\nC100;Cliente 100;100;31/01/2026;15/03/2026;100,00;100,00", "")
                .replace(
                        "C200;Cliente 200;200;31/01/2026;15/03/2026;100,00;100,00",
                        "C200;Cliente 200;200;31/01/2026;15/03/2026;100,00;60,00");
        ImportReport report = ledger.drop("scad_2026-03-02.csv", second);
        assertThat(ledger.documentsKept()).isEqualTo(301);
        assertThat(ledger.count("document_range")).isEqualTo(3);
        assertThat(ledger.documents(report)).hasSize(299).satisfies(all -> {
            assertThat(all)
                    .extracting(ImportedDocument::number)
                    .doesNotHaveDuplicates()
                    .doesNotContain("100");
            assertThat(all.get(98).line()).isEqualTo(100);
            assertThat(all.get(99).number()).isEqualTo("101");
            assertThat(all.get(99).line()).isEqualTo(101);
            assertThat(all.get(198).state()).isEqualTo(DocumentState.BOOKED);
            assertThat(all.stream().filter(one -> one.state() == DocumentState.UNCHANGED))
                    .hasSize(298);
        });
        ImportReport third =
                ledger.drop("scad_2026-03-03.csv", second + "C999;Nuovo;999;31/01/2026;15/03/2026;1,00;1,00\n");
        assertThat(ledger.documentsKept()).isEqualTo(302);
        assertThat(ledger.documents(third)).hasSize(300);
        assertThat(ledger.documents(first))
                .hasSize(300)
                .extracting(ImportedDocument::state)
                .containsOnly(DocumentState.BOOKED);
        assertThat(ledger.count("item_known")).isEqualTo(303);
    }

    @Test
    void aStatementThatChangesNothingTouchesNoItem() {
        ledger.drop("scad_2026-03-01.csv", statement(50));
        ledger.drop("scad_2026-03-02.csv", statement(50));
        assertThat(ledger.last().touched()).isEmpty();
        assertThat(ledger.count("item_before")).isZero();
    }

    @Test
    void firmsDoNotMeet() {
        ledger.database().firm("other");
        ledger.drop("studio", "a.csv", statement(3));
        ledger.drop("other", "a.csv", statement(2));
        Map<String, Object> counts = ledger.handle()
                .createQuery("select sum(case when firm_id = 'studio' then 1 else 0 end) s, count(*) n from item")
                .mapToMap()
                .one();
        assertThat(((Number) counts.get("s")).intValue()).isEqualTo(3);
        assertThat(((Number) counts.get("n")).intValue()).isEqualTo(5);
    }

    private static String statement(int rows) {
        StringBuilder text = new StringBuilder(STATEMENT);
        for (int row = 1; row <= rows; row++) {
            text.append("C" + row + ";Cliente " + row + ";" + row + ";31/01/2026;15/03/2026;100,00;100,00\n");
        }
        return text.toString();
    }
}
