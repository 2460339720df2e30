package org.riguardo.replay;

import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.riguardo.clientfile.ClientFiles;
import org.riguardo.clientfile.ClientHistory;

/** Goes through the clients of a replay, some at a time, and writes the report; it stores and sends nothing. */
public final class ReplayTask {

    private static final int AT_ONCE = 25;

    private final ClientFiles files;
    private final String firm;
    private final ReplayRequest request;
    private final ReplayReport report;

    public ReplayTask(ClientFiles files, String firm, ReplayRequest request) {
        this.files = files;
        this.firm = firm;
        this.request = request;
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
            files.histories(firm, clients.subList(from, to)).values().forEach(this::add);
            if (!progress.test(to)) {
                return null;
            }
        }
        return report.write(request);
    }

    private void add(ClientHistory history) {
        ClientReplay one = new Replay(history, request.policy()).over(request.from(), request.to());
        report.add(one);
        if (request.other() != null) {
            report.compare(one, new Replay(history, request.other()).over(request.from(), request.to()));
        }
    }
}
