package org.riguardo.timeline.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.exports.CallRecord;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** Keeps calls that other programs state, each by its own id, once; and takes them back. */
final class GivenRows {

    private static final String SOURCE = "api";

    private final Handle handle;
    private final String firm;
    private final Instant now;
    private final LegRows legs;

    GivenRows(Handle handle, String firm, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.now = now;
        this.legs = new LegRows(handle, firm);
        handle.createQuery("select id from firm where id = :firm for update")
                .bind("firm", firm)
                .mapTo(String.class)
                .one();
    }

    /** Keeps those that can be taken, and says of each what became of it, in the same order. */
    List<TakenCall> take(List<GivenCall> given, Set<String> touched) {
        Map<String, CallRecord> records = new LinkedHashMap<>();
        Map<String, InputProblem> problems = new LinkedHashMap<>();
        Map<GivenCall, InputProblem> refused = new LinkedHashMap<>();
        for (GivenCall call : given) {
            InputProblem problem = GivenCheck.problem(call, now);
            CallRecord record = problem == null ? GivenCheck.record(call) : null;
            CallRecord twice = record == null ? null : records.putIfAbsent(call.id(), record);
            if (problem != null) {
                refused.put(call, problem);
            } else if (twice != null && !twice.equals(record)) {
                refused.put(call, other());
            }
        }
        Map<String, LegRows.Kept> known = legs.load(
                records.values().stream().map(legs::own).map(CallRecord::key).toList());
        Map<String, CallRecord> fresh = new LinkedHashMap<>();
        records.forEach((id, record) -> {
            LegRows.Kept kept = known.get(legs.own(record).key());
            if (kept == null) {
                fresh.put(statement(id), record);
            } else if (!same(kept.record(), legs.own(record))) {
                problems.put(id, other());
            }
        });
        touched.addAll(
                new CallKeeping(handle, firm, now).keepEach(SOURCE, fresh).touched());
        return answers(given, records, refused, problems, fresh.keySet());
    }

    /** Takes one back; returns the clients that this touches. */
    Set<String> takeBack(String id) {
        int stated = handle.createQuery(
                        "select count(*) from phone_statement where stated_by = :by and firm_id = :firm")
                .bind("by", statement(id))
                .bind("firm", firm)
                .mapTo(Integer.class)
                .one();
        if (stated == 0) {
            throw new NotFoundProblem("call", id);
        }
        return new LinkedHashSet<>(new CallKeeping(handle, firm, now).takeBack(statement(id)));
    }

    private List<TakenCall> answers(
            List<GivenCall> given,
            Map<String, CallRecord> records,
            Map<GivenCall, InputProblem> refused,
            Map<String, InputProblem> problems,
            Set<String> fresh) {
        Map<String, LegRows.Kept> kept = legs.load(
                records.values().stream().map(legs::own).map(CallRecord::key).toList());
        CallRows calls = new CallRows(handle, firm);
        Map<String, KeptCall> byId = new LinkedHashMap<>();
        calls.of(
                        "id",
                        kept.values().stream()
                                .map(LegRows.Kept::callId)
                                .filter(id -> id != null)
                                .distinct()
                                .toList())
                .forEach(call -> byId.put(call.id(), call));
        List<TakenCall> answers = new ArrayList<>();
        Set<String> before = new LinkedHashSet<>();
        for (GivenCall one : given) {
            InputProblem problem = refused.getOrDefault(one, problems.get(one.id()));
            if (problem != null) {
                answers.add(new TakenCall(one.id(), TakenCall.State.REFUSED, null, null, problem));
                continue;
            }
            boolean isNew = fresh.contains(statement(one.id())) && before.add(one.id());
            LegRows.Kept leg = kept.get(legs.own(records.get(one.id())).key());
            KeptCall call = leg == null ? null : byId.get(String.valueOf(leg.callId()));
            answers.add(new TakenCall(
                    one.id(),
                    isNew ? TakenCall.State.NEW : TakenCall.State.KNOWN,
                    call == null ? null : call.id(),
                    call == null ? null : call.clientId(),
                    null));
        }
        return answers;
    }

    private String statement(String id) {
        return SOURCE + ":" + FirmKeys.of(firm, id);
    }

    private static boolean same(CallRecord kept, CallRecord record) {
        return kept.links().equals(record.links())
                && kept.direction() == record.direction()
                && String.valueOf(kept.number()).equals(String.valueOf(record.number()))
                && String.valueOf(kept.extension()).equals(String.valueOf(record.extension()))
                && kept.startedAt().equals(record.startedAt())
                && kept.endedAt().equals(record.endedAt())
                && kept.talked().equals(record.talked())
                && kept.reached() == record.reached();
    }

    private static InputProblem other() {
        return new InputProblem(
                "id",
                "Con questo codice è già arrivata una chiamata diversa: ritirare quella, o usare un altro codice.",
                "Another call came with this id before: take that one back, or use another id.");
    }
}
