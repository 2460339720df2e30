package org.riguardo.timeline.mail;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Says which client a message belongs to: the one whose known address it bears, else the only one that its conversation belongs to. An address or a
 * conversation of several clients links nothing; nothing is guessed.
 */
final class Linking {

    static final String BY_ADDRESS = "address";
    static final String BY_THREAD = "thread";
    static final String ASSIGNED = "assigned";

    private final LinkRows rows;
    private final SubjectMerge subjects;

    Linking(Handle handle, String firm, Instant now) {
        this.rows = new LinkRows(handle, firm, now);
        this.subjects = new SubjectMerge(handle, firm, now);
    }

    /** Links a message that belongs to nobody, and what waits in its conversation; returns the clients that it touched. */
    Set<String> link(String messageId) {
        Set<String> clients = rows.clientsByAddress(messageId);
        String reason = BY_ADDRESS;
        if (clients.isEmpty()) {
            Set<String> ofThread = rows.clientsOfThread(rows.threadOf(messageId));
            clients = ofThread.size() == 1 ? ofThread : Set.of();
            reason = BY_THREAD;
        }
        Set<String> touched = new LinkedHashSet<>();
        for (String client : clients) {
            rows.link(messageId, client, reason, null);
            touched.add(client);
        }
        if (clients.size() == 1) {
            subjects.join(messageId, clients.iterator().next());
        }
        if (!clients.isEmpty()) {
            touched.addAll(linkConversation(rows.threadOf(messageId), null));
        }
        return touched;
    }

    /** Links every waiting message whose address has become known since; returns the clients that it touched. */
    Set<String> linkWaiting() {
        Set<String> touched = new LinkedHashSet<>();
        rows.waitingWithKnownAddress().forEach(id -> touched.addAll(link(id)));
        return touched;
    }

    /** Links a message to the client that a person named, with its conversation and what else waits from that address. */
    void assign(String messageId, String clientId, @Nullable String address, String assignment) {
        rows.link(messageId, clientId, ASSIGNED, assignment);
        Deque<String> threads = new ArrayDeque<>(List.of(rows.threadOf(messageId)));
        if (address != null) {
            for (String other : rows.waitingFrom(address)) {
                rows.link(other, clientId, BY_ADDRESS, assignment);
                threads.add(rows.threadOf(other));
            }
        }
        threads.forEach(thread -> linkConversation(thread, assignment));
    }

    /** Takes messages off their clients' timelines, as if they had never been linked; returns the clients that it touched. */
    Set<String> unlink(Collection<String> messageIds) {
        Set<String> touched = new LinkedHashSet<>();
        messageIds.forEach(id -> touched.addAll(rows.unlink(id)));
        return touched;
    }

    /** Takes off what belonged to a client through these conversations alone. */
    void unlinkConversations(Collection<String> threads, String clientId) {
        for (String thread : threads) {
            if (!rows.hasOwnLink(thread, clientId)) {
                unlink(rows.linkedByThread(thread, clientId));
            }
        }
    }

    private Set<String> linkConversation(String thread, @Nullable String assignment) {
        Set<String> clients = rows.clientsOfThread(thread);
        Optional<String> only = clients.size() == 1 ? clients.stream().findFirst() : Optional.empty();
        only.ifPresent(
                client -> rows.waitingInThread(thread).forEach(id -> rows.link(id, client, BY_THREAD, assignment)));
        return only.map(Set::of).orElse(Set.of());
    }
}
