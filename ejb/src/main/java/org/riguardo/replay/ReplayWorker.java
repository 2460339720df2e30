package org.riguardo.replay;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import org.riguardo.clientfile.ClientFiles;
import org.riguardo.db.Database;
import org.riguardo.db.InTransaction;
import org.riguardo.plugins.rules.ContactRules;

/** Runs a replay in the background once it is stored, and stops when it is cancelled. */
@ApplicationScoped
public class ReplayWorker {

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

    @Inject
    private ContactRules rules;

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
            String text = new ReplayTask(files, firm, request, rules.ofPast(firm))
                    .over(clients, done -> update(firm, rows -> rows.progress(id, done)));
            if (text == null) {
                return;
            }
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

    private boolean update(String firm, java.util.function.Predicate<ReplayRows> change) {
        return transaction.call(() -> database.with(handle -> change.test(new ReplayRows(handle, firm))));
    }
}
