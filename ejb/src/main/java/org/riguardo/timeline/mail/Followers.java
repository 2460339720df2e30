package org.riguardo.timeline.mail;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.riguardo.problem.NotFoundProblem;

/** Finds the messages that followed from what a person said of one, or may follow. */
final class Followers {

    private final Handle handle;
    private final String firm;
    private final MailQuery keys;

    Followers(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
        this.keys = new MailQuery(handle, firm);
    }

    /** Messages that were linked when the assignment was made. */
    Set<String> of(String assignment) {
        return strings("select id from mail_message where firm_id = :firm and assignment_id = :a", assignment, "");
    }

    Set<String> waitingFrom(String address) {
        return strings(
                "select m.id from mail_message m join mail_address a on a.message_id = m.id"
                        + " where m.firm_id = :firm and m.client_id is null and a.firm_id = :firm and a.address = :a",
                address,
                "");
    }

    Set<String> waitingFromDomain(String domain) {
        return strings(
                "select m.id from mail_message m join mail_address a on a.message_id = m.id"
                        + " where m.firm_id = :firm and m.client_id is null and a.firm_id = :firm and a.address like :a",
                "%@" + domain.replace("_", "\\_").replace("%", "\\%"),
                "");
    }

    /** Messages of nobody in the conversation of that one. */
    Set<String> waitingWith(String messageId) {
        return strings(
                "select m.id from mail_message m join mail_message s on s.thread_id = m.thread_id and s.firm_id = m.firm_id"
                        + " where m.firm_id = :firm and s.id = :a and m.client_id is null",
                messageId,
                "");
    }

    /** Messages that an address or a domain gave to a client. */
    Set<String> linkedBy(Reason reason, String detail, String client) {
        Set<String> found = strings(
                "select i.message_id from interaction i where i.firm_id = :firm and i.client_id = :b"
                        + " and i.withdrawn_at is null and i.link_detail = :a and i.link_reason = '" + reason.key()
                        + "'"
                        + " union select id from mail_message where firm_id = :firm and client_id = :b and link_detail = :a"
                        + " and link_reason = '" + reason.key() + "'",
                detail,
                client);
        if (reason == Reason.ADDRESS) {
            found.addAll(strings(
                    "select m.id from mail_message m join mail_address a on a.message_id = m.id where m.firm_id = :firm"
                            + " and a.address = :a and m.client_id = :b and m.link_reason = 'address' and m.link_detail is null",
                    detail,
                    client));
        }
        return found;
    }

    /** Messages that belong to a client only because these ones, of the same conversations, do. */
    Set<String> byConversationsAlone(Set<String> messages, String client) {
        Set<String> threads = new LinkedHashSet<>(keys.strings(
                "select distinct thread_id from mail_message where firm_id = :firm and " + keys.among("id"), messages));
        Set<String> held = new LinkedHashSet<>();
        Set<String> following = new LinkedHashSet<>();
        keys.each(
                "select id, thread_id, client_id, link_reason from mail_message where firm_id = :firm"
                        + " and client_id is not null and " + keys.among("thread_id"),
                threads,
                row -> {
                    if (client.equals(row.getString("client_id")) && !messages.contains(row.getString("id"))) {
                        boolean byThread = Reason.THREAD.key().equals(row.getString("link_reason"));
                        (byThread ? following : held).add(byThread ? row.getString("id") : row.getString("thread_id"));
                    }
                });
        threads.removeAll(held);
        Set<String> alone = new LinkedHashSet<>();
        keys.each(
                "select id, thread_id from mail_message where firm_id = :firm and " + keys.among("id"),
                following,
                row -> {
                    if (threads.contains(row.getString("thread_id"))) {
                        alone.add(row.getString("id"));
                    }
                });
        return alone;
    }

    void require(String kind, String sql, String id) {
        if (strings(sql, id, "").isEmpty()) {
            throw new NotFoundProblem(kind, id);
        }
    }

    Set<String> strings(String sql, String a, String b) {
        Query query = handle.createQuery(sql).bind("firm", firm);
        if (sql.contains(":a")) {
            query.bind("a", a);
        }
        if (sql.contains(":b")) {
            query.bind("b", b);
        }
        List<String> found = query.mapTo(String.class).list();
        return new LinkedHashSet<>(found);
    }
}
