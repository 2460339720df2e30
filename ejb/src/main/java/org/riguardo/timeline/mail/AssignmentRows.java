package org.riguardo.timeline.mail;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.problem.NotFoundProblem;

/** Assigns messages to clients as a person says, and takes that back with all that followed from it. */
final class AssignmentRows {

    record Assignment(String id, String clientId, @Nullable String learnedAddress) {}

    private final Handle handle;
    private final Caller caller;
    private final Instant now;
    private final Linking linking;
    private final LinkRows links;

    AssignmentRows(Handle handle, Caller caller, Instant now) {
        this.handle = handle;
        this.caller = caller;
        this.now = now;
        this.linking = new Linking(handle, caller.firm(), now);
        this.links = new LinkRows(handle, caller.firm(), now);
    }

    /** Returns the assignment and, beside its client, the clients that the message belonged to before. */
    Assigned assign(String messageId, String clientId, Set<String> touched) {
        require("message", "select id from mail_message where firm_id = :firm and id = :a", messageId);
        require(
                "client",
                "select id from client where firm_id = :firm and id = :a and merged_into is null for update",
                clientId);
        touched.addAll(linking.unlink(List.of(messageId)));
        touched.add(clientId);
        String id = Database.newId();
        String address = learn(messageId, clientId);
        handle.createUpdate(
                        "insert into mail_assignment (id, firm_id, client_id, message_id, learned_address, assigned_at,"
                                + " assigned_by) values (:id, :firm, :client, :message, :address, :now, :by)")
                .bind("id", id)
                .bind("firm", caller.firm())
                .bind("client", clientId)
                .bind("message", messageId)
                .bind("address", address)
                .bind("now", now)
                .bind("by", caller.username())
                .execute();
        linking.assign(messageId, clientId, address, id);
        int messages = links.strings("select id from mail_message where firm_id = :firm and assignment_id = :a", id, "")
                .size();
        return new Assigned(id, clientId, address, messages);
    }

    /** Returns the client that the messages belonged to. */
    String undo(String assignmentId) {
        Assignment assignment = handle.createQuery("select id, client_id, learned_address from mail_assignment"
                        + " where firm_id = :firm and id = :id and undone_at is null")
                .bind("firm", caller.firm())
                .bind("id", assignmentId)
                .map((row, context) -> new Assignment(
                        row.getString("id"), row.getString("client_id"), row.getString("learned_address")))
                .findOne()
                .orElseThrow(() -> new NotFoundProblem("assignment", assignmentId));
        require("client", "select id from client where firm_id = :firm and id = :a for update", assignment.clientId());
        Set<String> messages = new LinkedHashSet<>(links.strings(
                "select id from mail_message where firm_id = :firm and assignment_id = :a", assignmentId, ""));
        if (assignment.learnedAddress() != null) {
            forget(assignment);
            messages.addAll(links.strings(
                    "select m.id from mail_message m join mail_address a on a.message_id = m.id where m.firm_id = :firm"
                            + " and a.address = :a and m.client_id = :b and m.link_reason = 'address'",
                    assignment.learnedAddress(),
                    assignment.clientId()));
        }
        Set<String> threads = new LinkedHashSet<>();
        messages.forEach(id -> threads.add(links.threadOf(id)));
        linking.unlink(messages);
        linking.unlinkConversations(threads, assignment.clientId());
        handle.createUpdate("update mail_assignment set undone_at = :now, undone_by = :by where id = :id")
                .bind("now", now)
                .bind("by", caller.username())
                .bind("id", assignmentId)
                .execute();
        return assignment.clientId();
    }

    private @Nullable String learn(String messageId, String clientId) {
        Set<String> addresses = links.strings(
                "select address from mail_address where firm_id = :firm and message_id = :a", messageId, "");
        if (addresses.size() != 1) {
            return null;
        }
        String address = addresses.iterator().next();
        if (!links.strings("select client_id from client_address where firm_id = :firm and address = :a", address, "")
                .isEmpty()) {
            return null;
        }
        handle.createUpdate("insert into client_address (firm_id, client_id, address, kind, source)"
                        + " values (:firm, :client, :address, 'EMAIL', 'assigned')")
                .bind("firm", caller.firm())
                .bind("client", clientId)
                .bind("address", address)
                .execute();
        return address;
    }

    private void forget(Assignment assignment) {
        handle.createUpdate(
                        "delete from client_address where firm_id = :firm and client_id = :client and address = :address"
                                + " and source = 'assigned'")
                .bind("firm", caller.firm())
                .bind("client", assignment.clientId())
                .bind("address", assignment.learnedAddress())
                .execute();
    }

    private void require(String kind, String sql, String id) {
        if (links.strings(sql, id, "").isEmpty()) {
            throw new NotFoundProblem(kind, id);
        }
    }
}
