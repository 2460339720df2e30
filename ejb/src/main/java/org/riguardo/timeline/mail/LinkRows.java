package org.riguardo.timeline.mail;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Database;

/** The rows by which messages belong to clients; a human message, an automatic reply, a bounce and a reminder
 * that another program of the firm sent are contacts as well. */
final class LinkRows {

    private static final int AT_ONCE = 500;

    private final Handle handle;
    private final String firm;
    private final Instant now;

    LinkRows(Handle handle, String firm, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.now = now;
    }

    String threadOf(String messageId) {
        return query("select thread_id from mail_message where firm_id = :firm and id = :a", messageId, "")
                .mapTo(String.class)
                .one();
    }

    /** The clients that one of the message's addresses belongs to, and to nobody else. */
    Set<String> clientsByAddress(String messageId) {
        return strings(
                "select min(c.client_id) from mail_address a join client_address c"
                        + " on c.firm_id = a.firm_id and c.address = a.address where a.firm_id = :firm and a.message_id = :a"
                        + " group by a.address having count(distinct c.client_id) = 1",
                messageId,
                "");
    }

    Set<String> clientsOfThread(String thread) {
        return strings(
                "select client_id from mail_message where firm_id = :firm and thread_id = :a and client_id is not null"
                        + " union select i.client_id from interaction i join mail_message m on m.id = i.message_id"
                        + " join client c on c.id = i.client_id where m.firm_id = :firm and m.thread_id = :a"
                        + " and i.withdrawn_at is null and c.merged_into is null",
                thread,
                "");
    }

    Set<String> waitingWithKnownAddress() {
        return strings(
                "select a.message_id from mail_address a join mail_message m on m.id = a.message_id join client_address c"
                        + " on c.firm_id = a.firm_id and c.address = a.address where a.firm_id = :firm and m.client_id is null"
                        + " group by a.message_id, a.address having count(distinct c.client_id) = 1"
                        + " fetch first " + AT_ONCE + " rows only",
                "",
                "");
    }

    Set<String> waitingFrom(String address) {
        return strings(
                "select m.id from mail_message m join mail_address a on a.message_id = m.id"
                        + " where m.firm_id = :firm and m.client_id is null and a.address = :a",
                address,
                "");
    }

    Set<String> waitingInThread(String thread) {
        return strings(
                "select id from mail_message where firm_id = :firm and thread_id = :a and client_id is null",
                thread,
                "");
    }

    boolean hasOwnLink(String thread, String clientId) {
        return !strings(
                        "select id from mail_message where firm_id = :firm and thread_id = :a and client_id = :b"
                                + " and link_reason <> 'thread'",
                        thread,
                        clientId)
                .isEmpty();
    }

    Set<String> linkedByThread(String thread, String clientId) {
        return strings(
                "select id from mail_message where firm_id = :firm and thread_id = :a and client_id = :b"
                        + " and link_reason = 'thread'",
                thread,
                clientId);
    }

    /** Links a message to a client, unless that was merged into another in the meantime: then it waits for the next look. */
    void link(String messageId, String clientId, String reason, @Nullable String assignment) {
        if (strings(
                        "select id from client where firm_id = :firm and id = :a and merged_into is null for update",
                        clientId,
                        "")
                .isEmpty()) {
            return;
        }
        handle.createUpdate(
                        "update mail_message set client_id = :client, link_reason = :reason, assignment_id = :assignment"
                                + " where firm_id = :firm and id = :id and client_id is null")
                .bind("client", clientId)
                .bind("reason", reason)
                .bind("assignment", assignment)
                .bind("firm", firm)
                .bind("id", messageId)
                .execute();
        handle.createUpdate(
                        "insert into interaction (id, firm_id, client_id, at, channel, direction, purpose, money_mentioned,"
                                + " signals, automatic, return_date, message_id, logged_at)"
                                + " select :new, m.firm_id, :client, m.sent_at, 'EMAIL', m.direction, m.purpose,"
                                + " m.money_mentioned, m.signals,"
                                + " case when m.kind = 'HUMAN' then false else true end, m.return_date, m.id, :now from mail_message m"
                                + " where m.firm_id = :firm and m.id = :id and (m.kind in ('HUMAN', 'AUTO_REPLY', 'BOUNCE') or m.direction = 'OUT' and m.purpose = 'MONEY')"
                                + " and not exists (select 1 from interaction i where i.message_id = m.id and i.client_id = :client"
                                + " and i.withdrawn_at is null)")
                .bind("new", Database.newId())
                .bind("client", clientId)
                .bind("now", now)
                .bind("firm", firm)
                .bind("id", messageId)
                .execute();
    }

    Set<String> unlink(String messageId) {
        Set<String> clients = strings(
                "select client_id from mail_message where firm_id = :firm and id = :a and client_id is not null"
                        + " union select client_id from interaction where firm_id = :firm and message_id = :a"
                        + " and withdrawn_at is null",
                messageId,
                "");
        handle.createUpdate("update interaction set withdrawn_at = :now where firm_id = :firm and message_id = :id"
                        + " and withdrawn_at is null")
                .bind("now", now)
                .bind("firm", firm)
                .bind("id", messageId)
                .execute();
        handle.createUpdate("update mail_message set client_id = null, link_reason = null, assignment_id = null"
                        + " where firm_id = :firm and id = :id")
                .bind("firm", firm)
                .bind("id", messageId)
                .execute();
        return clients;
    }

    Set<String> strings(String sql, String a, String b) {
        List<String> found = query(sql, a, b).mapTo(String.class).list();
        return new LinkedHashSet<>(found);
    }

    private Query query(String sql, String a, String b) {
        Query query = handle.createQuery(sql).bind("firm", firm);
        if (sql.contains(":a")) {
            query.bind("a", a);
        }
        if (sql.contains(":b")) {
            query.bind("b", b);
        }
        return query;
    }
}
