package org.riguardo.clients;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds among all clients of a firm the pairs that may be one, comparing only those that share a number or a name. */
final class Pairs {

    private static final int MOST_ALIKE = 40;
    private static final Comparator<Pair> ORDER = Comparator.comparingInt(
                    (Pair pair) -> -pair.likeness().score())
            .thenComparing(pair -> pair.one().name())
            .thenComparing(pair -> pair.one().id())
            .thenComparing(pair -> pair.other().id());

    private Pairs() {}

    /** Two clients, the one with the smaller id first. */
    record Pair(Profile one, Profile other, Likeness likeness) {

        Set<String> ids() {
            return Set.of(one.id(), other.id());
        }
    }

    /** The pairs, the likeliest first. */
    static List<Pair> among(Collection<Profile> clients) {
        Map<String, List<Profile>> blocks = new LinkedHashMap<>();
        for (Profile client : clients) {
            put(blocks, "digits:" + client.digits(), client.digits() != null, client);
            put(blocks, "vat:" + client.vatId(), client.vatId() != null, client);
            put(blocks, "tax:" + client.taxCode(), client.taxCode() != null, client);
            String name = client.nameKey();
            put(blocks, "name:" + name, !name.isEmpty(), client);
        }
        Set<Set<String>> seen = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (List<Profile> block : blocks.values()) {
            for (int one = 0; one < Math.min(MOST_ALIKE, block.size()); one++) {
                for (int other = one + 1; other < Math.min(MOST_ALIKE, block.size()); other++) {
                    compare(block.get(one), block.get(other), seen, pairs);
                }
            }
        }
        pairs.sort(ORDER);
        return pairs;
    }

    private static void compare(Profile a, Profile b, Set<Set<String>> seen, List<Pair> pairs) {
        if (seen.add(Set.of(a.id(), b.id()))) {
            Profile one = a.id().compareTo(b.id()) < 0 ? a : b;
            Profile other = one == a ? b : a;
            Likeness.between(one, other).ifPresent(likeness -> pairs.add(new Pair(one, other, likeness)));
        }
    }

    private static void put(Map<String, List<Profile>> blocks, String key, boolean has, Profile client) {
        if (has) {
            blocks.computeIfAbsent(key, none -> new ArrayList<>()).add(client);
        }
    }
}
