package org.riguardo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.riguardo.db.TestDatabase;
import org.riguardo.exports.ImportReport;
import org.riguardo.exports.ImportState;

/** Statements that follow one another end the same whether they are compared row by row with the one before or with all items. */
class StatementsInARowTest {

    private static final String HEAD = "Codice cliente;Cliente;Numero;Data;Scadenza;Importo;Residuo;Email\n";

    private final Ledger ledger = new Ledger(database());
    private final Ledger whole = new Ledger(database());

    TestDatabase database() {
        return TestDatabase.open();
    }

    @AfterEach
    void close() {
        ledger.close();
        whole.close();
    }

    @Test
    void anyDaysEndAlike() {
        Random random = new Random(7);
        List<String> rows = new ArrayList<>();
        for (int day = 0; day < 40; day++) {
            change(rows, random);
            String name = "scad_" + LocalDate.of(2026, 1, 1).plusDays(day) + ".csv";
            dropped(name, rows);
            assertThat(open(ledger)).as("day " + day).isEqualTo(stated(rows)).isEqualTo(open(whole));
            assertThat(listed(ledger)).as("day " + day).isEqualTo(rows.size());
            if (random.nextInt(3) == 0) {
                pay(random.nextInt(1_000));
            }
        }
        assertThat(ledger.count("statement_print")).isOne();
    }

    @Test
    void oneOfTwoEqualRowsThatIsGoneIsSettledAlone() {
        drop("scad_2026-01-01.csv", List.of(row(1, 1, 15, 100), row(1, 1, 15, 100), row(2, 2, 15, 100)));
        drop("scad_2026-01-02.csv", List.of(row(1, 1, 15, 100), row(2, 2, 15, 100)));
        assertThat(ledger.open()).isEqualByComparingTo("200.00");
        assertThat(state(ledger)).isEqualTo(state(whole));
    }

    @Test
    void whatWasPaidSinceIsOpenAgainWhenTheStatementStillSaysSo() {
        List<String> rows = List.of(row(1, 1, 15, 100), row(2, 2, 15, 100), row(3, 3, 15, 100));
        drop("scad_2026-01-01.csv", rows);
        pay(1);
        assertThat(ledger.open()).isLessThan(whole.open().add(java.math.BigDecimal.ONE));
        drop("scad_2026-01-02.csv", rows);
        assertThat(ledger.open()).isEqualByComparingTo("300.00");
        assertThat(ledger.count("item_to_restate")).isZero();
    }

    @Test
    void aPaidInstalmentBesideAnOpenOneOfANewClientGoesTheLongWay() {
        ImportReport report = drop(
                "scad_2026-01-01.csv",
                List.of(row(1, 1, 15, 100), row(1, 1, 20, 0), row(1, 1, 25, 50), row(2, 2, 9, 1)));
        assertThat(ledger.states(report)).containsOnly(DocumentState.BOOKED);
        assertThat(report.notes()).anySatisfy(note -> assertThat(note.en()).contains("Booked 4, known already 0"));
        assertThat(state(ledger)).isEqualTo(state(whole)).hasSize(4);
        assertThat(ledger.documents(report)).hasSize(4);
    }

    @Test
    void aStatementThatFollowsOneThatWasTakenBackIsComparedWithAllItems() {
        List<String> first = List.of(row(1, 1, 15, 100), row(2, 2, 15, 100), row(3, 3, 15, 100));
        List<String> second = List.of(row(1, 1, 15, 60), row(2, 2, 15, 100), row(3, 3, 15, 100));
        drop("scad_2026-01-01.csv", first);
        ImportReport report = ledger.drop("scad_2026-01-02.csv", HEAD + String.join("", second));
        ledger.undo(report);
        assertThat(ledger.open()).isEqualByComparingTo("300.00");
        ledger.drop("scad_2026-01-03.csv", HEAD + String.join("", second));
        assertThat(ledger.open()).isEqualByComparingTo("260.00");
        ledger.drop("scad_2026-01-04.csv", HEAD + String.join("", second));
        assertThat(ledger.last().touched()).isEmpty();
    }

    @Test
    void aFileInAnotherOrderChangesNothing() {
        List<String> rows = new ArrayList<>();
        for (int number = 1; number <= 200; number++) {
            rows.add(row(number % 17, number, 15, 100));
        }
        drop("scad_2026-01-01.csv", rows);
        java.util.Collections.reverse(rows);
        ImportReport report = drop("scad_2026-01-02.csv", rows);
        assertThat(ledger.states(report)).containsOnly(DocumentState.UNCHANGED);
        assertThat(ledger.last().touched()).isEmpty();
        assertThat(ledger.documents(report)).hasSize(200);
    }

