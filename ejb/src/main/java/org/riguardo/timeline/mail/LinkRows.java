package org.riguardo.timeline.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The rows by which messages belong to clients. */
final class LinkRows {

    private final Handle handle;
    private final String firm;
    private final Instant now;
    private final MailQuery query;

    LinkRows(Handle handle, String firm, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.now = now;
        this.query = new MailQuery(handle, firm);
    }

    /** Holds these clients until the transaction ends, and returns those that are there and were not merged into others. */
    Set<String> hold(Collection<String> clients) {
        return new HashSet<>(query.strings(
                "select id from client where firm_id = :firm and merged_into is null and " + query.among("id")
                        + " order by id for update",
                clients));
    }

    /** The clients that each of these messages belongs to; the messages of nobody left out. */
    Map<String, Set<String>> clientsOf(Collection<String> messageIds) {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        query.each(
                "select m.id, m.client_id from mail_message m where m.firm_id = :firm and m.client_id is not null and "
                        + query.among("m.id")
                        + " union select i.message_id, i.client_id from interaction i where i.firm_id = :firm"
                        + " and i.withdrawn_at is null and " + query.among("i.message_id"),
                messageIds,
                row -> Evidence.add(found, row.getString(1), row.getString(2)));
        return found;
    }

    /** Links messages that are nobody's; of one that somebody else linked in the meantime nothing changes. */
    void link(List<Link> links, @Nullable String assignment) {
        Map<String, Link> first = new LinkedHashMap<>();
        links.forEach(link -> first.putIfAbsent(link.messageId(), link));
        if (first.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("update mail_message set client_id = :client, link_reason = :reason,"
                + " link_detail = :detail, assignment_id = :assignment, waiting = false"
                + " where firm_id = :firm and id = :id and client_id is null");
        first.values().forEach(link -> batch.bind("client", link.clientId())
                .bind("reason", link.because().reason().key())
                .bind("detail", link.because().detail())
                .bind("assignment", assignment)
                .bind("firm", firm)
                .bind("id", link.messageId())
                .add());
        int[] changed = batch.execute();
        Set<String> linked = new HashSet<>();
        List<String> ids = new ArrayList<>(first.keySet());
        for (int at = 0; at < changed.length; at++) {
            if (changed[at] > 0) {
                linked.add(ids.get(at));
            }
        }
        new MailContactRows(handle, firm, now)
                .addKept(links.stream()
                        .filter(link -> linked.contains(link.messageId()))
                        .toList());
    }

    /** Takes messages off their clients' timelines, as if they had never been linked; returns the clients that it touched. */
    Set<String> unlink(Collection<String> messageIds) {
        Set<String> clients = new LinkedHashSet<>();
        clientsOf(messageIds).values().forEach(clients::addAll);
        update(
                "update interaction set withdrawn_at = :now where firm_id = :firm and withdrawn_at is null"
                        + " and outbox_id is null and " + query.among("message_id"),
                messageIds);
        update(
                "update mail_message set client_id = null, link_reason = null, link_detail = null, assignment_id = null"
                        + " where firm_id = :firm and " + query.among("id"),
                messageIds);
        return clients;
    }

    /** How many of these messages a person is asked about. */
    int asked(Collection<String> messageIds) {
        return query.strings(
                        "select id from mail_message where firm_id = :firm and waiting and " + query.among("id"),
                        messageIds)
                .size();
    }

    /** Says which of these messages a person is asked about. */
    void ask(Collection<String> messageIds, boolean asked) {
        update(
                "update mail_message set waiting = " + asked + " where firm_id = :firm and waiting <> " + asked
                        + " and " + query.among("id"),
                messageIds);
    }

    private void update(String sql, Collection<String> ids) {
        if (!ids.isEmpty()) {
            var update = handle.createUpdate(sql).bind("firm", firm).bindArray("keys", String.class, List.copyOf(ids));
            if (sql.contains(":now")) {
                update.bind("now", now);
            }
            update.execute();
        }
    }
}
