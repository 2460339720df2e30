package org.riguardo.timeline.calls;

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
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Direction;
import org.riguardo.calls.CallJoin;
import org.riguardo.calls.JoinedCall;
import org.riguardo.db.Database;

/** Settles which calls there are, whose they are and which contacts they make; all of it in memory, written at the end. */
final class CallSettling {

    private final Handle handle;
    private final String firm;
    private final Instant now;
    private final PhoneSettings settings;
    private final Calls calls;
    private final CallContacts contacts;
    private @Nullable NumberBook numbers;
    private boolean severalSources = true;

    CallSettling(Handle handle, String firm, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.now = now;
        this.settings = new PhoneSettingRows(handle, firm).get();
        this.calls = new Calls(handle, firm);
        this.contacts = new CallContacts(handle, firm, now, settings);
    }

    /**
     * What came of some records.
     *
     * @param calls how many calls they make
     * @param waiting how many of these belong to nobody yet
     */
    record Derived(Set<String> touched, int calls, int waiting) {}

    /** Makes calls of these records, and keeps those of them that are new; a call of {@code before} that none of them is of is gone. */
    Derived derive(LegRows legs, List<LegRows.Kept> records, Set<String> before) {
        Map<String, LegRows.Kept> kept = new LinkedHashMap<>();
        records.forEach(one -> kept.put(one.record().key(), one));
        Set<String> unused = new TreeSet<>(before);
        records.stream().map(LegRows.Kept::callId).filter(id -> id != null).forEach(unused::add);
        calls.hold(unused, false);
        Map<String, String> heirs = new HashMap<>();
        Map<String, String> ofCall = new HashMap<>();
        Set<String> used = new LinkedHashSet<>();
        List<KeptCall> derived = new ArrayList<>();
        for (JoinedCall joined : CallJoin.join(
                records.stream().map(one -> settings.heard(one.record())).toList())) {
            Set<String> ids = joined.keys().stream()
                    .map(key -> kept.get(key).callId())
                    .filter(id -> id != null && !used.contains(id))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            String id = ids.isEmpty() ? Database.newId() : ids.iterator().next();
            ids.forEach(other -> heirs.putIfAbsent(other, id));
            KeptCall said = call(id, joined, kept.get(joined.keys().first()).source());
            derived.add(calls.put(ids.isEmpty() ? said : restated(id, said)));
            joined.keys().forEach(key -> ofCall.put(key, id));
            used.add(id);
            unused.remove(id);
        }
        prepare(unused, derived);
        Set<String> touched = new LinkedHashSet<>();
        unused.forEach(id -> touched.addAll(drop(id)));
        derived.forEach(call -> touched.addAll(settle(call.id())));
        heirs.forEach((from, to) -> {
            if (!from.equals(to)) {
                contacts.inherit(from, to);
            }
        });
        write();
        keep(legs, kept.values(), ofCall);
        int waiting = (int) derived.stream()
                .flatMap(call -> calls.find(call.id()).stream())
                .filter(call -> call.waits() && call.outcome() != Outcome.NOTHING)
                .count();
        return new Derived(touched, derived.size(), waiting);
    }

    private KeptCall restated(String id, KeptCall said) {
        return calls.find(id).map(call -> call.restated(said)).orElse(said);
    }

    private static void keep(LegRows legs, Collection<LegRows.Kept> records, Map<String, String> ofCall) {
        List<LegRows.Kept> fresh = new ArrayList<>();
        Map<String, String> moved = new LinkedHashMap<>();
        for (LegRows.Kept one : records) {
            String id = ofCall.get(one.record().key());
            if (one.callId() == null) {
                fresh.add(new LegRows.Kept(one.record(), one.source(), id));
            } else if (!one.callId().equals(id)) {
                moved.put(one.record().key(), String.valueOf(id));
            }
        }
        legs.insert(fresh);
        legs.ofCall(moved);
    }

    private void prepare(Set<String> unused, List<KeptCall> derived) {
        severalSources = calls.severalSources();
        if (severalSources) {
            List<KeptCall> around = new ArrayList<>(derived);
            unused.forEach(id -> calls.find(id).ifPresent(around::add));
            calls.holdAround(around);
        }
        contacts.hold(calls.held(), calls.stored());
    }

