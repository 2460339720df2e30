package org.riguardo.timeline.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Database;

/**
 * The contacts that calls are: each one that belongs to a client stands once on its timeline, of purpose {@code UNKNOWN} until
 * somebody says what it was about. A call that a person logged by hand about then is that contact. Changes are written at once.
 */
final class CallContacts {

    private static final Duration AROUND = Duration.ofMinutes(15);

    private final ContactRows rows;
    private final PhoneSettings settings;
    private final Instant now;
    private final Map<String, CallContact> stored = new HashMap<>();
    private final Map<String, CallContact> held = new LinkedHashMap<>();
    private final Map<String, Set<String>> ofCall = new HashMap<>();
    private final Map<String, Set<String>> byHand = new HashMap<>();
    private Set<String> apart = Set.of();

    CallContacts(Handle handle, String firm, Instant now, PhoneSettings settings) {
        this.rows = new ContactRows(handle, firm);
        this.settings = settings;
        this.now = now;
    }

    /** Holds what these calls are, those of them that were kept before, and what they may be. */
    void hold(Collection<KeptCall> calls, Collection<String> before) {
        if (calls.isEmpty()) {
            return;
        }
        rows.ofCalls(before).forEach(this::read);
        Instant from = calls.stream()
                .map(KeptCall::startedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant to = calls.stream()
                .map(KeptCall::endedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<CallContact> logged = rows.byHand(from.minus(AROUND), to.plus(AROUND));
        logged.forEach(this::read);
        apart = new LinkedHashSet<>(apart);
        apart.addAll(rows.apart(logged.stream().map(CallContact::id).toList()));
    }

    /** Makes the contact of a call what the call is now; returns the clients that this touches. */
    Set<String> follow(KeptCall call) {
        Set<String> touched = new LinkedHashSet<>();
        boolean there = false;
        for (CallContact contact : standing(call.id())) {
            boolean stays = call.isContact() && contact.clientId().equals(call.clientId()) && !there;
            if (stays) {
                there = true;
                touched.addAll(contact.byHand() ? Set.of() : restate(contact, call));
            } else if (contact.byHand()) {
                put(contact.of((String) null));
            } else {
                put(contact.gone());
                touched.add(contact.clientId());
            }
        }
        if (call.isContact() && !there) {
            Optional<CallContact> logged = logged(call);
            if (logged.isPresent()) {
                put(logged.get().standingFor(call));
            } else {
                put(CallContact.of(Database.newId(), call, person(call), now));
                touched.add(String.valueOf(call.clientId()));
            }
        }
        return touched;
    }

    /** Lets a contact that a person logged stand for the nearest of these calls that nobody has said anything about. */
    void takeOver(String interactionId, Collection<KeptCall> calls) {
        List<CallContact> logged = rows.byHand(interactionId);
        if (logged.isEmpty()) {
            return;
        }
        CallContact contact = logged.get(0);
        read(contact);
        Set<String> parted = rows.apart(List.of(interactionId));
        calls.stream()
                .filter(call -> call.isContact()
                        && contact.mayBe(call)
                        && !parted.contains(call.id() + " " + interactionId)
                        && own(call).isPresent())
                .min(Comparator.comparing(contact::away).thenComparing(KeptCall::id))
                .ifPresent(call -> {
                    put(own(call).orElseThrow().gone());
                    put(contact.standingFor(call));
                });
    }

    /** Leaves a logged contact without its record. */
    void detach(String callId, String interactionId) {
        held.values().stream()
                .filter(contact -> contact.id().equals(interactionId) && callId.equals(contact.callId()))
                .findFirst()
                .ifPresent(contact -> put(contact.of((String) null)));
    }

    /** Takes over what staff said about a call that is part of another one now. */
    void inherit(String from, String to) {
        List<CallContact> of = of(from);
        of.stream()
                .filter(CallContact::isClassified)
                .max(Comparator.comparing(CallContact::loggedAt)
                        .thenComparing(CallContact::id, Comparator.reverseOrder()))
                .ifPresent(said -> standing(to).stream()
                        .filter(contact -> !contact.isClassified())
                        .forEach(contact -> put(contact.classifiedLike(said))));
    }

    /** Writes what changed. */
    void write() {
        List<CallContact> fresh = new ArrayList<>();
        List<CallContact> changed = new ArrayList<>();
        for (CallContact contact : held.values()) {
            CallContact before = stored.put(contact.id(), contact);
            if (before == null) {
                fresh.add(contact);
            } else if (!before.equals(contact)) {
                changed.add(contact);
            }
        }
        rows.insert(fresh);
        rows.update(changed, now);
    }

    /** The contact that a call is by itself, of which nobody has said anything. */
    private Optional<CallContact> own(KeptCall call) {
        return standing(call.id()).stream()
                .filter(contact -> !contact.byHand() && !contact.isClassified())
                .findFirst();
    }

    private List<CallContact> standing(String call) {
        return of(call).stream()
                .filter(contact -> !contact.withdrawn())
                .sorted(Comparator.comparing((CallContact contact) -> !contact.byHand() ? 0 : 1)
                        .thenComparing(CallContact::id))
                .toList();
    }

    private List<CallContact> of(String call) {
        return ofCall.getOrDefault(call, Set.of()).stream()
                .map(held::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The nearest one that a person logged about the same time and that is no other call. */
    private Optional<CallContact> logged(KeptCall call) {
        return byHand.getOrDefault(String.valueOf(call.clientId()), Set.of()).stream()
                .map(held::get)
                .filter(contact -> contact != null
                        && contact.callId() == null
                        && !contact.withdrawn()
                        && contact.mayBe(call)
                        && !apart.contains(call.id() + " " + contact.id()))
                .min(Comparator.comparing((CallContact contact) -> contact.away(call))
                        .thenComparing(CallContact::id));
    }

    private Set<String> restate(CallContact contact, KeptCall call) {
        CallContact now = put(contact.restated(call, person(call)));
        return now.equals(contact) ? Set.of() : Set.of(contact.clientId());
    }

    private @Nullable String person(KeptCall call) {
        return call.extension() == null ? null : settings.extensions().get(call.extension());
    }

    private void read(CallContact contact) {
        if (stored.putIfAbsent(contact.id(), contact) == null) {
            put(contact);
        }
    }

    private CallContact put(CallContact contact) {
        CallContact before = held.put(contact.id(), contact);
        if (before != null && before.callId() != null) {
            ofCall.getOrDefault(before.callId(), new LinkedHashSet<>()).remove(contact.id());
        }
        if (contact.callId() != null) {
            ofCall.computeIfAbsent(contact.callId(), any -> new LinkedHashSet<>())
                    .add(contact.id());
        } else if (contact.byHand()) {
            byHand.computeIfAbsent(contact.clientId(), any -> new LinkedHashSet<>())
                    .add(contact.id());
        }
        return contact;
    }
}
