package org.riguardo.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** All decisions of a firm made anew from the database and kept, beside one SQL aggregate over the same rows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 2)
public class RecomputationBenchmark {

    /** Where the facts are. */
    @Param({"H2", "POSTGRESQL"})
    public Engine engine = Engine.H2;

    /** Overdue items of the firm, ten for each client; each client has a hundred interactions. */
    @Param({"1000", "10000", "50000"})
    public int items;

    private @org.jspecify.annotations.Nullable Studio opened;

    /** Fills the database and decides a first time. */
    @Setup
    public void open() throws IOException, SQLException {
        opened = Studio.with(engine, items / Population.ITEMS);
        recompute();
        studio().analyze();
    }

    /** Makes another advice of each decision that is kept, so that all are news, and begins a new audit log. */
    @Setup(Level.Invocation)
    public void forget() throws SQLException {
        studio().database().use(handle -> {
            handle.execute("update decision set document = replace(document, '{\"action\":\"', '{\"action\":\"X')");
            handle.execute("truncate table audit_entry");
        });
        studio().commit();
    }

    /** Closes the database and removes it. */
    @TearDown
    public void close() throws IOException, SQLException {
        studio().close();
    }

    /**
     * Facts read, decisions made with reasons and outlook, compared with those that were kept, kept in their place, and all
     * written to the audit log.
     */
    @Benchmark
    public void recompute() throws SQLException {
        studio().keeper().refreshAll(FirmRows.FIRM);
        studio().commit();
    }

    /** What is owed and how long, and the newest contact, of each client. */
    @Benchmark
    @Warmup(iterations = 3, time = 1)
    @Measurement(iterations = 5, time = 1)
    public List<BigDecimal> aggregate() throws SQLException {
        List<BigDecimal> sums = studio().database()
                .with(handle -> handle.createQuery("select i.owed, i.since, x.newest,"
                                + " x.contacts from (select client_id, sum(open_amount) owed, min(due) since from item"
                                + " where firm_id = :firm and settled_on is null and due < :today group by client_id) i"
                                + " join (select client_id, max(at) newest, count(*) contacts from interaction"
                                + " where firm_id = :firm and withdrawn_at is null group by client_id) x"
                                + " on x.client_id = i.client_id")
                        .bind("firm", FirmRows.FIRM)
                        .bind("today", Population.TODAY)
                        .map((row, context) -> row.getBigDecimal("owed"))
                        .list());
        studio().commit();
        return sums;
    }

    private Studio studio() {
        return java.util.Objects.requireNonNull(opened);
    }
}
