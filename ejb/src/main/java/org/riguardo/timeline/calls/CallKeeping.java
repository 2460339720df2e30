package org.riguardo.timeline.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.CallRecord;
import org.riguardo.api.facts.Direction;
import org.riguardo.calls.CallJoin;
import org.riguardo.calls.JoinedCall;
import org.riguardo.db.Database;

/**
 * Keeps records of calls and derives from all that are kept which calls there were: the same records give the same calls,
 * whichever came first. Whoever calls holds the firm's ledger.
 */
final class CallKeeping {

    private static final Duration SAME_CALL = Duration.ofMinutes(2);

    private final Handle handle;
    private final String firm;
    private final Instant now;
    private final LegRows legs;
    private final CallRows calls;
    private final PhoneSettings settings;
    private final CallContacts contacts;
    private @Nullable NumberBook numbers;
    private boolean severalSources = true;

    CallKeeping(Handle handle, String firm, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.now = now;
        this.legs = new LegRows(handle, firm);
        this.calls = new CallRows(handle, firm);
        this.settings = new PhoneSettingRows(handle, firm).get();
        this.contacts = new CallContacts(handle, firm, now, settings);
    }

    /**
     * What came of some records.
     *
     * @param fresh how many records were new
     * @param calls the calls that they made or changed
     * @param waiting how many of these belong to nobody yet
     */
    record Kept(Set<String> touched, int fresh, int calls, int waiting) {}

    /**
     * Keeps what is new of these records.
     *
     * @param statedBy the import, or the caller of the API
     * @param source the phone system: of two that record the same call, one counts
     */
    Kept keep(String statedBy, String source, Collection<CallRecord> records) {
        Set<String> changed = legs.add(statedBy, source, records);
        if (changed.isEmpty()) {
            return new Kept(Set.of(), 0, 0, 0);
        }
        Derived derived = derive(legs.around(changed), Set.of());
        return new Kept(derived.touched(), changed.size(), derived.calls(), derived.waiting());
    }

    /** Takes back what nobody else states; returns the clients that this touches. */
    Set<String> takeBack(String statedBy) {
        Set<String> of = legs.forget(statedBy);
        return derive(legs.around(legs.ofCalls(of)), of).touched();
    }

    /** Links what waits with a number that has become one client's since; returns the clients that this touches. */
    Set<String> linkWaiting() {
        Set<String> touched = new LinkedHashSet<>();
        for (String number : calls.waitingNumbers()) {
            if (book().of(number).size() == 1) {
                calls.waiting(number).forEach(call -> touched.addAll(settle(call.id())));
            }
        }
        return touched;
    }

    /** Looks anew whose the calls with that number are that no person assigned; returns the clients that this touches. */
    Set<String> relink(String number) {
        numbers = null;
        Set<String> touched = new LinkedHashSet<>();
        List<KeptCall> some = new ArrayList<>(calls.linkedBy(number));
        some.addAll(calls.waiting(number));
        for (KeptCall call : some) {
            if (call.clientId() != null) {
                touched.add(call.clientId());
            }
            touched.addAll(settle(call.id()));
        }
        return touched;
    }

    private record Derived(Set<String> touched, int calls, int waiting) {}

