package org.riguardo.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.riguardo.db.Page;
import org.riguardo.desk.DoneRow;
import org.riguardo.desk.DoneRows;
import org.riguardo.plan.WorkKind;
import org.riguardo.plan.WorklistCounts;
import org.riguardo.plan.WorklistFilter;
import org.riguardo.plan.WorklistQuery;
import org.riguardo.plan.WorklistQuery.Tab;
import org.riguardo.plan.WorklistRow;
import org.riguardo.plan.WorklistRows;

/** What the worklist's page asks the database for, by one person; over HTTP and by many it is measured by {@code WorklistSpeedIT}. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class WorklistBenchmark {

    /** Where the facts are. */
    @Param({"H2", "POSTGRESQL"})
    public Engine engine = Engine.POSTGRESQL;

    /** Clients of the firm, with 22 items and 100 contacts each. */
    @Param({"500", "5000"})
    public int clients;

    private @Nullable Studio opened;

    /** Fills the database and decides about all clients. */
    @Setup
    public void open() throws IOException, SQLException {
        opened = Studio.with(engine, clients);
        studio().keeper().refreshAll(FirmRows.FIRM);
        studio().commit();
        studio().analyze();
    }

    /** Closes the database and removes it. */
    @TearDown
    public void close() throws IOException, SQLException {
        studio().close();
    }

    /** The first page of what is to be done, 50 rows, with what stands above it. */
    @Benchmark
    public Seen toDo() throws SQLException {
        return seen(Tab.TO_DO, WorklistFilter.none());
    }

    /** The same on hold. */
    @Benchmark
    public Seen onHold() throws SQLException {
        return seen(Tab.ON_HOLD, WorklistFilter.none());
    }

    /** One person's calls about open amounts, found by a piece of the name. */
    @Benchmark
    public Seen filtered() throws SQLException {
        return seen(Tab.TO_DO, new WorklistFilter(null, "paolo", "li", null, WorkKind.CALL, null));
    }

    /** What was done in the last 7 days. */
    @Benchmark
    public Page<DoneRow> done() throws SQLException {
        Page<DoneRow> page = studio().database()
                .with(handle -> new DoneRows(handle, FirmRows.FIRM).page(WorklistFilter.none(), since(7), null, 50));
        studio().commit();
        return page;
    }

    private Seen seen(Tab tab, WorklistFilter filter) throws SQLException {
        Seen seen = studio().database().with(handle -> {
            var rows = new WorklistRows(handle, FirmRows.FIRM, Population.TODAY);
            return new Seen(
                    rows.page(new WorklistQuery(tab, filter, null, 50)),
                    rows.counts(filter),
                    new DoneRows(handle, FirmRows.FIRM).count(filter, since(0)));
        });
        studio().commit();
        return seen;
    }

    private static Instant since(int days) {
        return Population.TODAY.minusDays(days).atStartOfDay(Population.ZONE).toInstant();
    }

    /** What a person sees. */
    public record Seen(Page<WorklistRow> page, WorklistCounts counts, int done) {}

    private Studio studio() {
        return Objects.requireNonNull(opened);
    }
}
