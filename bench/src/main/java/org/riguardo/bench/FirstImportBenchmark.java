package org.riguardo.bench;

import java.io.IOException;
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

/** A first statement of open items from the watched folder into an empty ledger on PostgreSQL: time, log written, and heap in use. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class FirstImportBenchmark {

    /** Rows of the statement. */
    @Param({"100000"})
    public int rows;

    /** Whether the heap is measured; that takes a garbage collection after the other, so that the time says nothing. */
    @Param({"false"})
    public boolean heap;

    private @Nullable Intake opened;

    /** What was written and held beside the time it took. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Needed {

        /** Kilobytes of write-ahead log. */
        public long walKilobytes;

        /** The most megabytes in use after a garbage collection, beyond those in use before. */
        public long heapMegabytes;
    }

    /** An empty ledger and the file in its folder. */
    @Setup(Level.Invocation)
    public void open() throws IOException, SQLException {
        opened = new Intake(Engine.POSTGRESQL.open());
        AccountingExports.statement(intake().exports(), rows, 0);
    }

    /** Closes the database and removes it. */
    @TearDown(Level.Invocation)
    public void close() throws IOException, SQLException {
        intake().close();
    }

    /** From the file in the folder to the committed ledger, with report and putting away. */
    @Benchmark
    public long firstStatement(Needed needed) throws IOException, SQLException {
        long before = intake().written();
        try (HeapInUse inUse = heap ? HeapInUse.watched() : null) {
            intake().look();
            needed.heapMegabytes += inUse == null ? 0 : inUse.mostMegabytes();
        }
        needed.walKilobytes += (intake().written() - before) >> 10;
        return needed.walKilobytes;
    }

    private Intake intake() {
        return Objects.requireNonNull(opened);
    }
}
