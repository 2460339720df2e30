package org.riguardo.mailbox.thread;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Decides to which conversations messages belong that arrive now, by the ids that they bear and name: whatever the order of arrival and however they come
 * in batches, messages are together exactly when ids connect them. Subjects play no part, so that mails of different clients never meet by their titles;
 * a message that names itself or its own answers changes nothing, as what is together has no order.
 */
public final class ThreadIndex {

    private static final int MOST_NAMED = 100;
    private static final int FIRST_NAMED = 10;

    /** A conversation and when it was first seen. */
    public record Known(String id, Instant born) {}

    /**
     * The ids of a message.
     *
     * @param own those that it bears; empty for one whose id another message already bears
     * @param named those that it refers to
     */
    public record Ids(Set<String> own, Set<String> named) {

        /** The same with no more ids than a message needs: the first {@value #FIRST_NAMED} that it names, and the last ones up to {@value #MOST_NAMED}. */
        public static Ids of(Collection<String> own, Collection<String> named) {
            List<String> all = List.copyOf(new LinkedHashSet<>(named));
            Set<String> some = new LinkedHashSet<>(all.subList(0, Math.min(FIRST_NAMED, all.size())));
            some.addAll(all.subList(Math.max(0, all.size() - MOST_NAMED + FIRST_NAMED), all.size()));
            return new Ids(new LinkedHashSet<>(own), some);
        }
    }

    /**
     * Where the messages go.
     *
     * @param threads the conversation of each message, in their order
     * @param begun conversations that were not known before
     * @param absorbed conversations that prove to be part of an older one: their ids go on leading there
     * @param ids ids that lead to a conversation from now on, also of messages that have not come yet
     */
    public record Places(
            List<String> threads, Set<String> begun, Map<String, String> absorbed, Map<String, String> ids) {}

    private static final Comparator<Known> OLDEST_FIRST =
            Comparator.comparing(Known::born).thenComparing(Known::id);

    private final Map<String, Integer> places = new HashMap<>();
    private final List<Integer> leads = new ArrayList<>();

    private ThreadIndex() {}

    /**
     * @param known the conversations that some of these ids already lead to, by id
     * @param fresh gives the id of a new conversation
     */
    public static Places place(List<Ids> messages, Map<String, Known> known, Supplier<String> fresh) {
        return new ThreadIndex().connect(messages, known, fresh);
    }

    private Places connect(List<Ids> messages, Map<String, Known> known, Supplier<String> fresh) {
        List<Integer> nodes = new ArrayList<>();
        for (Ids ids : messages) {
            int node = leads.size();
            leads.add(node);
            nodes.add(node);
            ids.own().forEach(id -> join(node, at("i" + id)));
            ids.named().forEach(id -> join(node, at("i" + id)));
        }
        Map<Integer, Set<Known>> met = new LinkedHashMap<>();
        known.forEach((id, thread) -> join(at("i" + id), at("t" + thread.id())));
        known.values()
                .forEach(thread -> met.computeIfAbsent(head(at("t" + thread.id())), none -> new TreeSet<>(OLDEST_FIRST))
                        .add(thread));
        Map<Integer, String> threads = new HashMap<>();
        Map<String, String> absorbed = new LinkedHashMap<>();
        met.forEach((head, those) -> {
            String oldest = those.iterator().next().id();
            threads.put(head, oldest);
            those.stream().skip(1).forEach(other -> absorbed.put(other.id(), oldest));
        });
        Set<String> begun = new LinkedHashSet<>();
        List<String> placed = new ArrayList<>();
        for (int node : nodes) {
            placed.add(threads.computeIfAbsent(head(node), none -> {
                String id = fresh.get();
                begun.add(id);
                return id;
            }));
        }
        Map<String, String> ids = new LinkedHashMap<>();
        messages.forEach(message -> {
            message.own().forEach(id -> lead(id, known, threads, ids));
            message.named().forEach(id -> lead(id, known, threads, ids));
        });
        return new Places(placed, begun, absorbed, ids);
    }

    private void lead(String id, Map<String, Known> known, Map<Integer, String> threads, Map<String, String> ids) {
        if (!known.containsKey(id)) {
            ids.put(id, threads.get(head(at("i" + id))));
        }
    }

    private int at(String name) {
        return places.computeIfAbsent(name, none -> {
            leads.add(leads.size());
            return leads.size() - 1;
        });
    }

    private int head(int node) {
        int head = node;
        while (leads.get(head) != head) {
            leads.set(head, leads.get(leads.get(head)));
            head = leads.get(head);
        }
        return head;
    }

    private void join(int one, int other) {
        leads.set(head(one), head(other));
    }
}
