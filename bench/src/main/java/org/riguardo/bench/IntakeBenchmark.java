package org.riguardo.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.postgresql.PGConnection;

/**
 * A statement of open items from the watched folder to the ledger on PostgreSQL, a first time and the day after, each beside
 * what the database itself needs at least.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class IntakeBenchmark {

    /** Rows of the statement. */
    @Param({"100000"})
    public int rows;

    private @Nullable Intake opened;
    private byte[] items = {};
    private int day;

    /** What was written beside the time it took. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Written {

        /** Kilobytes of write-ahead log. */
        public long walKilobytes;
    }

    /** Fills a ledger with the first statement, and keeps its items as COPY writes them. */
    @Setup
    public void open() throws IOException, SQLException {
        opened = new Intake(Engine.POSTGRESQL.open());
        AccountingExports.statement(intake().exports(), rows, 0);
        intake().look();
        var bytes = new ByteArrayOutputStream();
        copyApi().copyOut("copy item to stdout", bytes);
        items = bytes.toByteArray();
        try (var statement = intake().connection().createStatement()) {
            statement.execute("create table equal_item (like item including all)");
            statement.execute("analyze");
        }
        intake().store().commit();
    }

    /** Closes the database and removes it. */
    @TearDown
    public void close() throws IOException, SQLException {
        intake().close();
    }

    /** The next day's file lies in the folder. */
    @Setup(Level.Invocation)
    public void nextDay() throws SQLException {
        day++;
        try (var statement = intake().connection().createStatement()) {
            statement.execute("truncate equal_item");
        }
        intake().store().commit();
    }

    /** The limit of a first import: the same items into a table with the columns and indexes of items, committed. */
    @Benchmark
    public long copyOfTheItems(Written written) throws IOException, SQLException {
        long before = intake().written();
        long copied = copyApi().copyIn("copy equal_item from stdin", new ByteArrayInputStream(items));
        intake().store().commit();
        written.walKilobytes += (intake().written() - before) >> 10;
        return copied;
    }

    /** The limit of a later import: the rows into a staging table, compared with the items, what differs counted. */
    @Benchmark
    public long stagedAndCompared(Written written) throws IOException, SQLException {
        long before = intake().written();
        long differing = Staged.compare(intake().connection(), rows, day);
        intake().store().commit();
        written.walKilobytes += (intake().written() - before) >> 10;
        return differing;
    }

    /** Half a per cent of the rows differ from the day before; file reading, report and putting away are in it. */
    @Benchmark
    public Path nextStatement(Daily daily, Written written) throws IOException, SQLException {
        long before = intake().written();
        intake().look();
        written.walKilobytes += (intake().written() - before) >> 10;
        return daily.file;
    }

    /** Writes the day's file before the clock runs. */
    @State(Scope.Thread)
    public static class Daily {

        private Path file = Path.of("");

        /** The file of the benchmark's day. */
        @Setup(Level.Invocation)
        public void write(IntakeBenchmark benchmark) throws IOException {
            file = AccountingExports.statement(benchmark.intake().exports(), benchmark.rows, benchmark.day);
        }
    }

    private org.postgresql.copy.CopyManager copyApi() throws SQLException {
        return intake().connection().unwrap(PGConnection.class).getCopyAPI();
    }

    Intake intake() {
        return Objects.requireNonNull(opened);
    }
}
