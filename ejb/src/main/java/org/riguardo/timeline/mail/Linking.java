package org.riguardo.timeline.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Links messages that are kept already, by what is known now. */
final class Linking {

    private final ClueRows clueRows;
    private final EvidenceRows evidenceRows;
    private final LinkRows rows;
    private final boolean leavesUnclear;

    Linking(Handle handle, String firm, OwnSide own, Instant now) {
        this(handle, firm, own, now, false);
    }

    /** @param leavesUnclear whether a message stays where it is when nobody can tell any more whose it is */
    Linking(Handle handle, String firm, OwnSide own, Instant now, boolean leavesUnclear) {
        this.clueRows = new ClueRows(handle, firm);
        this.evidenceRows = new EvidenceRows(handle, firm, own);
        this.rows = new LinkRows(handle, firm, now);
        this.leavesUnclear = leavesUnclear;
    }

    /** Decides about messages in the order given; each speaks for its conversation as soon as it belongs to somebody. */
    static Map<String, Map<String, LinkReason>> decide(List<Clues> clues, Evidence evidence) {
        Map<String, Map<String, LinkReason>> decided = new LinkedHashMap<>();
        for (int round = 0; round < 2; round++) {
            for (Clues one : clues) {
                if (!decided.containsKey(one.messageId())) {
                    Map<String, LinkReason> clients = Whose.is(one, evidence);
                    if (!clients.isEmpty()) {
                        decided.put(one.messageId(), clients);
                        clients.keySet().forEach(client -> Evidence.add(evidence.byThread, one.thread(), client));
                    }
                }
            }
        }
        return decided;
    }

    /** Whether a person is asked about a message that belongs to nobody. */
    static boolean asks(Clues clues, Evidence evidence) {
        return clues.anonymous()
                || clues.asks() && clues.addresses().stream().anyMatch(address -> !evidence.ignores(address));
    }

    /**
     * Decides anew about messages, and about what waits in their conversations; what belongs to the same client as before stays as it is.
     *
     * @param assignment what a person said just now; what is linked because of it bears its id
     * @return the clients that this touches
     */
    Set<String> anew(Collection<String> messageIds, @Nullable String assignment) {
        Set<String> touched = new LinkedHashSet<>();
        Set<String> looked = new HashSet<>();
        Collection<String> next = messageIds;
        while (!next.isEmpty()) {
            looked.addAll(next);
            Set<String> threads = round(next, assignment, touched);
            next = clueRows.unlinkedIn(threads).stream()
                    .filter(id -> !looked.contains(id))
                    .toList();
        }
        return touched;
    }

    /** Returns the conversations in which something was linked. */
    private Set<String> round(Collection<String> messageIds, @Nullable String assignment, Set<String> touched) {
        List<Clues> clues = clueRows.of(messageIds);
        Evidence evidence = evidenceRows.aboutKept(clues, new HashSet<>(messageIds));
        Map<String, Map<String, LinkReason>> decided = decide(clues, evidence);
        Map<String, Set<String>> before = rows.clientsOf(messageIds);
        Set<String> clients = new HashSet<>();
        before.values().forEach(clients::addAll);
        decided.values().forEach(those -> clients.addAll(those.keySet()));
        Set<String> there = rows.hold(clients);
        List<String> leaving = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        List<String> settled = new ArrayList<>();
        Set<String> threads = new LinkedHashSet<>();
        for (Clues one : clues) {
            Map<String, LinkReason> now = new LinkedHashMap<>(decided.getOrDefault(one.messageId(), Map.of()));
            now.keySet().retainAll(there);
            Set<String> had = before.getOrDefault(one.messageId(), Set.of());
            if (now.isEmpty() && leavesUnclear && !had.isEmpty()) {
                continue;
            }
            if (!now.keySet().equals(had)) {
                leaving.add(one.messageId());
                touched.addAll(now.keySet());
                now.forEach((client, because) -> links.add(new Link(one.messageId(), client, because)));
                threads.add(one.thread());
            }
            (now.isEmpty() && asks(one, evidence) ? asked : settled).add(one.messageId());
        }
        touched.addAll(rows.unlink(leaving));
        rows.link(links, assignment);
        rows.ask(asked, true);
        rows.ask(settled, false);
        threads.removeIf(thread -> evidence.ofThread(thread).isEmpty());
        return threads;
    }
}
