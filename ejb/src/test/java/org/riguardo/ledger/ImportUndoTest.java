package org.riguardo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.riguardo.db.TestDatabase;
import org.riguardo.exports.ImportReport;
import org.riguardo.exports.ImportState;
import org.riguardo.problem.InputProblem;

class ImportUndoTest {

    private static final String STATEMENT = "Codice cliente;Cliente;Numero;Data;Scadenza;Importo;Residuo;Email\n";
    private static final String LIST = "Cliente;Partita IVA;Numero;Data;Scadenza;Importo\n";

    private final Ledger ledger = new Ledger(database());

    TestDatabase database() {
        return TestDatabase.open();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aFirstImportLeavesNothingBehindButItsDocuments() {
        ImportReport report = ledger.drop("scad_2026-03-01.csv", statement(3));
        ImportUndo undo = ledger.undo(report);
        assertThat(ledger.count("item")).isZero();
        assertThat(ledger.count("client")).isZero();
        assertThat(ledger.count("client_address")).isZero();
        assertThat(ledger.count("statement_day")).isZero();
        assertThat(undo.days()).isEqualTo(new ImportUndo.Days(null, null));
        assertThat(undo.touched()).isEmpty();
        assertThat(ledger.states(report)).hasSize(3);
        assertThat(ledger.report(report).state()).isEqualTo(ImportState.UNDONE);
    }

    @Test
    void whatWasDerivedOfItsClientsGoesWithThem() {
        ImportReport report = ledger.drop("scad_2026-03-01.csv", statement(3));
        ledger.handle()
                .execute("insert into plugin_effect (firm_id, rule_key, client_id, closed_now, first_at)"
                        + " select firm_id, 'ask-once', id, true, current_timestamp from client");
        ledger.undo(report);
        assertThat(ledger.count("client")).isZero();
        assertThat(ledger.count("plugin_effect")).isZero();
    }

    @Test
    void whateverIsAboutAClientEitherKeepsItOrGoesWithIt() {
        Set<String> named = new TreeSet<>(MadeClients.KNOWN_FROM);
        named.addAll(MadeClients.DERIVED);
        named.addAll(
                Set.of("client", "client_address", "client_merge", "client_apart", "document", "call_due", "call_pin"));
        List<String> about = ledger.handle()
                .createQuery("select distinct lower(k.table_name) from information_schema.referential_constraints r"
                        + " join information_schema.key_column_usage k on k.constraint_name = r.constraint_name"
                        + " join information_schema.table_constraints t on t.constraint_name = r.unique_constraint_name"
                        + " where lower(t.table_name) = 'client'")
                .mapTo(String.class)
                .list();
        assertThat(about).contains("interaction", "plugin_effect").isSubsetOf(named);
    }

    @Test
    void theSameContentIsBookedAnewAfterwards() {
        ImportReport first = ledger.drop("scad_2026-03-01.csv", statement(3));
        ledger.undo(first);
        ImportReport again = ledger.drop("scad_2026-03-01.csv", statement(3));
        assertThat(ledger.states(again)).containsOnly(DocumentState.BOOKED);
        assertThat(ledger.open()).isEqualByComparingTo("300.00");
    }

    @Test
    void whatALaterStatementSettledAndLoweredIsOpenAgain() {
        ledger.drop("scad_2026-03-01.csv", statement(10));
        ImportReport later =
                ledger.drop("scad_2026-03-20.csv", statement(9).replace("100,00;c3@", "40,00;c3@") + row(11));
        assertThat(ledger.open()).isEqualByComparingTo("940.00");
        ImportUndo undo = ledger.undo(later);
        assertThat(ledger.open()).isEqualByComparingTo("1000.00");
        assertThat(ledger.items()).hasSize(10).allSatisfy(item -> assertThat(item.get("settled_on"))
                .isNull());
        assertThat(ledger.count("client")).isEqualTo(10);
        assertThat(undo.touched()).hasSize(2);
        assertThat(undo.days().statements()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(ledger.handle()
                        .createQuery("select as_of from statement_day")
                        .mapTo(LocalDate.class)
                        .one())
                .isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void anEarlierStatementWaitsForTheLaterOneThatIsNamed() {
        ImportReport first = ledger.drop("scad_2026-03-01.csv", statement(3));
        ImportReport second = ledger.drop("scad_2026-03-02.csv", statement(3));
        assertThatThrownBy(() -> ledger.undo(first)).isInstanceOfSatisfying(InputProblem.class, problem -> assertThat(
                        problem.sentence().it())
                .contains("scad_2026-03-02.csv"));
        ledger.undo(second);
        ledger.undo(first);
        assertThat(ledger.count("item")).isZero();
    }

    @Test
    void anInvoiceThatAListRepeatedWaitsForTheList() {
        ImportReport invoice = ledger.drop("a.xml", Fattura.xml("12", "2026-01-31", "100.00", "2026-02-28"));
        ledger.drop("altro.csv", LIST + "Verdi;02182030391;12;31/01/2026;28/02/2026;100,00\n");
        ImportReport list = ledger.drop("b.csv", LIST + "Rossi;01180680397;0012;31/01/2026;28/02/2026;100,00\n");
        assertThatThrownBy(() -> ledger.undo(invoice)).hasMessageContaining("b.csv");
        ledger.undo(list);
        ledger.undo(invoice);
        assertThat(ledger.open()).isEqualByComparingTo("100.00");
    }

    @Test
    void anImportWithAnAgreementOnItsItemsStays() {
        ImportReport report = ledger.drop("scad_2026-03-01.csv", statement(1));
        ledger.handle()
                .execute("insert into agreement (id, firm_id, client_id, kind, made, items, logged_at)"
                        + " select 'a', firm_id, client_id, 'PLAN', due, id, current_timestamp from item");
        assertThatThrownBy(() -> ledger.undo(report)).isInstanceOf(InputProblem.class);
        assertThat(ledger.count("item")).isOne();
    }

    @Test
    void anImportWhoseItemsWerePaidSinceStays() {
        ImportReport report = ledger.drop("scad_2026-03-01.csv", statement(1));
        ledger.handle()
                .execute(
                        "insert into payment (id, firm_id, client_id, received_on, amount, currency, matched_at) select 'p',"
                                + " firm_id, client_id, date '2026-03-02', 10, 'EUR', timestamp with time zone '2026-05-01 00:00:00+00'"
                                + " from item");
        ledger.handle().execute("insert into payment_item (payment_id, item_id, amount) select 'p', id, 10 from item");
        assertThatThrownBy(() -> ledger.undo(report)).hasMessageContaining("10.00 EUR of 2026-03-02");
    }

    @Test
    void aClientWithAConversationStays() {
        ImportReport report = ledger.drop("scad_2026-03-01.csv", statement(2));
        ledger.handle()
                .execute("insert into client_flag (id, firm_id, client_id, flag, since) select 'f', firm_id, id, 'VIP',"
                        + " date '2026-01-01' from client where code = 'C1'");
        ledger.undo(report);
        assertThat(ledger.count("client")).isOne();
        assertThat(ledger.count("item")).isZero();
    }

    @Test
    void whatChangedNothingCannotBeTakenBack() {
        ImportReport report = ledger.drop("scad_2026-03-01.csv", statement(2));
        ImportReport repeat = ledger.drop("copia di scad_2026-03-01.csv", statement(2));
        assertThatThrownBy(() -> ledger.undo(repeat)).isInstanceOf(InputProblem.class);
        ledger.undo(report);
        assertThatThrownBy(() -> ledger.undo(report)).isInstanceOf(InputProblem.class);
    }

    private static String statement(int rows) {
        StringBuilder text = new StringBuilder(STATEMENT);
        for (int row = 1; row <= rows; row++) {
            text.append(row(row));
        }
        return text.toString();
    }

    private static String row(int row) {
        return "C" + row + ";Cliente " + row + ";" + row + ";31/01/2026;15/03/2026;100,00;100,00;c" + row
                + "@cliente.example\n";
    }
}
