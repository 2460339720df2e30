package org.riguardo.timeline.calls;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Database;
import org.riguardo.exports.contacts.PhoneNumbers;
import org.riguardo.firm.Caller;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** What people say about calls that wait: whose they are, which teaches the number, or that they are no client's; and takes that back. */
final class TeachingRows {

    private final Handle handle;
    private final Caller caller;
    private final Instant now;
    private final CallRows calls;
    private final CallKeeping keeping;

    TeachingRows(Handle handle, Caller caller, Instant now) {
        this.handle = handle;
        this.caller = caller;
        this.now = now;
        this.calls = new CallRows(handle, caller.firm());
        this.keeping = new CallKeeping(handle, caller.firm(), now);
    }

    private record Teaching(String clientId, @Nullable String number) {}

    /**
     * Says whose a call is. A number that nobody has is that client's from now on, with all its calls that wait; one that
     * several have stays so, and only this call is assigned.
     */
    Taught teach(String callId, String clientId, Set<String> touched) {
        lockFirm();
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
        int linked = link(call, clientId, KeptCall.ASSIGNED, id, touched);
        if (number != null) {
            for (KeptCall other : calls.waiting(number)) {
                linked += link(other, clientId, KeptCall.TAUGHT, id, touched);
            }
        }
        touched.add(clientId);
        return new Taught(id, clientId, number, linked);
    }

    /** Takes it back: the number is forgotten again and its calls wait. */
    Set<String> undo(String teachingId) {
        lockFirm();
        Teaching teaching = handle.createQuery("select client_id, learned_number from phone_teaching"
                        + " where firm_id = :firm and id = :id and undone_at is null")
                .bind("firm", caller.firm())
                .bind("id", teachingId)
                .map((row, context) -> new Teaching(row.getString("client_id"), row.getString("learned_number")))
                .findOne()
                .orElseThrow(() -> new NotFoundProblem("teaching", teachingId));
        Set<String> touched = new LinkedHashSet<>(Set.of(teaching.clientId()));
        if (teaching.number() != null) {
            handle.createUpdate("delete from client_phone where firm_id = :firm and client_id = :client"
                            + " and number = :number and source = 'taught'")
                    .bind("firm", caller.firm())
                    .bind("client", teaching.clientId())
                    .bind("number", teaching.number())
                    .execute();
        }
        for (KeptCall call : calls.taught(teachingId)) {
            calls.link(call.id(), null, null, null);
            touched.addAll(keeping.settle(call.id()));
        }
        if (teaching.number() != null) {
            touched.addAll(keeping.relink(teaching.number()));
        }
        handle.createUpdate(
                        "update phone_teaching set undone_at = :now, undone_by = :by where firm_id = :firm and id = :id")
                .bind("now", now)
                .bind("by", caller.username())
                .bind("firm", caller.firm())
                .bind("id", teachingId)
                .execute();
        return touched;
    }

    /** Says that a call is no client's, or takes that back. */
    Set<String> dismiss(String callId, boolean dismissed) {
        lockFirm();
        KeptCall call = find(callId);
        if (call.clientId() != null) {
            throw new InputProblem(
                    "id",
                    "Questa chiamata è di un cliente: ricaricare la pagina.",
                    "This call is a client's: load the page again.");
        }
        calls.dismissed(callId, dismissed);
        return keeping.settle(callId);
    }

    /** Says that the contact which was taken for a recorded call is another one: then both stand on the timeline. */
    Set<String> apart(String interactionId) {
        lockFirm();
        String callId = handle.createQuery("select call_id from interaction where firm_id = :firm and id = :id"
                        + " and withdrawn_at is null and logged_by is not null and call_id is not null")
                .bind("firm", caller.firm())
                .bind("id", interactionId)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> new NotFoundProblem("interaction", interactionId));
        handle.execute("insert into phone_apart (call_id, interaction_id) values (?, ?)", callId, interactionId);
        handle.createUpdate("update interaction set call_id = null where firm_id = :firm and id = :id")
                .bind("firm", caller.firm())
                .bind("id", interactionId)
                .execute();
        return keeping.settle(callId);
    }

    private int link(KeptCall call, String clientId, String reason, String teaching, Set<String> touched) {
        calls.dismissed(call.id(), false);
        calls.link(call.id(), clientId, reason, teaching);
        touched.addAll(keeping.settle(call.id()));
        return 1;
    }

    private @Nullable String learn(@Nullable String number, String clientId) {
        if (number == null
                || !new NumberBook(handle, caller.firm(), "").of(number).isEmpty()) {
            return null;
        }
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
