package org.riguardo.timeline.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The calls that one piece of work is about, held in memory from when they are asked for until all changes are written at once. */
final class Calls {

    private static final Duration AROUND = Duration.ofMinutes(3);
    private static final int FEW = 20;
    /** One that leads another is written before it. */
    private static final Comparator<KeptCall> LEADING_FIRST =
            Comparator.comparing((KeptCall call) -> call.sameAs() != null).thenComparing(KeptCall::id);

    private final CallRows rows;
    private final Map<String, KeptCall> stored = new HashMap<>();
    private final Map<String, KeptCall> held = new HashMap<>();
    private final Map<String, Set<String>> byNumber = new HashMap<>();
    private final Map<String, Set<String>> bySame = new HashMap<>();
    private final Set<String> gone = new LinkedHashSet<>();

    Calls(Handle handle, String firm) {
        this.rows = new CallRows(handle, firm);
    }

    /** Holds these calls, those that they lead, and with {@code neighbours} all that may be the same in another system. */
    void hold(Collection<String> ids, boolean neighbours) {
        List<String> wanted = ids.stream().filter(id -> !stored.containsKey(id)).toList();
        rows.of("id", wanted).forEach(this::read);
        rows.of("same_as", wanted).forEach(this::read);
        if (neighbours) {
            holdAround(ids.stream().flatMap(id -> find(id).stream()).toList());
        }
    }

    /** Holds all that began about when these did. */
    void holdAround(Collection<KeptCall> calls) {
        if (calls.size() <= FEW) {
            calls.stream().filter(call -> call.number() != null).forEach(call -> rows.between(
                            call.number(),
                            call.startedAt().minus(AROUND),
                            call.startedAt().plus(AROUND))
                    .forEach(this::read));
            return;
        }
        Instant from = calls.stream()
                .map(KeptCall::startedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant to = calls.stream()
                .map(KeptCall::startedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        rows.between(from.minus(AROUND), to.plus(AROUND)).forEach(this::read);
    }

    Optional<KeptCall> find(String id) {
        if (!held.containsKey(id) && !gone.contains(id)) {
            rows.find(id).ifPresent(this::read);
        }
        return Optional.ofNullable(held.get(id));
    }

    /** Those held and kept that have that number. */
    List<KeptCall> ofNumber(String number) {
        rows.ofNumber(number).forEach(this::read);
        return held(byNumber.get(number));
    }

    /** Those that a person's word made a client's. */
    List<KeptCall> taught(String teaching) {
        rows.of("teaching_id", List.of(teaching)).forEach(this::read);
        return held.values().stream()
                .filter(call -> teaching.equals(call.teachingId()))
                .sorted(Comparator.comparing(KeptCall::id))
                .toList();
    }

    /** All that are held. */
    List<KeptCall> held() {
        return List.copyOf(held.values());
    }

    /** The ids of those that were kept before. */
    List<String> stored() {
        return held.keySet().stream().filter(stored::containsKey).toList();
    }

    Set<String> waitingNumbers() {
        return rows.waitingNumbers();
    }

    /** Of those held, the ones of other systems that may be the same call and stand for themselves. */
    List<KeptCall> alike(KeptCall call) {
        return call.number() == null
                ? List.of()
                : held(byNumber.get(call.number())).stream()
                        .filter(other -> !other.source().equals(call.source())
                                && other.sameAs() == null
                                && !other.id().equals(call.id())
                                && other.isNear(call))
                        .toList();
    }

    /** Of those held, the ones that are that one. */
    List<KeptCall> led(String id) {
        return held(bySame.get(id));
    }

    /** Whether more than one system recorded calls. */
    boolean severalSources() {
        Set<String> sources = rows.sources();
        held.values().forEach(call -> sources.add(call.source()));
        return sources.size() > 1;
    }

    KeptCall put(KeptCall call) {
        forget(held.put(call.id(), call));
        if (call.number() != null) {
            byNumber.computeIfAbsent(call.number(), any -> new LinkedHashSet<>())
                    .add(call.id());
        }
        if (call.sameAs() != null) {
            bySame.computeIfAbsent(call.sameAs(), any -> new LinkedHashSet<>()).add(call.id());
        }
        return call;
    }

    void drop(String id) {
        forget(held.remove(id));
        gone.add(id);
    }

    /** Writes what changed. */
    void write(Instant now) {
        List<KeptCall> fresh = new ArrayList<>();
        List<KeptCall> changed = new ArrayList<>();
        for (KeptCall call : held.values().stream().sorted(LEADING_FIRST).toList()) {
            KeptCall before = stored.put(call.id(), call);
            if (before == null) {
                fresh.add(call);
            } else if (!before.equals(call)) {
                changed.add(call);
            }
        }
        rows.insert(fresh);
        rows.update(changed);
        rows.gone(gone.stream().filter(stored::containsKey).toList(), now);
    }

    private void read(KeptCall call) {
        if (stored.putIfAbsent(call.id(), call) == null) {
            put(call);
        }
    }

    private void forget(@Nullable KeptCall before) {
        if (before != null) {
            Optional.ofNullable(byNumber.get(String.valueOf(before.number())))
                    .ifPresent(some -> some.remove(before.id()));
            Optional.ofNullable(bySame.get(String.valueOf(before.sameAs())))
                    .ifPresent(some -> some.remove(before.id()));
        }
    }

    private List<KeptCall> held(@Nullable Set<String> ids) {
        return ids == null
                ? List.of()
                : ids.stream()
                        .sorted()
                        .flatMap(id -> Optional.ofNullable(held.get(id)).stream())
                        .toList();
    }
}
