package org.riguardo.clients;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds among all clients of a firm the pairs that may be one, comparing only those that share a number or a name. */
final class Pairs {

    /** The likeliest first. */
    static final Comparator<Pair> ORDER = Comparator.comparingInt(
                    (Pair pair) -> -pair.likeness().score())
            .thenComparing(pair -> pair.one().name())
            .thenComparing(pair -> pair.one().id())
            .thenComparing(pair -> pair.other().id());

    private static final int MOST_ALIKE = 40;

    private Pairs() {}

    /** Two clients, the one with the smaller id first. */
    record Pair(Profile one, Profile other, Likeness likeness) {

        Set<String> ids() {
            return Set.of(one.id(), other.id());
        }
    }

    /** Two clients worth a closer look, the one with the smaller id first. */
    record Candidate(String one, String other) {

        Set<String> ids() {
            return Set.of(one, other);
        }
    }

    /**
     * Which clients to look at more closely, as far as their names and numbers tell; those that share a number come first.
     *
     * @param clients with their names and numbers; nothing else of them is asked for
     */
    static Set<Candidate> candidates(Collection<Profile> clients) {
        Map<String, List<Profile>> numbers = new LinkedHashMap<>();
        Map<String, List<Profile>> names = new LinkedHashMap<>();
        for (Profile client : clients) {
            put(numbers, "digits:" + client.digits(), client.digits() != null, client);
            put(numbers, "vat:" + client.vatId(), client.vatId() != null, client);
            put(numbers, "tax:" + client.taxCode(), client.taxCode() != null, client);
            String name = client.nameKey();
            put(names, name, !name.isEmpty(), client);
        }
        Set<Candidate> candidates = new LinkedHashSet<>();
        numbers.values().forEach(block -> add(candidates, block));
        names.values().forEach(block -> add(candidates, block));
        return candidates;
    }

    /** Those candidates that may be one. */
    static List<Pair> likely(Collection<Candidate> candidates, Map<String, Profile> profiles) {
        List<Pair> pairs = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Profile one = profiles.get(candidate.one());
            Profile other = profiles.get(candidate.other());
            if (one != null && other != null) {
                Likeness.between(one, other).ifPresent(likeness -> pairs.add(new Pair(one, other, likeness)));
            }
        }
        return pairs;
    }

    /** The clients of these candidates. */
    static Set<String> ids(Collection<Candidate> candidates) {
        Set<String> ids = new HashSet<>();
        candidates.forEach(candidate -> ids.addAll(candidate.ids()));
        return ids;
    }

    private static void add(Set<Candidate> candidates, List<Profile> block) {
        int alike = Math.min(MOST_ALIKE, block.size());
        for (int a = 0; a < alike; a++) {
            for (int b = a + 1; b < alike; b++) {
                Profile one = block.get(a);
                Profile other = block.get(b);
                if (Likeness.possible(one, other)) {
                    boolean inOrder = one.id().compareTo(other.id()) < 0;
                    candidates.add(inOrder ? new Candidate(one.id(), other.id()) : new Candidate(other.id(), one.id()));
                }
            }
        }
    }

    private static void put(Map<String, List<Profile>> blocks, String key, boolean has, Profile client) {
        if (has) {
            blocks.computeIfAbsent(key, none -> new ArrayList<>()).add(client);
        }
    }
}
