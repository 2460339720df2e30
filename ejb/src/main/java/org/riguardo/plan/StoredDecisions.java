package org.riguardo.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Item;
import org.riguardo.plugins.effects.EffectKeeping;
import org.riguardo.policy.TimedDecision;

/**
 * Decides about some clients at one instant and puts the decisions in place of those that were kept; a decision that is
 * news goes to the audit log with its reasons.
 */
final class StoredDecisions {

    private final Handle handle;
    private final String firm;
    private final Policies.Version policy;
    private final Instant now;

    StoredDecisions(Handle handle, String firm, Policies.Version policy, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.policy = policy;
        this.now = now;
    }

    void replace(Map<String, ClientFile> files) {
        replace(Deciding.about(files, policy.settings(), now));
    }

    void replace(Deciding deciding) {
        Map<String, ClientFile> files = deciding.files();
        if (files.isEmpty()) {
            return;
        }
        Map<String, String> before = texts(files.keySet());
        var standing = new Standing(handle, firm, files.keySet());
        handle.createUpdate("delete from decision where firm_id = :firm and client_id in (<ids>)")
                .bind("firm", firm)
                .bindList("ids", files.keySet())
                .execute();
        PreparedBatch batch =
                handle.prepareBatch("insert into decision (client_id, firm_id, decided_at, policy_version, added_rules,"
                        + " changes_at, rank_action, rank_at, name, overdue, currency, who, acts, action, purpose, kind,"
                        + " client_group, held_until, document) values (:client, :firm, :now, :version, :added, :changes, :rank,"
                        + " :rankAt, :name, :overdue, :currency, :who, :acts, :action, :purpose, :kind, :group, :held,"
                        + " :document)");
        PreparedBatch audit = handle.prepareBatch("insert into audit_entry (firm_id, at, who, what, client_id, detail)"
                + " values (:firm, :now, 'system', 'decision', :client, :detail)");
        Map<String, Set<String>> closed = new HashMap<>();
        deciding.forEach((id, timed) -> {
            closed.put(id, EffectKeeping.closing(timed.decision().because()));
            String text = DecisionText.write(timed.decision());
            batch.bind("acts", standing.acts(id, timed.decision()))
                    .bind("held", standing.heldUntil(id, timed.decision()));
            add(batch, id, files.get(id), timed, text);
            String old = before.get(id);
            if (old == null || !DecisionText.advisesTheSame(old, text)) {
                note(audit, id, timed.decision());
            }
        });
        batch.execute();
        new EffectKeeping(handle, firm, now).decided(closed);
        if (audit.size() > 0) {
            audit.execute();
        }
    }

    /** The decisions that are kept about these clients now, by client. */
    Map<String, Decision> kept(Collection<String> clientIds) {
        Map<String, Decision> kept = new HashMap<>();
        texts(clientIds).forEach((id, text) -> kept.put(id, DecisionText.read(text)));
        return kept;
    }

    private Map<String, String> texts(Collection<String> clientIds) {
        Map<String, String> texts = new HashMap<>();
        handle.createQuery("select client_id, document from decision where firm_id = :firm and client_id in (<ids>)")
                .bind("firm", firm)
                .bindList("ids", clientIds)
                .map((row, context) -> texts.put(row.getString("client_id"), row.getString("document")))
                .list();
        return texts;
    }

    private void note(PreparedBatch audit, String clientId, Decision decision) {
        audit.bind("firm", firm)
                .bind("now", now)
                .bind("client", clientId)
                .bind("detail", DecisionText.audit(decision, policy.number()))
                .add();
    }

    private void add(PreparedBatch batch, String id, ClientFile file, TimedDecision timed, String text) {
        Decision decision = timed.decision();
        WorkKind kind = WorkKind.of(decision);
        batch.bind("client", id)
                .bind("firm", firm)
                .bind("now", now)
                .bind("version", policy.number())
                .bind("added", policy.added())
                .bind("changes", timed.changesAt())
                .bind("rank", Rank.of(decision))
                .bind("rankAt", decision.dueBy() != null ? decision.dueBy() : decision.notBefore())
                .bind("name", file.client().name())
                .bind("overdue", sum(file, Set.copyOf(decision.items())))
                .bind(
                        "currency",
                        file.items().isEmpty() ? "EUR" : file.items().get(0).currency())
                .bind("who", decision.who())
                .bind("action", decision.action().name())
                .bind(
                        "purpose",
                        decision.purpose() == null ? null : decision.purpose().name())
                .bind("kind", kind == null ? null : kind.name())
                .bind("group", decision.group().name())
                .bind("document", text)
                .add();
    }

    private static BigDecimal sum(ClientFile file, Set<String> items) {
        return file.items().stream()
                .filter(item -> items.contains(item.id()))
                .map(Item::open)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
