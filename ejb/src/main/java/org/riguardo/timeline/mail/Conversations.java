package org.riguardo.timeline.mail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Joins an answer that names no message, as some webmail and certified mail write it, to what its subject is about: only within one client, and only to what
 * was written in the {@value #DAYS} days before it. That is how conversations are shown; nothing is stored by it, so that it ends when a link is undone, and
 * the order in which mail comes does not matter.
 */
public final class Conversations {

    static final int DAYS = 14;
    private static final int MOST_ROUNDS = 20;
    private static final String JOINED =
            "select distinct m.thread_id, o.thread_id from mail_message m join mail_message o"
                    + " on o.client_id = m.client_id and o.base_subject = m.base_subject and o.thread_id <> m.thread_id"
                    + " where m.firm_id = :firm and o.firm_id = :firm and m.base_subject <> '' and m.kind = 'HUMAN' and o.kind = 'HUMAN'"
                    + " and (m.stray_answer and o.sent_at between m.sent_at - interval '" + DAYS + "' day and m.sent_at"
                    + " or o.stray_answer and m.sent_at between o.sent_at - interval '" + DAYS
                    + "' day and o.sent_at) and ";

    private final MailQuery query;

    Conversations(Handle handle, String firm) {
        this.query = new MailQuery(handle, firm);
    }

    /** For each of these threads the one by which its whole conversation is shown, the oldest of it. */
    public static Map<String, String> shown(Handle handle, String firm, Collection<String> threads) {
        return new Conversations(handle, firm).shown(threads);
    }

    private Map<String, String> shown(Collection<String> threads) {
        Map<String, Set<String>> groups = groups(threads);
        Set<String> members = new HashSet<>();
        groups.values().stream().filter(group -> group.size() > 1).forEach(members::addAll);
        List<String> oldestFirst = new ArrayList<>();
        query.each(
                "select id from mail_thread where firm_id = :firm and " + query.among("id") + " order by born, id",
                members,
                row -> oldestFirst.add(row.getString(1)));
        Map<String, String> shown = new HashMap<>();
        groups.forEach((thread, group) -> shown.put(
                thread,
                group.stream()
                        .min(Comparator.comparingInt(oldestFirst::indexOf))
                        .orElse(thread)));
        return shown;
    }

    /** All threads of the conversation of one. */
    Set<String> whole(String thread) {
        return groups(List.of(thread)).get(thread);
    }

    private Map<String, Set<String>> groups(Collection<String> threads) {
        Map<String, Set<String>> groups = new HashMap<>();
        threads.forEach(thread -> groups.put(thread, new LinkedHashSet<>(List.of(thread))));
        Set<String> looked = new HashSet<>();
        Set<String> next = new HashSet<>(threads);
        for (int round = 0; round < MOST_ROUNDS && !next.isEmpty(); round++) {
            looked.addAll(next);
            Set<String> found = new HashSet<>();
            query.each(JOINED + query.among("m.thread_id"), next, row -> {
                join(groups, row.getString(1), row.getString(2));
                found.add(row.getString(2));
            });
            found.removeAll(looked);
            next = found;
        }
        return groups;
    }

    private static void join(Map<String, Set<String>> groups, String one, String other) {
        Set<String> group = groups.computeIfAbsent(one, none -> new LinkedHashSet<>(List.of(one)));
        Set<String> others = groups.computeIfAbsent(other, none -> new LinkedHashSet<>(List.of(other)));
        if (group != others) {
            group.addAll(others);
            others.forEach(thread -> groups.put(thread, group));
        }
    }
}
