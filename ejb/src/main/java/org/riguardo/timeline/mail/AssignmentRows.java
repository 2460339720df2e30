package org.riguardo.timeline.mail;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.problem.NotFoundProblem;

/** Assigns messages to clients as a person says, and takes that back with all that followed from it. */
final class AssignmentRows {

    private record Assignment(
            String id,
            String clientId,
            String messageId,
            @Nullable String learnedAddress,
            @Nullable String learnedDomain) {}

    private final Handle handle;
    private final Caller caller;
    private final Instant now;
    private final OwnSide own;
    private final Linking linking;
    private final LinkRows links;
    private final Followers followers;

    AssignmentRows(Handle handle, Caller caller, Instant now) {
        this.handle = handle;
        this.caller = caller;
        this.now = now;
        this.own = new MailGate(handle, caller.firm()).enter();
        this.linking = new Linking(handle, caller.firm(), own, now);
        this.links = new LinkRows(handle, caller.firm(), now);
        this.followers = new Followers(handle, caller.firm());
    }

    /** Returns the assignment and, beside its client, the clients that the message belonged to before. */
    Assigned assign(String messageId, String clientId, Teach teach, Set<String> touched) {
        followers.require("message", "select id from mail_message where firm_id = :firm and id = :a", messageId);
        followers.require(
                "client",
                "select id from client where firm_id = :firm and id = :a and merged_into is null for update",
                clientId);
        String id = insert(messageId, clientId, false);
        Taught taught = new Teaching(handle, caller.firm(), own).teach(id, messageId, clientId, teach);
        handle.createUpdate(
                        "update mail_assignment set learned_address = :address, learned_domain = :domain where id = :id")
                .bind("address", taught.address())
                .bind("domain", taught.domain())
                .bind("id", id)
                .execute();
        touched.add(clientId);
        moved(messageId, id, touched);
        Set<String> looked = new LinkedHashSet<>();
        if (taught.address() != null) {
            looked.addAll(followers.waitingFrom(taught.address()));
        }
        if (taught.domain() != null) {
            looked.addAll(followers.waitingFromDomain(taught.domain()));
        }
        touched.addAll(linking.anew(looked, id));
        return new Assigned(id, clientId, taught.address(), followers.of(id).size(), taught.domain());
    }

    /** Says that a message is not that client's; returns the id by which this can be undone. */
    String refuse(String messageId, String clientId, Set<String> touched) {
        followers.require("message", "select id from mail_message where firm_id = :firm and id = :a", messageId);
        followers.require("client", "select id from client where firm_id = :firm and id = :a for update", clientId);
        String id = insert(messageId, clientId, true);
        touched.add(clientId);
        moved(messageId, id, touched);
        return id;
    }

    /** Decides anew about the message, what waits with it, and what belonged to its clients through it alone. */
    private void moved(String messageId, String assignment, Set<String> touched) {
        Set<String> looked = new LinkedHashSet<>(List.of(messageId));
        links.clientsOf(looked)
                .getOrDefault(messageId, Set.of())
                .forEach(client -> looked.addAll(followers.byConversationsAlone(Set.of(messageId), client)));
        looked.addAll(followers.waitingWith(messageId));
        touched.addAll(linking.anew(looked, assignment));
    }

    private String insert(String messageId, String clientId, boolean refused) {
        String id = Database.newId();
        handle.createUpdate("insert into mail_assignment (id, firm_id, client_id, message_id, refused, assigned_at,"
                        + " assigned_by) values (:id, :firm, :client, :message, :refused, :now, :by)")
                .bind("id", id)
                .bind("firm", caller.firm())
                .bind("client", clientId)
                .bind("message", messageId)
                .bind("refused", refused)
                .bind("now", now)
                .bind("by", caller.username())
                .execute();
        return id;
    }

    /** Returns the clients that this touches, the one of the assignment first. */
    Set<String> undo(String assignmentId) {
        Assignment assignment = standing(assignmentId);
        Set<String> touched = new LinkedHashSet<>(List.of(assignment.clientId()));
        touched.addAll(takeBack(assignment, followed(assignment)));
        return touched;
    }

    /** What undoing would do; nothing is changed. */
    UndoPreview preview(String assignmentId) {
        Assignment assignment = standing(assignmentId);
        Set<String> messages = followed(assignment);
        Map<String, Set<String>> before = links.clientsOf(messages);
        handle.execute("savepoint undo_preview");
        try {
            takeBack(assignment, messages);
            Map<String, Set<String>> after = links.clientsOf(messages);
            messages.removeIf(id -> before.getOrDefault(id, Set.of()).equals(after.getOrDefault(id, Set.of())));
            return new UndoPreview(messages.size(), links.asked(messages));
        } finally {
            handle.execute("rollback to savepoint undo_preview");
        }
    }

    private Assignment standing(String assignmentId) {
        Assignment assignment = handle.createQuery(
                        "select id, client_id, message_id, learned_address, learned_domain from mail_assignment"
                                + " where firm_id = :firm and id = :id and undone_at is null")
                .bind("firm", caller.firm())
                .bind("id", assignmentId)
                .map((row, context) -> new Assignment(
                        row.getString("id"),
                        row.getString("client_id"),
                        row.getString("message_id"),
                        row.getString("learned_address"),
                        row.getString("learned_domain")))
                .findOne()
                .orElseThrow(() -> new NotFoundProblem("assignment", assignmentId));
        followers.require(
                "client", "select id from client where firm_id = :firm and id = :a for update", assignment.clientId());
        return assignment;
    }

    /** All messages that the assignment has to do with. */
    private Set<String> followed(Assignment assignment) {
        Set<String> messages = new LinkedHashSet<>(followers.of(assignment.id()));
        messages.add(assignment.messageId());
        if (assignment.learnedAddress() != null) {
            messages.addAll(followers.linkedBy(Reason.ADDRESS, assignment.learnedAddress(), assignment.clientId()));
        }
        if (assignment.learnedDomain() != null) {
            messages.addAll(followers.linkedBy(Reason.DOMAIN, assignment.learnedDomain(), assignment.clientId()));
        }
        messages.addAll(followers.byConversationsAlone(messages, assignment.clientId()));
        return messages;
    }

    private Set<String> takeBack(Assignment assignment, Set<String> messages) {
        new Teaching(handle, caller.firm(), own)
                .forget(assignment.id(), assignment.clientId(), assignment.learnedAddress());
        handle.createUpdate("update mail_assignment set undone_at = :now, undone_by = :by where id = :id")
                .bind("now", now)
                .bind("by", caller.username())
                .bind("id", assignment.id())
                .execute();
        return linking.anew(messages, null);
    }
}