    private Derived derive(Set<String> keys, Set<String> before) {
        Map<String, LegRows.Kept> kept = legs.load(keys);
        Set<String> unused = new TreeSet<>(before);
        kept.values().stream()
                .map(LegRows.Kept::callId)
                .filter(id -> id != null)
                .forEach(unused::add);
        List<String> derived = new ArrayList<>();
        Map<String, String> heirs = new HashMap<>();
        for (JoinedCall joined :
                CallJoin.join(kept.values().stream().map(LegRows.Kept::record).toList())) {
            Set<String> ids = new LinkedHashSet<>();
            joined.keys().forEach(key -> {
                String id = kept.get(key).callId();
                if (id != null && !derived.contains(id)) {
                    ids.add(id);
                }
            });
            String id = ids.isEmpty() ? Database.newId() : ids.iterator().next();
            ids.forEach(other -> heirs.putIfAbsent(other, id));
            calls.save(call(id, joined, kept.get(joined.keys().first()).source()));
            legs.ofCall(joined.keys(), id);
            derived.add(id);
            unused.remove(id);
        }
        Set<String> touched = new LinkedHashSet<>();
        unused.forEach(id -> touched.addAll(drop(id)));
        severalSources = calls.severalSources();
        derived.forEach(id -> touched.addAll(settle(id)));
        heirs.forEach((from, to) -> {
            if (!from.equals(to)) {
                contacts.inherit(from, to);
            }
        });
        long waiting = derived.stream()
                .flatMap(id -> calls.find(id).stream())
                .filter(call -> call.clientId() == null && call.outcome() != Outcome.NOTHING && !call.dismissed())
                .count();
        return new Derived(touched, derived.size(), (int) waiting);
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
                false,
                null);
    }

    /** Finds whose a call is, and whether another system recorded it too; makes it a contact accordingly. */
    Set<String> settle(String id) {
        Set<String> touched = new LinkedHashSet<>();
        KeptCall call = calls.find(id).orElseThrow();
        if (call.linkReason() == null || call.linkReason().equals(KeptCall.BY_NUMBER)) {
            Set<String> clients = call.dismissed() ? Set.of() : book().of(call.number());
            String only = clients.size() == 1 ? clients.iterator().next() : null;
            calls.link(id, only, only == null ? null : KeptCall.BY_NUMBER, null);
        }
        if (severalSources || call.sameAs() != null) {
            touched.addAll(twins(calls.find(id).orElseThrow()));
        }
        touched.addAll(contacts.follow(calls.find(id).orElseThrow()));
        return touched;
    }

    /** Of the same call in two systems the one in which people spoke counts, or the one that is kept already. */
    private Set<String> twins(KeptCall call) {
        Set<String> touched = new LinkedHashSet<>();
        if (call.sameAs() != null) {
            KeptCall main = calls.find(call.sameAs()).orElse(null);
            if (main != null && near(call, main)) {
                return touched;
            }
            calls.sameAs(call.id(), null);
        }
        for (KeptCall led : calls.led(call.id())) {
            if (!near(led, call)) {
                calls.sameAs(led.id(), null);
                touched.addAll(contacts.follow(calls.find(led.id()).orElseThrow()));
            }
        }
        KeptCall other = calls.alike(call, SAME_CALL).stream()
                .min(Comparator.comparing((KeptCall alike) -> apart(alike, call))
                        .thenComparing(KeptCall::id))
                .orElse(null);
        if (other != null) {
            boolean better = call.outcome().compareTo(other.outcome()) < 0;
            KeptCall main = better ? call : other;
            KeptCall second = better ? other : call;
            calls.led(second.id()).forEach(led -> calls.sameAs(led.id(), main.id()));
            calls.sameAs(second.id(), main.id());
            touched.addAll(contacts.follow(calls.find(second.id()).orElseThrow()));
            touched.addAll(contacts.follow(calls.find(main.id()).orElseThrow()));
            contacts.inherit(second.id(), main.id());
        }
        return touched;
    }

    private static boolean near(KeptCall one, KeptCall other) {
        return one.number() != null
                && one.number().equals(other.number())
                && one.direction() == other.direction()
                && apart(one, other).compareTo(SAME_CALL) <= 0;
    }

    private static Duration apart(KeptCall one, KeptCall other) {
        return Duration.between(one.startedAt(), other.startedAt()).abs();
    }

    private Set<String> drop(String id) {
        KeptCall call = calls.find(id).orElse(null);
        if (call == null) {
            return Set.of();
        }
        calls.link(id, null, null, null);
        Set<String> touched = new HashSet<>(contacts.follow(calls.find(id).orElseThrow()));
        List<KeptCall> led = calls.led(id);
        calls.gone(id, now);
        for (KeptCall other : led) {
            calls.sameAs(other.id(), null);
            touched.addAll(settle(other.id()));
            contacts.inherit(id, other.id());
        }
        return touched;
    }

    private NumberBook book() {
        if (numbers == null) {
            numbers = new NumberBook(handle, firm, settings.outsidePrefix());
        }
        return numbers;
    }
}
