package org.riguardo.plugins.effects;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Verdict;

/**
 * Writes down what rules did, beside the decisions and mails that show it and in their transaction, by whoever holds the clients. It writes only what changed,
 * and never decides anything.
 */
public final class EffectKeeping {

    /** Closes for everybody each evening; a count of it would say nothing. */
    private static final String THE_HOUR = "quiet-time";

    private static final String ONE = " where firm_id = :firm and rule_key = :rule and client_id = :client";

    private final Handle handle;
    private final String firm;
    private final Instant now;

    public EffectKeeping(Handle handle, String firm, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.now = now;
    }

    /** The rules that keep a gate closed, of the reasons of one decision. */
    public static Set<String> closing(Collection<Because> because) {
        return because.stream()
                .filter(one -> one.verdict() == Verdict.CLOSED && !one.rule().equals(THE_HOUR))
                .map(Because::rule)
                .collect(Collectors.toSet());
    }

    /** What was just decided about these clients: the rules that keep a gate closed, by client; an empty set for one whose gates are all open. */
    public void decided(Map<String, Set<String>> closed) {
        if (closed.isEmpty()) {
            return;
        }
        Map<String, Set<String>> before = before(closed.keySet());
        List<Pair> opened = new ArrayList<>();
        List<Pair> fresh = new ArrayList<>();
        closed.forEach((client, rules) -> {
            Set<String> earlier = before.getOrDefault(client, Set.of());
            earlier.stream().filter(rule -> !rules.contains(rule)).forEach(rule -> opened.add(new Pair(rule, client)));
            rules.stream().filter(rule -> !earlier.contains(rule)).forEach(rule -> fresh.add(new Pair(rule, client)));
        });
        each("update plugin_effect set closed_now = false" + ONE, opened);
        String again = "update plugin_effect set closed_now = true, times = times + 1, last_at = :now" + ONE;
        each(
                "insert into plugin_effect (firm_id, rule_key, client_id, closed_now, times, first_at, last_at)"
                        + " values (:firm, :rule, :client, true, 1, :now, :now)",
                without(fresh, each(again, fresh)));
    }

    /** A mail to the client was kept back by these rules. */
    public void held(String client, Collection<Because> because) {
        List<Pair> pairs = closing(because).stream()
                .sorted()
                .map(rule -> new Pair(rule, client))
                .toList();
        String add = "update plugin_effect set mails = mails + 1, mail_at = :now" + ONE;
        each(
                "insert into plugin_effect (firm_id, rule_key, client_id, closed_now, first_at, mails, mail_at)"
                        + " values (:firm, :rule, :client, false, :now, 1, :now)",
                without(pairs, each(add, pairs)));
    }

    private record Pair(String rule, String client) {}

    private Map<String, Set<String>> before(Collection<String> clients) {
        Map<String, Set<String>> before = new HashMap<>();
        handle.createQuery("select client_id, rule_key from plugin_effect where firm_id = :firm"
                        + " and client_id in (<clients>) and closed_now = true")
                .bind("firm", firm)
                .bindList("clients", clients)
                .map((row, context) -> before.computeIfAbsent(row.getString("client_id"), client -> new HashSet<>())
                        .add(row.getString("rule_key")))
                .list();
        return before;
    }

    private int[] each(String sql, List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return new int[0];
        }
        PreparedBatch batch = handle.prepareBatch(sql);
        for (Pair pair : pairs) {
            batch.bind("firm", firm).bind("rule", pair.rule()).bind("client", pair.client());
            (sql.contains(":now") ? batch.bind("now", now) : batch).add();
        }
        return batch.execute();
    }

    private static List<Pair> without(List<Pair> pairs, int[] changed) {
        List<Pair> left = new ArrayList<>();
        for (int at = 0; at < changed.length; at++) {
            if (changed[at] == 0) {
                left.add(pairs.get(at));
            }
        }
        return left;
    }
}
