package org.riguardo.replay;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.List;
import org.riguardo.clientfile.ClientFiles;
import org.riguardo.clientfile.ClientHistory;
import org.riguardo.db.Database;
import org.riguardo.db.InTransaction;

/** Goes through the clients of a replay in the background, some at a time, and stops when it is cancelled. */
@ApplicationScoped
public class ReplayWorker {

    private static final int AT_ONCE = 25;
    private static final System.Logger LOG = System.getLogger(ReplayWorker.class.getName());

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    @Inject
    private Database database;

    @Inject
    private InTransaction transaction;

    @Inject
    private ClientFiles files;

    void runAfterCommit(String firm, String id, ReplayRequest request, List<String> clients) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    executor.execute(() -> run(firm, id, request, clients));
                }
            }
        });
    }

    private void run(String firm, String id, ReplayRequest request, List<String> clients) {
        try {
            var report = new ReplayReport(request.policy().zone());
            for (int from = 0; from < clients.size(); from += AT_ONCE) {
                int to = Math.min(clients.size(), from + AT_ONCE);
                replay(
                        report,
                        request,
                        files.histories(firm, clients.subList(from, to)).values());
                if (!update(firm, rows -> rows.progress(id, to))) {
                    return;
                }
            }
            String text = report.write(request.from(), request.to());
            update(firm, rows -> {
                rows.end(id, ReplayRun.State.DONE, text);
                return true;
            });
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Replay " + id + " failed", e);
            update(firm, rows -> {
                rows.end(id, ReplayRun.State.FAILED, null);
                return true;
            });
        }
    }

    private static void replay(ReplayReport report, ReplayRequest request, Collection<ClientHistory> histories) {
        for (ClientHistory history : histories) {
            ClientReplay one = new Replay(history, request.policy()).over(request.from(), request.to());
            report.add(one);
            if (request.other() != null) {
                report.compare(one, new Replay(history, request.other()).over(request.from(), request.to()));
            }
        }
    }

    private boolean update(String firm, java.util.function.Predicate<ReplayRows> change) {
        return transaction.call(() -> database.with(handle -> change.test(new ReplayRows(handle, firm))));
    }
}
