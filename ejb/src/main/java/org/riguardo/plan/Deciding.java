package org.riguardo.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.policy.Policy;
import org.riguardo.policy.PolicySettings;
import org.riguardo.policy.TimedDecision;

/**
 * Decides about some clients. Deciding is pure, so that many clients are shared out among the processors, while whoever asked
 * reads and writes the database.
 */
final class Deciding {

    private static final int MANY = 20;

    private final Map<String, ClientFile> files;
    private final CompletableFuture<SortedMap<String, TimedDecision>> decisions;

    private Deciding(Map<String, ClientFile> files, CompletableFuture<SortedMap<String, TimedDecision>> decisions) {
        this.files = files;
        this.decisions = decisions;
    }

    /** Decides about a few clients at once, and begins to decide about many. */
    static Deciding about(Map<String, ClientFile> files, PolicySettings policy, Instant now) {
        return new Deciding(
                files,
                files.size() < MANY
                        ? CompletableFuture.completedFuture(decide(files.entrySet().stream(), policy, now))
                        : CompletableFuture.supplyAsync(() -> decide(files.entrySet().parallelStream(), policy, now)));
    }

    private static SortedMap<String, TimedDecision> decide(
            Stream<Map.Entry<String, ClientFile>> files, PolicySettings policy, Instant now) {
        SortedMap<String, TimedDecision> decided = new ConcurrentSkipListMap<>();
        files.forEach(file -> decided.put(file.getKey(), Policy.decide(file.getValue(), policy, now, List.of())));
        return decided;
    }

    /** The facts that are decided on, by client. */
    Map<String, ClientFile> files() {
        return files;
    }

    /** The decisions by client, in order; waits for them. */
    SortedMap<String, TimedDecision> decisions() {
        return decisions.join();
    }
}
