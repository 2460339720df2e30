package org.riguardo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.riguardo.xml.XmlReaders;

/** Electronic invoices, each in a file, from the watched folder to the ledger on PostgreSQL, beside a bare parse of the files. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class InvoicesBenchmark {

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

    /** Every event of every file, with the product's own reader, and nothing else. */
    @Benchmark
    public long bareParse() throws IOException, XMLStreamException {
        long events = 0;
        try (Stream<Path> all = Files.list(intake().exports())) {
            for (Path file : (Iterable<Path>) all.filter(Intake::isExport)::iterator) {
                try (InputStream in = Files.newInputStream(file)) {
                    XMLStreamReader reader = XmlReaders.of(in);
                    while (reader.hasNext()) {
                        events += reader.next();
                    }
                    reader.close();
                }
            }
        }
        return events;
    }

    private Intake intake() {
        return Objects.requireNonNull(opened);
    }
}
