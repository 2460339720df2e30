package org.riguardo.plan;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
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
    private final SortedMap<String, CompletableFuture<TimedDecision>> decisions = new TreeMap<>();

    private Deciding(Map<String, ClientFile> files) {
        this.files = files;
    }

    /** Decides about a few clients at once, and begins to decide about many. */
    static Deciding about(Map<String, ClientFile> files, PolicySettings policy, Instant now) {
        Deciding deciding = new Deciding(files);
        files.forEach((id, file) -> {
            Supplier<TimedDecision> one = () -> Policy.timed(file, policy, now);
            deciding.decisions.put(
                    id,
                    files.size() < MANY
                            ? CompletableFuture.completedFuture(one.get())
                            : CompletableFuture.supplyAsync(one));
        });
        return deciding;
    }

    /** The facts that are decided on, by client. */
    Map<String, ClientFile> files() {
        return files;
    }

    /** Hands over the decisions by client, in order, as they are made. */
    void forEach(BiConsumer<String, TimedDecision> receiver) {
        decisions.forEach((id, decision) -> receiver.accept(id, decision.join()));
    }
}
