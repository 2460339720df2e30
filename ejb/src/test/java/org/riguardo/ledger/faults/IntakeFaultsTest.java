package org.riguardo.ledger.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riguardo.db.TestDatabase;

/** What goes wrong while a file is taken in, on a real database; the numbers are those of the list of faults. */
class IntakeFaultsTest {

    private static final String STATEMENT = "Codice cliente;Cliente;Numero;Data;Scadenza;Importo;Residuo\n";

    private final TestDatabase database = database();
    private final FaultyConnections connections = new FaultyConnections(database.source());

    @TempDir
    private Path home;

    TestDatabase database() {
        return TestDatabase.open();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void f1AndF11LostBeforeAnyStepItIsBookedOnce() throws IOException {
        eachStep(false);
    }

    @Test
    void f11LostAfterAnyStepAlsoAfterTheCommitItIsBookedOnce() throws IOException {
        eachStep(true);
    }

    private void eachStep(boolean after) throws IOException {
        Map<String, List<String>> expected = null;
        boolean reached = true;
        int step = 0;
        while (reached) {
            Office office = office((after ? "after" : "before") + step);
            office.drop("scad_2026-03-01.csv", statement(6));
            office.look();
            office.drop(
                    "scad_2026-03-20.csv",
                    statement(5).replace("2;31/01/2026;15/03/2026;100,00;100", "2;31/01/2026;15/03/2026;100,00;40")
                            + row(7));
            if (step > 0) {
                connections.loseAt(step, after);
                office.look();
                reached = connections.lost();
                connections.mend();
                office.restart();
            }
            office.look();
            if (expected == null) {
                expected = office.ledger();
                assertThat(expected.get("items")).hasSize(7);
            }
            assertThat(office.ledger()).as("step %d", step).isEqualTo(expected);
            assertThat(office.in("")).as("step %d", step).isEmpty();
            assertThat(office.in("done"))
                    .as("step %d", step)
                    .contains("scad_2026-03-20.csv", "scad_2026-03-20.csv.report.json");
            step++;
        }
        assertThat(step).isGreaterThan(40);
    }

    @Test
    void f2AnArchiveThatIsFullLeavesTheFileAndIsMadeUpForLater() throws IOException {
        Office office = office("archive");
        Path done = Files.writeString(
                Files.createDirectory(office.exports.resolve("done")).resolve("2026-03-31"), "in the way");
        office.drop("scad_2026-03-01.csv", statement(3));
        office.look();
        assertThat(office.in("")).contains("scad_2026-03-01.csv");
        Map<String, List<String>> booked = office.ledger();
        assertThat(booked.get("items")).hasSize(3);
        Files.delete(done);
        office.look();
        office.look();
        assertThat(office.in("done")).contains("scad_2026-03-01.csv");
        assertThat(office.ledger().get("items")).isEqualTo(booked.get("items"));
        assertThat(office.ledger().get("imports")).singleElement().asString().endsWith("away");
    }

    @Test
    void f2AFullDiskLeavesTheFileUntilThereIsSpaceAgain() throws Exception {
        Path disk = Files.createDirectory(home.resolve("disk"));
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString());
        assumeTrue(mounted, "A small file system cannot be mounted here: run as root to see this test");
        try {
            Office office = new Office("disk", disk, database, connections);
            office.drop("scad_2026-03-01.csv", statement(9_000));
            office.look();
            assertThat(office.in("")).containsExactly("scad_2026-03-01.csv");
            assertThat(office.ledger().get("items")).isEmpty();
            assertThat(run("mount", "-o", "remount,size=16m", disk.toString())).isTrue();
            office.look();
            assertThat(office.in("done")).contains("scad_2026-03-01.csv");
            assertThat(office.ledger().get("items")).hasSize(9_000);
        } finally {
            run("umount", disk.toString());
        }
    }

    @Test
    void f5TheSameNameWithOtherBytesIsNews() throws IOException {
        Office office = office("names");
        office.drop("elenco.csv", statement(3));
        office.look();
        office.drop("elenco.csv", statement(4));
        office.look();
        assertThat(office.ledger().get("items")).hasSize(4);
        assertThat(office.in("done")).contains("elenco.csv", "elenco-2.csv");
    }

    @Test
    void f7OneBadRowOfManyRefusesTheFileAndIsNamed() throws IOException {
        Office office = office("row");
        String rows = statement(20_000)
                .replace("C15000;Cliente 15000;15000;31/01/2026", "C15000;Cliente 15000;15000;31/02/2026");
        office.drop("scad_2026-03-01.csv", rows);
        office.look();
        assertThat(office.in("rejected")).contains("scad_2026-03-01.csv");
        assertThat(office.text("rejected", "scad_2026-03-01.csv.report.txt")).contains("riga 15001", "31/02/2026");
        assertThat(office.ledger().get("items")).isEmpty();
    }

    @Test
    void f11ADatabaseThatIsDownAtTheStartLeavesTheFile() throws IOException {
        Office office = office("down");
        office.drop("scad_2026-03-01.csv", statement(3));
        connections.loseAt(1, false);
        office.look();
        assertThat(office.in("")).containsExactly("scad_2026-03-01.csv");
        connections.mend();
        office.look();
        assertThat(office.in("done")).contains("scad_2026-03-01.csv");
        assertThat(office.ledger().get("items")).hasSize(3);
    }

    private Office office(String name) throws IOException {
        return new Office(name, Files.createDirectory(home.resolve(name)), database, connections);
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    private static String statement(int rows) {
        StringBuilder text = new StringBuilder(STATEMENT);
        for (int row = 1; row <= rows; row++) {
            text.append(row(row));
        }
        return text.toString();
    }

    private static String row(int row) {
        return "C" + row + ";Cliente " + row + ";" + row + ";31/01/2026;15/03/2026;100,00;100,00\n";
    }
}
