package org.riguardo.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
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
import org.riguardo.api.decision.Decision;
import org.riguardo.db.Page;
import org.riguardo.plan.WorklistCounts;
import org.riguardo.plan.WorklistFilter;
import org.riguardo.plan.WorklistQuery;
import org.riguardo.plan.WorklistRow;
import org.riguardo.plan.WorklistRows;

/** From one new fact to the decision that a person sees: a call is logged, decided on, committed, and shown. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 4)
public class FactBenchmark {

    private static final String CALL = "new-call";

    /** Where the facts are. */
    @Param({"H2", "POSTGRESQL"})
    public Engine engine = Engine.H2;

    /** Overdue items of the firm, ten for each client. */
    @Param({"1000", "50000"})
    public int items;

    private @Nullable Studio opened;
    private int turn;

    /** Fills the database and decides about all clients. */
    @Setup
    public void open() throws IOException, SQLException {
        opened = Studio.with(engine, items / Population.ITEMS);
        studio().keeper().refreshAll(FirmRows.FIRM);
        studio().commit();
        studio().analyze();
    }

    /** Closes the database and removes it. */
    @TearDown
    public void close() throws IOException, SQLException {
        studio().close();
    }

    /** Another client each time, none twice in a row. */
    @Setup(Level.Invocation)
    public void next() {
        turn = (turn + 1) % (items / Population.ITEMS);
    }

    /** The call is taken out again, so that no file grows. */
    @TearDown(Level.Invocation)
    public void forget() throws SQLException {
        studio().database().use(handle -> handle.execute("delete from interaction where id = ?", CALL));
        studio().commit();
    }

    /** The whole way, to what the client's page and the worklist's first page show. */
    @Benchmark
    public Seen factToWorklist() throws SQLException {
        String client = Studio.client(turn);
        studio().database().use(handle -> new FirmRows(handle)
                .add(client, Conversations.supportiveCall(CALL, Population.NOW.minusSeconds(60))));
        studio().keeper().refresh(FirmRows.FIRM, List.of(client));
        studio().commit();
        Decision decision = studio().keeper().kept(FirmRows.FIRM, client);
        Seen seen = studio().database().with(handle -> {
            var worklist = new WorklistRows(handle, FirmRows.FIRM, Population.TODAY);
            return new Seen(
                    Objects.requireNonNull(decision),
                    worklist.page(WorklistQuery.of(WorklistQuery.Tab.TO_DO)),
                    worklist.counts(WorklistFilter.none()));
        });
        studio().commit();
        return seen;
    }

    /** What a person sees then. */
    public record Seen(Decision decision, Page<WorklistRow> worklist, WorklistCounts counts) {}

    private Studio studio() {
        return Objects.requireNonNull(opened);
    }
}
