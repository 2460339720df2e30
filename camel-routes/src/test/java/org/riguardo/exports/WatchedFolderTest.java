package org.riguardo.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.riguardo.exports.fatturapa.Invoice.invoice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riguardo.api.exports.LayoutGuess;

class WatchedFolderTest {

    private static final byte[] INVOICE =
            invoice().plain("1", "10.00", "2026-03-01").bytes();

    @TempDir
    private Path home;

    private Folder folder;

    @BeforeEach
    void open() throws IOException {
        folder = new Folder(home);
    }

    @Test
    void aFileIsTakenOnceItHasComeToRest() throws IOException {
        folder.drop("a.xml", INVOICE);
        folder.look();
        folder.clock.by(Duration.ofSeconds(9));
        folder.look();
        assertThat(folder.ledger.booked).isEmpty();
        assertThat(folder.ledger.pending).containsEntry("a.xml", ImportState.WAITING);
        folder.clock.by(Duration.ofSeconds(1));
        folder.look();
        assertThat(folder.in("done")).containsExactly("a.xml", "a.xml.report.json", "a.xml.report.txt");
        assertThat(folder.in("")).isEmpty();
        assertThat(folder.ledger.pending).isEmpty();
    }

    @Test
    void aWriterThatPausesIsWaitedFor() throws IOException {
        Path file = folder.drop("a.xml", Arrays.copyOf(INVOICE, INVOICE.length / 2));
        folder.look();
        folder.clock.by(Duration.ofSeconds(8));
        Files.write(file, Arrays.copyOfRange(INVOICE, INVOICE.length / 2, INVOICE.length), StandardOpenOption.APPEND);
        folder.look();
        folder.clock.by(Duration.ofSeconds(8));
        folder.look();
        assertThat(folder.ledger.booked).isEmpty();
        folder.clock.by(Duration.ofSeconds(3));
        folder.look();
        assertThat(folder.ledger.booked).hasSize(1);
    }

    @Test
    void aWriterThatStopsForEverLeavesAHeldFileThatGoesOnWhenItIsWhole() throws IOException {
        Path file = folder.drop("a.xml", Arrays.copyOf(INVOICE, INVOICE.length / 2));
        folder.settle();
        folder.settle();
        assertThat(folder.ledger.pending).containsEntry("a.xml", ImportState.HELD);
        assertThat(folder.in("")).containsExactly("a.xml");
        assertThat(folder.ledger.reports).hasSize(1);
        Files.write(file, INVOICE);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-03-31T09:00:00Z")));
        folder.settle();
        assertThat(folder.in("done")).contains("a.xml");
    }

    @Test
    void aHeldFileIsTakenWhenAPersonSaysThatItIsWhole() throws IOException {
        String table = "Cliente;Partita IVA;Numero;Data;Importo\nRossi;01180680397;1;31/01/2026;10,00";
        folder.drop("a.csv", table.getBytes(StandardCharsets.UTF_8));
        folder.settle();
        assertThat(folder.ledger.pending).containsEntry("a.csv", ImportState.HELD);
        folder.ledger.confirmed.put("a.csv", Set.of(HoldReason.INCOMPLETE));
        folder.look();
        assertThat(folder.in("done")).contains("a.csv");
    }

    @Test
    void aHeldFileIsPutAsideWhenAPersonSaysThatItDoesNotCount() throws IOException {
        folder.drop(
                "cut.csv", "Cliente;Numero;Data;Importo\nRossi;1;31/01/2026;10,00".getBytes(StandardCharsets.UTF_8));
        folder.drop(
                "asks.csv",
                "Soggetto moroso;Rif.;Emessa il;Valore\nRossi;F-1;25/03/2026;1.200,00\nVerdi;F-2;26/03/2026;80,50\n"
                        .getBytes(StandardCharsets.UTF_8));
        folder.settle();
        assertThat(folder.ledger.pending)
                .containsOnlyKeys("cut.csv", "asks.csv")
                .containsValue(ImportState.HELD);
        folder.ledger.declined.addAll(Set.of("cut.csv", "asks.csv"));
        folder.look();
        assertThat(folder.in("rejected")).contains("cut.csv", "asks.csv");
        assertThat(folder.ledger.booked).isEmpty();
        assertThat(folder.ledger.pending).isEmpty();
    }

