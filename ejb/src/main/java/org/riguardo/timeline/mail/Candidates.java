package org.riguardo.timeline.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.riguardo.timeline.mail.WaitingMail.Candidate;
import org.riguardo.timeline.mail.WaitingMail.Reason;

/** Finds for messages that wait the clients that staff may want to choose from, the likeliest first. */
final class Candidates {

    private static final int MOST = 5;

    private final Handle handle;
    private final String firm;

    Candidates(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    List<WaitingMail> of(List<MessageView> messages) {
        return messages.stream().map(this::of).toList();
    }

    private WaitingMail of(MessageView message) {
        List<String> addresses = handle.createQuery(
                        "select address from mail_address where firm_id = :firm and message_id = :id order by address")
                .bind("firm", firm)
                .bind("id", message.id())
                .mapTo(String.class)
                .list();
        Map<String, Candidate> found = new LinkedHashMap<>();
        add(
                found,
                Reason.ADDRESS,
                "select distinct c.id, c.name from client c join client_address ca on ca.client_id = c.id and c.merged_into is null"
                        + " join mail_address a on a.firm_id = ca.firm_id and a.address = ca.address"
                        + " where c.firm_id = :firm and a.message_id = :value order by c.name, c.id",
                message.id());
        add(
                found,
                Reason.THREAD,
                "select distinct c.id, c.name from client c join mail_message m on m.client_id = c.id"
                        + " where c.firm_id = :firm and m.firm_id = :firm and m.thread_id = :value order by c.name, c.id",
                message.threadId());
        for (String address : addresses) {
            String domain = address.substring(address.lastIndexOf('@') + 1);
            if (!SharedDomains.isShared(domain) && domain.matches("[a-z0-9.-]+")) {
                add(
                        found,
                        Reason.DOMAIN,
                        "select distinct c.id, c.name from client c join client_address ca on ca.client_id = c.id and c.merged_into is null"
                                + " where c.firm_id = :firm and ca.address like :value order by c.name, c.id",
                        "%@" + domain);
            }
        }
        return new WaitingMail(
                message,
                addresses,
                new ArrayList<>(found.values()).stream().limit(MOST).toList());
    }

    private void add(Map<String, Candidate> found, Reason reason, String sql, String value) {
        handle.createQuery(sql + " limit " + MOST)
                .bind("firm", firm)
                .bind("value", value)
                .map((row, context) -> new Candidate(row.getString("id"), row.getString("name"), reason))
                .forEach(candidate -> found.putIfAbsent(candidate.clientId(), candidate));
    }
}
