package org.riguardo.timeline.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Database;
import org.riguardo.db.Dialect;
import org.riguardo.exports.contacts.PhoneNumbers;
import org.riguardo.firm.Caller;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** What people say about calls that wait: whose they are, which teaches the number, or that they are no client's; and takes that back. */
final class TeachingRows {

    private final Handle handle;
    private final Caller caller;
    private final Instant now;
    private final CallSettling settling;
    private final Calls calls;

    TeachingRows(Handle handle, Caller caller, Instant now) {
        this.handle = handle;
        this.caller = caller;
        this.now = now;
        lockFirm();
        this.settling = new CallSettling(handle, caller.firm(), now);
        this.calls = settling.calls();
    }

    private record Teaching(String clientId, @Nullable String number) {}

    /**
     * Says whose a call is. A number that nobody has is that client's from now on, with all its calls that wait; one that
     * several have stays so, and only this call is assigned.
     */
    Taught teach(String callId, String clientId, Set<String> touched) {
        KeptCall call = find(callId);
        client(clientId);
        if (call.clientId() != null) {
            touched.add(call.clientId());
        }
        String id = Database.newId();
        String number = learn(call.number(), clientId);
        handle.createUpdate("insert into phone_teaching (id, firm_id, client_id, learned_number, taught_at, taught_by)"
                        + " values (:id, :firm, :client, :number, :now, :by)")
                .bind("id", id)
                .bind("firm", caller.firm())
                .bind("client", clientId)
                .bind("number", number)
                .bind("now", now)
                .bind("by", caller.username())
                .execute();
        List<KeptCall> linked =
                new ArrayList<>(List.of(calls.put(call.dismissed(false).linked(clientId, KeptCall.ASSIGNED, id))));
        if (number != null) {
            calls.ofNumber(number).stream()
                    .filter(other -> other.clientId() == null)
                    .forEach(other ->
                            linked.add(calls.put(other.dismissed(false).linked(clientId, KeptCall.TAUGHT, id))));
        }
        touched.add(clientId);
        touched.addAll(settle(linked));
        return new Taught(id, clientId, number, linked.size());
    }

    /** Takes it back: the number is forgotten again and its calls wait. */
    Set<String> undo(String teachingId) {
        Teaching teaching = handle.createQuery("select client_id, learned_number from phone_teaching"
                        + " where firm_id = :firm and id = :id and undone_at is null")
                .bind("firm", caller.firm())
                .bind("id", teachingId)
                .map((row, context) -> new Teaching(row.getString("client_id"), row.getString("learned_number")))
                .findOne()
                .orElseThrow(() -> new NotFoundProblem("teaching", teachingId));
        Set<String> touched = new LinkedHashSet<>(Set.of(teaching.clientId()));
        Set<KeptCall> affected = new LinkedHashSet<>();
        for (KeptCall call : calls.taught(teachingId)) {
            affected.add(calls.put(call.linked(null, null, null)));
        }
        if (teaching.number() != null) {
            handle.createUpdate("delete from client_phone where firm_id = :firm and client_id = :client"
                            + " and number = :number and source = 'taught'")
                    .bind("firm", caller.firm())
                    .bind("client", teaching.clientId())
                    .bind("number", teaching.number())
                    .execute();
            calls.ofNumber(teaching.number()).stream()
                    .filter(KeptCall::isByNumber)
                    .forEach(affected::add);
        }
        touched.addAll(settle(affected));
        handle.createUpdate(
                        "update phone_teaching set undone_at = :now, undone_by = :by where firm_id = :firm and id = :id")
                .bind("now", now)
                .bind("by", caller.username())
                .bind("firm", caller.firm())
                .bind("id", teachingId)
                .execute();
        return touched;
    }

