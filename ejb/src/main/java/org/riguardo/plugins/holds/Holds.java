package org.riguardo.plugins.holds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.util.List;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.db.InTransaction;
import org.riguardo.plan.DecisionKeeper;
import org.riguardo.problem.NotFoundProblem;

/** Takes down what a service holds back, and has the client decided about anew; each in a transaction of its own, since rules see only what is committed. */
@ApplicationScoped
public class Holds {

    @Inject
    private Database database;

    @Inject
    private InTransaction transactions;

    @Inject
    private KnownHolds known;

    @Inject
    private DecisionKeeper decisions;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    public static Holds of(
            Database database,
            InTransaction transactions,
            KnownHolds known,
            DecisionKeeper decisions,
            Audit audit,
            Clock clock) {
        Holds holds = new Holds();
        holds.database = database;
        holds.transactions = transactions;
        holds.known = known;
        holds.decisions = decisions;
        holds.audit = audit;
        holds.clock = clock;
        return holds;
    }

    /**
     * Holds from now on.
     *
     * @throws NotFoundProblem when the firm has no such client
     */
    public void put(String firm, Hold hold) {
        transactions.call(() -> database.with(handle -> {
            HoldRows rows = new HoldRows(handle, firm);
            if (!rows.lockClient(hold.clientId())) {
                throw new NotFoundProblem("client", hold.clientId());
            }
            rows.put(hold, clock.instant());
            note(firm, "plugin-hold-set", hold.plugin(), hold.module(), hold.clientId());
            return hold;
        }));
        refresh(firm, hold.clientId());
    }

    /** Lets go of what this module holds of a client, and of nothing else; false when it held nothing. */
    public boolean remove(String firm, String plugin, String module, String client) {
        boolean held = transactions.call(() -> database.with(handle -> {
            boolean gone = new HoldRows(handle, firm).remove(plugin, module, client);
            if (gone) {
                note(firm, "plugin-hold-lifted", plugin, module, client);
            }
            return gone;
        }));
        if (held) {
            refresh(firm, client);
        }
        return held;
    }

    /** Forgets all that a plugin holds, as it is removed. */
    public void forget(String firm, String plugin) {
        database.use(handle -> new HoldRows(handle, firm).removeAll(plugin));
        known.drop(firm);
    }

    private void refresh(String firm, String client) {
        known.drop(firm);
        transactions.call(() -> {
            decisions.refresh(firm, List.of(client));
            return client;
        });
    }

    private void note(String firm, String what, String plugin, String module, String client) {
        String detail = Json.createObjectBuilder()
                .add("module", plugin + ":" + module)
                .build()
                .toString();
        audit.note(firm, "plugin:" + plugin, what, client, detail);
    }
}