    @Test
    void aTableOfAnUncertainLayoutIsHeldUntilStaffHaveSaidWhatIsWhat() throws IOException {
        String table = "Soggetto moroso;Rif.;Emessa il;Valore\nRossi Impianti;F-1;25/03/2026;1.200,00\n"
                + "Verdi & C.;F-2;26/03/2026;80,50\n";
        folder.drop("a.csv", table.getBytes(StandardCharsets.UTF_8));
        folder.settle();
        folder.settle();
        assertThat(folder.ledger.pending).containsEntry("a.csv", ImportState.HELD);
        assertThat(folder.ledger.reports.values()).singleElement().satisfies(report -> assertThat(report.heldFor())
                .isEqualTo(HoldReason.LAYOUT));
        LayoutGuess guess = folder.guess("a.csv");
        folder.ledger.mappings.put(guess.layout(), guess.answers().write());
        folder.look();
        assertThat(folder.in("done")).contains("a.csv");
        assertThat(folder.guess("a.csv")).isNull();
    }

    @Test
    void itTellsHowManyDocumentsOfALargeFileAreBooked() throws IOException {
        StringBuilder rows = new StringBuilder("Cliente;Numero;Data;Importo\n");
        for (int row = 0; row < 2_200; row++) {
            rows.append("Rossi;").append(row).append(";31/01/2026;10,00\n");
        }
        folder.drop("a.csv", rows.toString().getBytes(StandardCharsets.UTF_8));
        Set<Progress> seen = new LinkedHashSet<>();
        folder.ledger.onDocument =
                document -> folder.status.progress("studio", "a.csv").ifPresent(seen::add);
        folder.settle();
        assertThat(folder.in("done")).contains("a.csv");
        assertThat(seen)
                .hasSize(5)
                .startsWith(new Progress(Progress.Step.BOOKING, 0, 2_200))
                .endsWith(new Progress(Progress.Step.BOOKING, 2_000, 2_200));
        assertThat(folder.status.progress("studio", "a.csv")).isEmpty();
    }

    @Test
    void aCompanionSaysThatTheFileIsWholeAndGoesWithIt() throws IOException {
        folder.drop("a.xml", INVOICE);
        folder.drop("a.xml.done", new byte[0]);
        folder.look();
        assertThat(folder.in("done")).contains("a.xml");
        assertThat(folder.in("")).isEmpty();
    }

    @Test
    void aCompanionOlderThanItsFileSaysNothing() throws IOException {
        Path file = folder.drop("a.xml", INVOICE);
        Path companion = folder.drop("a.xml.done", new byte[0]);
        Files.setLastModifiedTime(
                companion,
                FileTime.from(Files.getLastModifiedTime(file).toInstant().minusSeconds(60)));
        folder.look();
        assertThat(folder.ledger.booked).isEmpty();
    }

    @Test
    void theSameBytesUnderAnotherNameChangeNothingAndSaySo() throws IOException {
        folder.drop("a.xml", INVOICE);
        folder.settle();
        folder.drop("b.xml", INVOICE);
        folder.settle();
        assertThat(folder.ledger.booked).hasSize(1);
        assertThat(folder.text("done", "b.xml.report.txt")).contains("nulla di nuovo");
        folder.drop("a.xml", invoice().plain("2", "10.00", "2026-03-01").bytes());
        folder.settle();
        assertThat(folder.ledger.booked).hasSize(2);
        assertThat(folder.in("done")).contains("a.xml", "a-2.xml", "b.xml");
    }

    @Test
    void aBadFileGoesToRejectedWithAReportThatNamesTheLine() throws IOException {
        folder.drop("a.xml", invoice().plain("1", "dieci", "2026-03-01").bytes());
        folder.settle();
        assertThat(folder.ledger.booked).isEmpty();
        assertThat(folder.in("rejected")).containsExactly("a.xml", "a.xml.report.json", "a.xml.report.txt");
        assertThat(folder.text("rejected", "a.xml.report.txt"))
                .contains("riga 4: ImportoTotaleDocumento = \"dieci\": Non è un importo");
        assertThat(folder.text("rejected", "a.xml.report.json")).contains("\"state\": \"REJECTED\"", "\"line\": 4");
    }

    @Test
    void f1KilledAtAnyStepItEndsTheSame() throws IOException {
        int step = 1;
        for (boolean killed = true; killed; step++) {
            Folder each = new Folder(Files.createDirectory(home.resolve("step" + step)));
            each.drop("a.xml", INVOICE);
            each.ledger.killAt(step);
            killed = catchThrowable(each::settle) instanceof FakeLedger.Killed;
            each.ledger.killAt(Integer.MAX_VALUE);
            each.restart();
            each.settle();
            assertThat(each.ledger.booked).as("step %d", step).hasSize(1);
            assertThat(each.in("done")).as("step %d", step).contains("a.xml", "a.xml.report.json", "a.xml.report.txt");
            assertThat(each.in("")).as("step %d", step).isEmpty();
            assertThat(each.ledger.pending).as("step %d", step).isEmpty();
        }
        assertThat(step).isGreaterThan(12);
    }

