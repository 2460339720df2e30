package org.riguardo.replay;

import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.clientfile.ClientFiles;
import org.riguardo.clientfile.ClientHistory;
import org.riguardo.policy.PolicySettings;

/**
 * Goes through the clients of a replay, some at a time and those shared out among the processors, and writes the report; it
 * stores and sends nothing.
 */
public final class ReplayTask {

    private static final int AT_ONCE = 25;

    private final ClientFiles files;
    private final String firm;
    private final ReplayRequest request;
    private final List<ContactRule> added;
    private final ReplayReport report;

    /** @param added the rules of plugins that are asked about the past too */
    public ReplayTask(ClientFiles files, String firm, ReplayRequest request, List<ContactRule> added) {
        this.files = files;
        this.firm = firm;
        this.request = request;
        this.added = List.copyOf(added);
        this.report = new ReplayReport(request.policy().zone());
    }

    /**
     * The findings as JSON; null when it was stopped.
     *
     * @param progress told how many clients are done; false stops the replay
     */
    public @Nullable String over(List<String> clients, IntPredicate progress) {
        for (int from = 0; from < clients.size(); from += AT_ONCE) {
            int to = Math.min(clients.size(), from + AT_ONCE);
            files.histories(firm, clients.subList(from, to)).values().parallelStream()
                    .map(this::replay)
                    .toList()
                    .forEach(this::add);
            if (!progress.test(to)) {
                return null;
            }
        }
        return report.write(request);
    }

    private Replayed replay(ClientHistory history) {
        PolicySettings other = request.other();
        return new Replayed(replay(history, request.policy()), other == null ? null : replay(history, other));
    }

    private ClientReplay replay(ClientHistory history, PolicySettings policy) {
        return new Replay(history, policy.adding(added)).over(request.from(), request.to());
    }

    private void add(Replayed replayed) {
        report.add(replayed.one());
        if (replayed.other() != null) {
            report.compare(replayed.one(), replayed.other());
        }
    }

    /** What the policy would have said about one client, and what the one that it is compared with. */
    private record Replayed(ClientReplay one, @Nullable ClientReplay other) {}
}
