package org.riguardo.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.riguardo.policy.PolicySettings;
import org.riguardo.replay.ReplayRequest;
import org.riguardo.replay.ReplayTask;

/** Three years of a firm's past decided day by day, from reading the histories to the written report. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class ReplayBenchmark {

    private static final int YEARS = 3;

    /** Where the facts are. */
    @Param({"H2", "POSTGRESQL"})
    public Engine engine = Engine.H2;

    /** Clients of the firm, each with a hundred interactions. */
    @Param("1000")
    public int clients;

    private @Nullable Studio opened;
    private List<String> ids = List.of();

    /** Fills the database. */
    @Setup
    public void open() throws IOException, SQLException {
        opened = Studio.with(engine, clients);
        ids = IntStream.range(0, clients).mapToObj(Studio::client).toList();
    }

    /** Closes the database and removes it. */
    @TearDown
    public void close() throws IOException, SQLException {
        Objects.requireNonNull(opened).close();
    }

    /** One policy over all clients. */
    @Benchmark
    public @Nullable String replay() {
        var request = new ReplayRequest(
                Population.TODAY.minusYears(YEARS), Population.TODAY, PolicySettings.defaults(), null);
        return new ReplayTask(Objects.requireNonNull(opened).files(), FirmRows.FIRM, request, List.of())
                .over(ids, done -> true);
    }
}