    @Test
    void anAddressThatIsNewIsKept() {
        List<String> rows = List.of(row(1, 1, 15, 100), row(2, 2, 15, 100));
        drop("scad_2026-01-01.csv", rows);
        drop("scad_2026-01-02.csv", List.of(rows.get(0).replace("@", "@new."), rows.get(1)));
        assertThat(ledger.count("client_address")).isEqualTo(3);
        drop("scad_2026-01-03.csv", List.of(rows.get(1), row(3, 3, 15, 100)));
        assertThat(state(ledger)).isEqualTo(state(whole));
    }

    private ImportReport drop(String name, List<String> rows) {
        List<ImportReport> both = dropped(name, rows);
        assertThat(both.get(0).notes()).isEqualTo(both.get(1).notes());
        assertThat(ledger.states(both.get(0))).containsExactlyInAnyOrderElementsOf(whole.states(both.get(1)));
        return both.get(0);
    }

    private List<ImportReport> dropped(String name, List<String> rows) {
        String text = HEAD + String.join("", rows);
        whole.handle().execute("delete from statement_print");
        ImportReport other = whole.drop(name, text);
        ImportReport report = ledger.drop(name, text);
        if (report.state() == ImportState.HELD) {
            assertThat(other.notes()).isEqualTo(report.notes());
            ledger.confirm(report);
            whole.confirm(other);
            whole.handle().execute("delete from statement_print");
            other = whole.drop(name, text);
            report = ledger.drop(name, text);
        }
        return List.of(report, other);
    }

    private void pay(int which) {
        for (Ledger one : List.of(ledger, whole)) {
            List<String> open = one.handle()
                    .createQuery(
                            "select i.id from item i where i.settled_on is null order by i.number, i.due, i.open_amount,"
                                    + " i.amount")
                    .mapTo(String.class)
                    .list();
            if (!open.isEmpty()) {
                String paid = open.get(which % open.size());
                one.handle()
                        .execute(
                                which % 2 == 0
                                        ? "update item set open_amount = 1 where id = ?"
                                        : "update item set open_amount = 0, settled_on = date '2026-03-01' where id = ?",
                                paid);
                ItemHistory.note(
                        one.handle(),
                        TestDatabase.FIRM,
                        List.of(paid),
                        Instant.parse("2026-04-01T08:00:00Z").plusSeconds(which));
            }
        }
    }

    private static void change(List<String> rows, Random random) {
        int changes = random.nextInt(12);
        for (int change = 0; change < changes; change++) {
            int at = rows.isEmpty() ? 0 : random.nextInt(rows.size());
            String row = row(random.nextInt(9), random.nextInt(40), 10 + random.nextInt(4), random.nextInt(4) * 25);
            switch (rows.isEmpty() ? 0 : random.nextInt(5)) {
                case 0, 1 -> rows.add(at, row);
                case 2 -> rows.remove(at);
                case 3 -> rows.set(at, row);
                default -> rows.add(rows.get(at));
            }
        }
        for (int more = rows.size(); more < 30; more++) {
            rows.add(row(random.nextInt(9), random.nextInt(40), 10 + random.nextInt(4), 100));
        }
    }

    private static String row(int client, int number, int due, int open) {
        return "C" + client + ";Cliente " + client + ";" + number + "/" + client + ";31/12/2025;" + due
                + "/02/2026;100,00;" + open + ",00;c" + client + "@cliente.example\n";
    }

    private static List<String> state(Ledger ledger) {
        return ledger
                .handle()
                .createQuery(
                        "select concat(i.number, ' ', i.due, ' ', i.amount, ' ', i.open_amount, ' ', i.settled_on, ' ',"
                                + " i.settled_exactly, ' ', c.code) from item i join client c on c.id = i.client_id")
                .mapTo(String.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** What the rows say is open. */
    private static List<String> stated(List<String> rows) {
        return rows.stream()
                .map(row -> row.split(";"))
                .filter(cells -> !cells[6].equals("0,00"))
                .map(cells -> cells[2] + " " + cells[4].substring(0, 2) + " " + cells[6].replace(',', '.'))
                .sorted()
                .toList();
    }

    private static List<String> open(Ledger ledger) {
        return ledger
                .handle()
                .createQuery("select concat(number, ' ', extract(day from due), ' ', open_amount) from item"
                        + " where settled_on is null")
                .mapTo(String.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    private static int listed(Ledger ledger) {
        ImportReport last = ledger.handle()
                .createQuery("select * from import_run order by booked_order desc limit 1")
                .map((row, context) -> ImportRows.report(row))
                .one();
        return ledger.documents(last).size();
    }
}
