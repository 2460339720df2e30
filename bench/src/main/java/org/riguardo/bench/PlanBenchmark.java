package org.riguardo.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
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
import org.riguardo.plan.Policies;
import org.riguardo.plan.calls.CallPlanKeeper;

/** The plan of calls of a firm made from the calls that are due and kept: all of it, that of one person, and when nothing changed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PlanBenchmark {

    private static final int PEOPLE = 10;

    /** Where the calls are. */
    @Param({"H2", "POSTGRESQL"})
    public Engine engine = Engine.H2;

    /** Clients of the firm, shared by ten people. */
    @Param({"500", "5000"})
    public int clients;

    private @Nullable Studio opened;
    private @Nullable CallPlanKeeper keeper;
    private int turn;

    /** Fills the database, decides about all clients and plans their calls. */
    @Setup
    public void open() throws IOException, SQLException {
        opened = Studio.with(engine, clients);
        var clock = Clock.fixed(Population.NOW, Population.ZONE);
        keeper = CallPlanKeeper.of(studio().database(), Policies.of(studio().database()), clock);
        studio().keeper().refreshAll(FirmRows.FIRM);
        studio().database().use(handle -> {
            String person = "'p' || cast(mod(cast(ascii(substring(client_id from char_length(client_id))) as integer), "
                    + PEOPLE + ") as varchar)";
            handle.execute("update decision set acts = " + person);
        });
        keep();
        studio().analyze();
        int calls = studio().database().with(handle -> handle.createQuery("select count(*) from planned_call")
                .mapTo(Integer.class)
                .one());
        System.out.println("calls in the plan: " + calls);
    }

    /** Another worth of one client's call. */
    @Setup(Level.Invocation)
    public void change() throws SQLException {
        turn++;
        studio().database()
                .use(handle -> handle.execute(
                        "update call_due set overdue = ? where client_id ="
                                + " (select client_id from call_due order by client_id offset ? rows fetch first 1 rows only)",
                        1_000 + turn,
                        turn % 50));
        studio().commit();
    }

    /** Closes the database and removes it. */
    @TearDown
    public void close() throws IOException, SQLException {
        studio().close();
    }

    /** As at the start of a day: everybody's plan is made and all of it written. */
    @Benchmark
    public int wholeFirm() throws SQLException {
        studio().database().use(handle -> {
            handle.execute("delete from planned_call");
            handle.execute("delete from call_plan");
        });
        return keep();
    }

    /** As after a fact: one person is planned anew. */
    @Benchmark
    public int onePerson() throws SQLException {
        return keep();
    }

    private int keep() throws SQLException {
        int anew = Objects.requireNonNull(keeper).keep(FirmRows.FIRM);
        studio().commit();
        return anew;
    }

    private Studio studio() {
        return Objects.requireNonNull(opened);
    }
}
