package org.riguardo.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Decision;
import org.riguardo.clientfile.ClientFiles;
import org.riguardo.db.Database;
import org.riguardo.plan.calls.DueCalls;
import org.riguardo.privacy.ErasedRows;

/**
 * Keeps the decisions of all clients current: whoever stores a fact calls it in the same transaction, for the clients
 * that the fact touches.
 */
@ApplicationScoped
public class DecisionKeeper {

    private static final int AT_ONCE = 500;

    @Inject
    private Database database;

    @Inject
    private ClientFiles files;

    @Inject
    private Policies policies;

    @Inject
    private Clock clock;

    @Inject
    private DecisionNews news;

    /** The same outside a server. */
    public static DecisionKeeper of(Database database, ClientFiles files, Policies policies, Clock clock) {
        DecisionKeeper keeper = new DecisionKeeper();
        keeper.database = database;
        keeper.files = files;
        keeper.policies = policies;
        keeper.clock = clock;
        keeper.news = DecisionNews.untold();
        return keeper;
    }

    /** Decides anew about these clients of the firm and keeps the result; nothing is suggested about one whose data were erased. */
    public void refresh(String firm, Collection<String> clientIds) {
        Policies.Version policy = policies.current(firm);
        Instant now = clock.instant();
        List<String> ids = clientIds.stream().distinct().sorted().toList();
        Deciding deciding = Deciding.about(Map.of(), policy.settings(), now);
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<String> asked = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            List<String> some = database.with(handle -> {
                lock(handle, firm, asked);
                Set<String> erased = ErasedRows.among(handle, firm, asked);
                return asked.stream().filter(id -> !erased.contains(id)).toList();
            });
            Deciding next = Deciding.about(files.load(firm, some), policy.settings(), now);
            keep(firm, policy, now, deciding);
            deciding = next;
        }
        keep(firm, policy, now, deciding);
    }

    private void keep(String firm, Policies.Version policy, Instant now, Deciding deciding) {
        if (deciding.files().isEmpty()) {
            return;
        }
        database.use(handle -> {
            var stored = new StoredDecisions(handle, firm, policy, now);
            Map<String, Decision> before =
                    news.wanted(firm) ? stored.kept(deciding.files().keySet()) : Map.of();
            stored.replace(deciding);
            news.tell(handle, firm, policy, now, before, deciding);
            var calls = DueCalls.replacing(
                    handle, firm, policy.settings(), now, deciding.files().keySet());
            deciding.forEach((id, timed) -> calls.add(deciding.files().get(id), timed.decision()));
            calls.keep();
        });
    }

    /** The decision that is kept about a client; null when none was made yet. */
    public @Nullable Decision kept(String firm, String clientId) {
        return database.with(handle -> new StoredDecisions(handle, firm, policies.current(firm), clock.instant())
                .kept(List.of(clientId))
                .get(clientId));
    }

    /** The version of the policy with which the kept decision was made; null when none was made yet. */
    public @Nullable Integer keptWith(String firm, String clientId) {
        return database.with(handle -> handle.createQuery(
                        "select policy_version from decision where firm_id = :firm and client_id = :client")
                .bind("firm", firm)
                .bind("client", clientId)
                .mapTo(Integer.class)
                .findOne()
                .orElse(null));
    }

    /** Whoever decides about a client sees all that was stored before, and nothing is stored about it in the meantime. */
    private static void lock(Handle handle, String firm, List<String> clientIds) {
        handle.createQuery("select id from client where firm_id = :firm and id in (<ids>) order by id for update")
                .bind("firm", firm)
                .bindList("ids", clientIds)
                .mapTo(String.class)
                .list();
    }

    /** Decides anew about every client of the firm, as after a change of the ledger's day or of the policy. */
    public void refreshAll(String firm) {
        refresh(firm, database.with(handle -> handle.createQuery("select id from client where firm_id = :firm")
                .bind("firm", firm)
                .mapTo(String.class)
                .list()));
    }

    /** Lets every kept decision of the firm run out now; returns how many there are. */
    public int makeAllDue(String firm) {
        return database.with(handle -> handle.createUpdate(
                        "update decision set changes_at = :now where firm_id = :firm and changes_at > :now")
                .bind("firm", firm)
                .bind("now", clock.instant())
                .execute());
    }

    /** Decides anew about the clients whose kept decision has run out or follows an earlier policy or other rules of plugins; returns how many there were, 500 at most. */
    public int refreshDue(String firm) {
        Policies.Version policy = policies.current(firm);
        List<String> due =
                database.with(handle -> handle.createQuery("select client_id from decision where firm_id = :firm"
                                + " and (changes_at <= :now or policy_version <> :version or added_rules <> :added) and exists (select 1 from client c"
                                + " where c.id = decision.client_id and c.merged_into is null) order by changes_at limit "
                                + AT_ONCE)
                        .bind("firm", firm)
                        .bind("version", policy.number())
                        .bind("added", policy.added())
                        .bind("now", clock.instant())
                        .mapTo(String.class)
                        .list());
        refresh(firm, due);
        return due.size();
    }
}
