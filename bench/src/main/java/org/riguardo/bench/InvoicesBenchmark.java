package org.riguardo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.exports.Arrival;
import org.riguardo.exports.Arrived;
import org.riguardo.exports.BuiltInFormats;
import org.riguardo.exports.ExportReader;
import org.riguardo.exports.FileReading;
import org.riguardo.exports.InMemoryContent;

/** Electronic invoices, each in a file, from the watched folder to the ledger on PostgreSQL, beside a bare parse of the files. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class InvoicesBenchmark {

    private static final int AT_ONCE = 1_000;
    private static final Instant NOW = Instant.parse("2026-03-31T08:00:00Z");
    private static final ReadContext CONTEXT =
            ReadContext.of(ZoneId.of("Europe/Rome"), LocalDate.of(2026, 3, 31), false);
    private static final XMLInputFactory PARSERS = XMLInputFactory.newDefaultFactory();

    private final ExportReader reader = new ExportReader(BuiltInFormats::all);

    /** Files in the folder. */
    @Param({"10000"})
    public int files;

    private @Nullable Intake opened;
    private int series;

    /** An empty ledger. */
    @Setup
    public void open() throws IOException, SQLException {
        opened = new Intake(Engine.POSTGRESQL.open());
    }

    /** Other invoices each time. */
    @Setup(Level.Invocation)
    public void fill() throws IOException {
        AccountingExports.invoices(intake().exports(), files, ++series);
    }

    /** Files that were only parsed are removed. */
    @TearDown(Level.Invocation)
    public void clear() throws IOException {
        try (Stream<Path> left = Files.list(intake().exports())) {
            for (Path file : left.filter(Intake::isExport).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Closes the database and removes it. */
    @TearDown
    public void close() throws IOException, SQLException {
        intake().close();
    }

    /** Read, booked, reported and put away. */
    @Benchmark
    public int fromFolderToLedger() throws IOException {
        intake().look();
        return series;
    }

    /** Read and booked by the product's own classes, on one thread; no report is written and no file moved. */
    @Benchmark
    public int readAndBooked() throws IOException {
        List<Arrived> read = new ArrayList<>();
        try (Stream<Path> all = Files.list(intake().exports())) {
            for (Path file : (Iterable<Path>) all.filter(Intake::isExport)::iterator) {
                byte[] bytes = Files.readAllBytes(file);
                String name = file.getFileName().toString();
                Arrival arrival = new Arrival(FirmRows.FIRM, name, sha256(bytes), NOW, NOW);
                read.add(new Arrived(arrival, read(name, bytes)));
                if (read.size() == AT_ONCE) {
                    book(read);
                }
            }
        }
        book(read);
        return series;
    }

    /** The product's reader alone: what is it, and which documents does it hold. */
    @Benchmark
    public int readerAlone() throws IOException {
        int documents = 0;
        try (Stream<Path> all = Files.list(intake().exports())) {
            for (Path file : (Iterable<Path>) all.filter(Intake::isExport)::iterator) {
                FileReading.Read reading = read(file.getFileName().toString(), Files.readAllBytes(file));
                documents += reading.parts().size();
            }
        }
        return documents;
    }

    /** Every event of every file, by the JDK's parser as it comes, and nothing else. */
    @Benchmark
    public long bareParse() throws IOException, XMLStreamException {
        long events = 0;
        try (Stream<Path> all = Files.list(intake().exports())) {
            for (Path file : (Iterable<Path>) all.filter(Intake::isExport)::iterator) {
                try (InputStream in = Files.newInputStream(file)) {
                    XMLStreamReader parser = PARSERS.createXMLStreamReader(in);
                    while (parser.hasNext()) {
                        events += parser.next();
                    }
                    parser.close();
                }
            }
        }
        return events;
    }

    private FileReading.Read read(String name, byte[] bytes) throws IOException {
        return (FileReading.Read) reader.read(new InMemoryContent(name, bytes, NOW), CONTEXT);
    }

    private void book(List<Arrived> read) {
        if (!read.isEmpty()) {
            intake().ledger()
                    .known(FirmRows.FIRM, read.stream().map(Arrived::arrival).toList());
            intake().ledger().book(FirmRows.FIRM, read);
            read.clear();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Intake intake() {
        return Objects.requireNonNull(opened);
    }
}