    @Test
    void aDatabaseThatIsAwayLeavesTheFileForALaterTry() throws IOException {
        folder.drop("a.xml", INVOICE);
        folder.look();
        folder.clock.by(Duration.ofSeconds(11));
        folder.ledger.failNext(1);
        folder.look();
        assertThat(folder.in("")).containsExactly("a.xml");
        folder.look();
        assertThat(folder.ledger.booked).isEmpty();
        folder.clock.by(Duration.ofSeconds(31));
        folder.look();
        assertThat(folder.in("done")).contains("a.xml");
    }

    @Test
    void manySmallFilesAreBookedInOneTransaction() throws IOException {
        for (int number = 1; number <= 30; number++) {
            folder.drop(
                    number + ".xml",
                    invoice().plain("" + number, "10.00", "2026-03-01").bytes());
        }
        folder.settle();
        assertThat(folder.ledger.booked).hasSize(30);
        assertThat(folder.ledger.transactions).isOne();
        assertThat(folder.in("done")).hasSize(90);
    }

    @Test
    void oneFileThatCannotBeBookedStopsNoOther() throws IOException {
        folder.drop("a.xml", INVOICE);
        folder.drop("poison.xml", invoice().plain("2", "10.00", "2026-03-01").bytes());
        folder.drop("z.xml", invoice().plain("3", "10.00", "2026-03-01").bytes());
        folder.settle();
        assertThat(folder.ledger.booked).hasSize(2);
        assertThat(folder.in("done")).contains("a.xml", "z.xml");
        assertThat(folder.in("")).containsExactly("poison.xml");
    }

    @Test
    void f5TheSameBytesTwiceAtOnceHaveOneWinner() throws IOException {
        folder.drop("a.xml", INVOICE);
        folder.drop("b.xml", INVOICE);
        folder.settle();
        folder.look();
        assertThat(folder.ledger.booked).hasSize(1);
        assertThat(folder.in("done")).contains("a.xml", "b.xml");
        assertThat(folder.text("done", "b.xml.report.txt")).contains("nulla di nuovo");
    }

    @Test
    void copiesThatAKilledProcessLeftAreRemovedInTime() throws IOException {
        Path work = Files.createDirectories(home.resolve("work"));
        Path old = Files.createFile(work.resolve("export1.copy"));
        Files.setLastModifiedTime(old, FileTime.from(folder.clock.instant().minus(Duration.ofHours(2))));
        Path other = Files.createFile(work.resolve("export2.copy"));
        Files.setLastModifiedTime(other, FileTime.from(folder.clock.instant()));
        folder.look();
        assertThat(old).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void hostileNamesStayInsideTheirFolders() throws IOException {
        String longest = "x".repeat(251) + ".xml";
        for (String name :
                new String[] {"..evil.xml", "a\u0001\u202Eb.xml", longest, "CON:*?.xml", "-rf.xml", "%2e%2e.xml"}) {
            folder.drop(
                    name,
                    invoice()
                            .plain(name.substring(0, 2).hashCode() + "", "10.00", "2026-03-01")
                            .bytes());
        }
        folder.settle();
        assertThat(folder.in("")).isEmpty();
        assertThat(folder.in("done"))
                .hasSize(18)
                .contains("_evil.xml", "a__b.xml", "CON___.xml", "-rf.xml", "%2e%2e.xml");
        assertThat(folder.ledger.reports.values())
                .extracting(ImportReport::name)
                .contains("a\\u0001\\u202Eb.xml");
    }

    @Test
    void linksFoldersAndTemporaryNamesAreLeftAlone() throws IOException {
        Path secret = Files.writeString(home.resolve("secret.xml"), new String(INVOICE, StandardCharsets.UTF_8));
        Files.createSymbolicLink(folder.exports.resolve("link.xml"), secret);
        Files.createDirectory(folder.exports.resolve("folder.xml"));
        folder.drop("a.xml.part", INVOICE);
        folder.drop("~$a.xlsx", INVOICE);
        folder.drop(".hidden", INVOICE);
        folder.settle();
        assertThat(folder.ledger.reports).isEmpty();
        assertThat(secret).exists();
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws IOException {
        folder.drop("a.csv", new byte[(1 << 20) + 1]);
        folder.settle();
        assertThat(folder.in("rejected")).contains("a.csv");
    }
}