    /**
     * Says that a call is no client's, or takes that back: with its number, once and for ever, where no client has that; a
     * number that came from nowhere or that several have is asked again at its next call.
     */
    Set<String> dismiss(String callId, boolean dismissed) {
        KeptCall call = find(callId);
        if (call.clientId() != null) {
            throw new InputProblem(
                    "id",
                    "Questa chiamata è di un cliente: ricaricare la pagina.",
                    "This call is a client's: load the page again.");
        }
        Set<KeptCall> affected = new LinkedHashSet<>(List.of(calls.put(call.dismissed(dismissed))));
        String number = call.number();
        if (number != null && (!dismissed || settling.book().of(number).isEmpty())) {
            stranger(number, dismissed);
            calls.ofNumber(number).stream()
                    .filter(KeptCall::isByNumber)
                    .forEach(other -> affected.add(calls.put(other.dismissed(dismissed))));
        }
        return settle(affected);
    }

    /** Says that the contact which was taken for a recorded call is another one: then both stand on the timeline. */
    Set<String> apart(String interactionId) {
        String callId = handle.createQuery("select call_id from interaction where firm_id = :firm and id = :id"
                        + " and withdrawn_at is null and logged_by is not null and call_id is not null")
                .bind("firm", caller.firm())
                .bind("id", interactionId)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> new NotFoundProblem("interaction", interactionId));
        Dialect.of(handle)
                .insertUnlessThere(
                        handle,
                        "insert into phone_apart (call_id, interaction_id) values (:call, :interaction)",
                        row -> row.bind("call", callId).bind("interaction", interactionId));
        handle.createUpdate("update interaction set call_id = null where firm_id = :firm and id = :id")
                .bind("firm", caller.firm())
                .bind("id", interactionId)
                .execute();
        return settle(List.of(find(callId)));
    }

    /** Takes that back: the contact may be the recorded call again; returns its client. */
    Set<String> together(String interactionId) {
        int parted = handle.createUpdate("delete from phone_apart where interaction_id in (select id from interaction"
                        + " where firm_id = :firm and id = :id and withdrawn_at is null)")
                .bind("firm", caller.firm())
                .bind("id", interactionId)
                .execute();
        if (parted == 0) {
            throw new NotFoundProblem("interaction", interactionId);
        }
        return LoggedCalls.logged(handle, caller.firm(), interactionId, now);
    }

    /** Says that a machine had answered a call, or takes that back. */
    Set<String> machine(String callId, boolean machine) {
        return settle(List.of(calls.put(find(callId).machine(machine))));
    }

    private Set<String> settle(Iterable<KeptCall> affected) {
        List<String> ids = new ArrayList<>();
        affected.forEach(call -> ids.add(call.id()));
        settling.forgetBook();
        settling.hold(ids);
        Set<String> touched = new LinkedHashSet<>();
        ids.forEach(id -> touched.addAll(settling.settle(id)));
        settling.write();
        return touched;
    }

    private void stranger(String number, boolean nobodys) {
        if (nobodys) {
            Dialect.of(handle)
                    .put(
                            handle,
                            "phone_stranger",
                            List.of("firm_id", "number"),
                            List.of("said_at", "said_by"),
                            row -> row.bind("firm_id", caller.firm())
                                    .bind("number", number)
                                    .bind("said_at", now)
                                    .bind("said_by", caller.username()));
        } else {
            handle.execute("delete from phone_stranger where firm_id = ? and number = ?", caller.firm(), number);
        }
    }

    private @Nullable String learn(@Nullable String number, String clientId) {
        if (number == null || !settling.book().of(number).isEmpty()) {
            return null;
        }
        stranger(number, false);
        String shown = PhoneNumbers.of(number).map(PhoneNumbers.Phone::shown).orElse(number);
        handle.createUpdate("insert into client_phone (firm_id, client_id, number, written, source)"
                        + " values (:firm, :client, :number, :written, 'taught')")
                .bind("firm", caller.firm())
                .bind("client", clientId)
                .bind("number", number)
                .bind("written", shown)
                .execute();
        return number;
    }

    private KeptCall find(String callId) {
        return calls.find(callId).orElseThrow(() -> new NotFoundProblem("call", callId));
    }

    private void client(String clientId) {
        handle.createQuery(
                        "select id from client where firm_id = :firm and id = :id and merged_into is null for update")
                .bind("firm", caller.firm())
                .bind("id", clientId)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> new NotFoundProblem("client", clientId));
    }

    private void lockFirm() {
        handle.createQuery("select id from firm where id = :firm for update")
                .bind("firm", caller.firm())
                .mapTo(String.class)
                .one();
    }
}