    /** Links what waits with a number that has become a client's since; returns the clients that this touches. */
    Set<String> linkWaiting() {
        Set<String> ids = new LinkedHashSet<>();
        for (String number : calls.waitingNumbers()) {
            if (!book().of(number).isEmpty()) {
                calls.ofNumber(number).stream()
                        .filter(call -> call.clientId() == null && call.isByNumber())
                        .forEach(call -> ids.add(call.id()));
            }
        }
        if (ids.isEmpty()) {
            return Set.of();
        }
        hold(ids);
        Set<String> touched = new LinkedHashSet<>();
        ids.forEach(id -> touched.addAll(settle(id)));
        write();
        return touched;
    }

    /** Holds what settling these calls may touch. */
    void hold(Collection<String> ids) {
        severalSources = calls.severalSources();
        calls.hold(ids, severalSources);
        contacts.hold(calls.held(), calls.stored());
    }

    Calls calls() {
        return calls;
    }

    CallContacts contacts() {
        return contacts;
    }

    NumberBook book() {
        if (numbers == null) {
            numbers = new NumberBook(handle, firm, settings.outsidePrefix());
        }
        return numbers;
    }

    /** Forgets whose the numbers are, as it has changed. */
    void forgetBook() {
        numbers = null;
    }

    /** Writes all that was settled. */
    void write() {
        calls.write(now);
        contacts.write();
    }

    /** Finds whose a call is, and whether another system recorded it too; makes it a contact accordingly. */
    Set<String> settle(String id) {
        Set<String> touched = new LinkedHashSet<>();
        KeptCall call = get(id);
        if (call.isByNumber()) {
            boolean number = book().isNobodys(call.number());
            boolean alone = call.dismissed() && !number;
            Set<String> clients = alone ? Set.of() : book().of(call.number());
            String only = clients.size() == 1 ? clients.iterator().next() : null;
            call = calls.put(call.linked(only, only == null ? null : KeptCall.BY_NUMBER, null)
                    .dismissed(alone || number && clients.isEmpty()));
        }
        if (severalSources || call.sameAs() != null) {
            touched.addAll(twins(call));
        }
        touched.addAll(contacts.follow(get(id)));
        return touched;
    }

    /** Of the same call in two systems the one in which people spoke counts, or the one that is kept already. */
    private Set<String> twins(KeptCall settled) {
        Set<String> touched = new LinkedHashSet<>();
        KeptCall call = settled;
        if (call.sameAs() != null) {
            KeptCall main = calls.find(call.sameAs()).orElse(null);
            if (main != null && call.isNear(main)) {
                return touched;
            }
            call = calls.put(call.sameAs(null));
        }
        for (KeptCall led : calls.led(call.id())) {
            if (!led.isNear(call)) {
                touched.addAll(contacts.follow(calls.put(led.sameAs(null))));
            }
        }
        KeptCall one = call;
        KeptCall other = calls.alike(one).stream()
                .min(Comparator.comparing((KeptCall alike) -> alike.apart(one)).thenComparing(KeptCall::id))
                .orElse(null);
        if (other != null) {
            boolean better = one.outcome().compareTo(other.outcome()) < 0;
            touched.addAll(lead(better ? one : other, better ? other : one));
        }
        return touched;
    }

    private Set<String> lead(KeptCall main, KeptCall second) {
        calls.led(second.id()).forEach(led -> calls.put(led.sameAs(main.id())));
        calls.put(second.sameAs(main.id()));
        Set<String> touched = new LinkedHashSet<>(contacts.follow(get(second.id())));
        touched.addAll(contacts.follow(get(main.id())));
        contacts.inherit(second.id(), main.id());
        return touched;
    }

    private Set<String> drop(String id) {
        KeptCall call = calls.find(id).orElse(null);
        if (call == null) {
            return Set.of();
        }
        List<KeptCall> led = calls.led(id);
        Set<String> touched = new LinkedHashSet<>(contacts.follow(calls.put(call.linked(null, null, null))));
        calls.drop(id);
        for (KeptCall other : led) {
            calls.put(other.sameAs(null));
            touched.addAll(settle(other.id()));
            contacts.inherit(id, other.id());
        }
        return touched;
    }

    private KeptCall get(String id) {
        return calls.find(id).orElseThrow();
    }

    private KeptCall call(String id, JoinedCall joined, String source) {
        return new KeptCall(
                id,
                source,
                joined.direction(),
                book().normal(joined.number(), joined.direction() == Direction.OUT),
                joined.extension(),
                joined.startedAt(),
                joined.endedAt(),
                (int) joined.talked().toSeconds(),
                Outcome.of(joined, settings.least()),
                null,
                null,
                null,
                false,
                false,
                null);
    }
}
