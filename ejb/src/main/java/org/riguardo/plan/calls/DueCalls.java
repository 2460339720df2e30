package org.riguardo.plan.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Purpose;
import org.riguardo.policy.PolicySettings;

/**
 * The calls that decisions ask for, now or with nothing new happening, kept with the decisions and in the same transaction; it
 * plans nothing, but has the plan made anew.
 */
public final class DueCalls {

    private static final String INSERT =
            "insert into call_due (client_id, firm_id, who, purpose, earliest, due_by, since, overdue,"
                    + " currency, oldest_due, client_group, client_since, last_talk, broken, attempts, talks, talks_paid, paid_in_silence)"
                    + " values (:client, :firm, :who, :purpose, :earliest, :dueBy, :since, :overdue, :currency, :oldestDue, :group,"
                    + " :clientSince, :lastTalk, :broken, :attempts, :talks, :talksPaid, :silence)";

    private final Handle handle;
    private final String firm;
    private final PolicySettings policy;
    private final LocalDate today;
    private final Map<String, Standing> before;
    private final PreparedBatch batch;

    private DueCalls(Handle handle, String firm, PolicySettings policy, LocalDate today, Map<String, Standing> before) {
        this.handle = handle;
        this.firm = firm;
        this.policy = policy;
        this.today = today;
        this.before = before;
        this.batch = handle.prepareBatch(INSERT);
    }

    /** Ready to take the decisions made at that instant about these clients of the firm; what was kept of them is given up. */
    public static DueCalls replacing(
            Handle handle, String firm, PolicySettings policy, Instant now, Collection<String> clientIds) {
        Map<String, Standing> before = new HashMap<>();
        handle.createQuery("select client_id, purpose, since, due_by from call_due"
                        + " where firm_id = :firm and client_id in (<ids>)")
                .bind("firm", firm)
                .bindList("ids", clientIds)
                .map((row, context) -> before.put(
                        row.getString("client_id"),
                        new Standing(
                                row.getString("purpose"),
                                row.getObject("since", LocalDate.class),
                                row.getObject("due_by", LocalDate.class))))
                .list();
        if (!before.isEmpty()) {
            handle.createUpdate("delete from call_due where firm_id = :firm and client_id in (<ids>)")
                    .bind("firm", firm)
                    .bindList("ids", clientIds)
                    .execute();
        }
        return new DueCalls(handle, firm, policy, LocalDate.ofInstant(now, policy.zone()), before);
    }

    /** Takes one of the decisions; one that asks for no call is passed over. */
    public void add(ClientFile file, Decision decision) {
        boolean now = decision.action() == Action.CALL;
        if ((!now && decision.next() != Action.CALL) || decision.notBefore() == null || decision.who() == null) {
            return;
        }
        CallFacts facts = WeighedFacts.of(file, decision, policy.zone(), today);
        LocalDate earliest = LocalDate.ofInstant(decision.notBefore(), policy.zone());
        Standing standing = before.get(file.client().id());
        boolean stood = now
                && standing != null
                && standing.purpose().equals(facts.purpose().name())
                && standing.since().isBefore(earliest);
        LocalDate since = stood ? standing.since() : earliest;
        LocalDate dueBy = stood ? standing.dueBy() : dueBy(decision, facts, earliest);
        bind(file.client().id(), decision.who(), earliest, dueBy, since, facts);
    }

    private LocalDate dueBy(Decision decision, CallFacts facts, LocalDate earliest) {
        return decision.dueBy() != null
                ? LocalDate.ofInstant(decision.dueBy(), policy.zone())
                : policy.calendar().workingDayAfter(facts.purpose() == Purpose.MONEY ? 2 : 10, earliest);
    }

    private void bind(
            String client, String who, LocalDate earliest, LocalDate dueBy, LocalDate since, CallFacts facts) {
        batch.bind("client", client)
                .bind("firm", firm)
                .bind("who", who)
                .bind("purpose", facts.purpose())
                .bind("earliest", earliest)
                .bind("dueBy", dueBy)
                .bind("since", since)
                .bind("overdue", facts.overdue())
                .bind("currency", facts.currency())
                .bind("oldestDue", facts.oldestDue())
                .bind("group", facts.group())
                .bind("clientSince", facts.clientSince())
                .bind("lastTalk", facts.lastTalk())
                .bind("broken", facts.brokenAgreement())
                .bind("attempts", facts.attempts())
                .bind("talks", facts.history().talks())
                .bind("talksPaid", facts.history().paid())
                .bind("silence", facts.history().silence())
                .add();
    }

    /** Stores what was taken. */
    public void keep() {
        boolean any = !before.isEmpty() || batch.size() > 0;
        if (batch.size() > 0) {
            batch.execute();
        }
        if (any) {
            touch(handle, firm);
        }
    }

    /** Has the plan of the firm made anew within a second of the end of the transaction, so far as it changes anything. */
    public static void touch(Handle handle, String firm) {
        handle.createUpdate("insert into call_plan_touch (firm_id) values (:firm)")
                .bind("firm", firm)
                .execute();
    }

    private record Standing(@Nullable String purpose, LocalDate since, LocalDate dueBy) {}
}
