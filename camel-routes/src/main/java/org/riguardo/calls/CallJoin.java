package org.riguardo.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.CallRecord;
import org.riguardo.api.exports.CallRecord.Reached;

/**
 * Joins records of phone systems that are legs of one call: those that share an id, directly or by way of others. The same
 * records give the same calls, in whatever order and in however many files they came.
 */
public final class CallJoin {

    private static final Duration APART = Duration.ofMinutes(2);
    private static final Comparator<CallRecord> IN_TIME = Comparator.comparing(CallRecord::startedAt)
            .thenComparing(CallRecord::direction)
            .thenComparing(CallRecord::key);

    private CallJoin() {}

    /** The calls, the earliest first; a record that stands there twice counts once. */
    public static List<JoinedCall> join(Collection<CallRecord> records) {
        return groups(records).stream()
                .map(CallJoin::joined)
                .sorted(Comparator.comparing(JoinedCall::startedAt)
                        .thenComparing(call -> call.keys().first()))
                .toList();
    }

    private static List<List<CallRecord>> groups(Collection<CallRecord> records) {
        Map<String, CallRecord> byKey = new LinkedHashMap<>();
        records.forEach(record -> byKey.merge(record.key(), record, CallRecord::alsoLinkedBy));
        Groups groups = new Groups();
        byKey.values().forEach(groups::add);
        Map<String, List<CallRecord>> together = new HashMap<>();
        byKey.values().forEach(record -> together.computeIfAbsent(groups.of(record), any -> new ArrayList<>())
                .add(record));
        List<List<CallRecord>> apart = new ArrayList<>();
        for (List<CallRecord> some : together.values()) {
            boolean weak = some.stream().allMatch(CallRecord::weaklyLinked);
            apart.addAll(weak ? splitAtGaps(some) : List.of(some));
        }
        return apart;
    }

    /** A weak link comes back for another call: what lies minutes apart is two. */
    private static List<List<CallRecord>> splitAtGaps(List<CallRecord> records) {
        List<List<CallRecord>> parts = new ArrayList<>();
        Instant end = Instant.MIN;
        for (CallRecord record : records.stream().sorted(IN_TIME).toList()) {
            if (parts.isEmpty() || record.startedAt().isAfter(end.plus(APART))) {
                parts.add(new ArrayList<>());
                end = record.endedAt();
            }
            parts.get(parts.size() - 1).add(record);
            end = record.endedAt().isAfter(end) ? record.endedAt() : end;
        }
        return parts;
    }

    private static JoinedCall joined(List<CallRecord> legs) {
        List<CallRecord> inTime = legs.stream().sorted(IN_TIME).toList();
        CallRecord first = inTime.get(0);
        List<CallRecord> spoken =
                inTime.stream().filter(leg -> leg.reached() == Reached.PERSON).toList();
        return new JoinedCall(
                new TreeSet<>(inTime.stream().map(CallRecord::key).toList()),
                first.direction(),
                inTime.stream()
                        .filter(leg -> leg.direction() == first.direction())
                        .map(CallRecord::number)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                extension(inTime, spoken),
                first.startedAt(),
                inTime.stream()
                        .map(CallRecord::endedAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                talked(spoken),
                inTime.stream()
                        .map(CallRecord::reached)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private static @Nullable String extension(List<CallRecord> inTime, List<CallRecord> spoken) {
        return spoken.stream()
                .filter(leg -> leg.extension() != null)
                .max(Comparator.comparing(CallRecord::talked).thenComparing(IN_TIME.reversed()))
                .or(() -> inTime.stream().filter(leg -> leg.extension() != null).findFirst())
                .map(CallRecord::extension)
                .orElse(null);
    }

    private static Duration talked(List<CallRecord> spoken) {
        Duration sum = Duration.ZERO;
        Instant until = Instant.MIN;
        for (CallRecord leg : spoken.stream()
                .sorted(Comparator.comparing(CallRecord::talkedFrom))
                .toList()) {
            Instant from = leg.talkedFrom().isAfter(until) ? leg.talkedFrom() : until;
            if (leg.endedAt().isAfter(from)) {
                sum = sum.plus(Duration.between(from, leg.endedAt()));
                until = leg.endedAt();
            }
        }
        return sum;
    }

    /** Which links belong together, each group named by one of them. */
    private static final class Groups {

        private final Map<String, String> parents = new HashMap<>();

        void add(CallRecord record) {
            String own = own(record);
            parents.putIfAbsent(own, own);
            for (String link : record.links()) {
                parents.putIfAbsent(link, link);
                parents.put(root(link), root(own));
            }
        }

        String of(CallRecord record) {
            return root(own(record));
        }

        private static String own(CallRecord record) {
            return "#" + record.key();
        }

        private String root(String link) {
            String root = link;
            while (!root.equals(parents.get(root))) {
                root = Objects.requireNonNull(parents.get(root));
            }
            for (String at = link; !at.equals(root); ) {
                at = Objects.requireNonNull(parents.put(at, root));
            }
            return root;
        }
    }
}
