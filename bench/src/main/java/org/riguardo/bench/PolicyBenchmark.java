package org.riguardo.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.openjdk.jmh.annotations.Warmup;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.policy.Judgement;
import org.riguardo.policy.Policy;
import org.riguardo.policy.PolicySettings;

/** Decisions per second of one thread, over 64 different client files in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PolicyBenchmark {

    private static final int FILES = 64;

    /** Interactions in each client file. */
    @Param({"10", "100", "1000"})
    public int interactions;

    private final PolicySettings settings = PolicySettings.defaults();
    private List<ClientFile> files = List.of();
    private int turn;

    /** Makes the client files. */
    @Setup
    public void files() {
        files = IntStream.range(0, FILES)
                .mapToObj(number -> Population.file(number, interactions))
                .toList();
    }

    /** One decision without looking ahead. */
    @Benchmark
    public Judgement judge() {
        return Policy.judge(next(), settings, Population.NOW);
    }

    /** One decision with its reasons, alerts and outlook. */
    @Benchmark
    public Decision decide() {
        return Policy.decide(next(), settings, Population.NOW);
    }

    private ClientFile next() {
        turn = (turn + 1) % FILES;
        return files.get(turn);
    }
}
