package org.riguardo.timeline.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.db.BulkInsert;
import org.riguardo.db.Database;
import org.riguardo.mailbox.kind.Kind;

/** The rows by which messages are contacts of clients. */
final class MailContactRows {

    private static final List<String> COLUMNS = List.of(
            "id",
            "firm_id",
            "client_id",
            "at",
            "channel",
            "direction",
            "purpose",
            "money_mentioned",
            "signals",
            "automatic",
            "return_date",
            "message_id",
            "logged_at",
            "link_reason",
            "link_detail");

    private final Handle handle;
    private final String firm;
    private final Instant now;
    private final MailQuery query;

    MailContactRows(Handle handle, String firm, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.now = now;
        this.query = new MailQuery(handle, firm);
    }

    /** Makes contacts of those of the messages that are such, which must not be contacts of these clients yet. */
    void add(Map<String, MailContact> messages, List<Link> links) {
        try (BulkInsert rows = BulkInsert.into(handle, "interaction", COLUMNS)) {
            for (Link link : links) {
                MailContact message = messages.get(link.messageId());
                if (message != null && message.isContact()) {
                    rows.add(
                            Database.newId(),
                            firm,
                            link.clientId(),
                            message.at(),
                            "EMAIL",
                            message.direction().name(),
                            message.purpose().name(),
                            message.moneyMentioned(),
                            message.signals(),
                            message.kind() != Kind.HUMAN,
                            message.returnDate(),
                            message.messageId(),
                            now,
                            link.because().reason().key(),
                            link.because().detail());
                }
            }
        }
    }

    /** The same for messages that are kept already, beside the contacts that there are. */
    void addKept(List<Link> links) {
        List<String> ids = links.stream().map(Link::messageId).toList();
        Map<String, Set<String>> there = new HashMap<>();
        query.each(
                "select message_id, client_id from interaction where firm_id = :firm and withdrawn_at is null and "
                        + query.among("message_id"),
                ids,
                row -> Evidence.add(there, row.getString(1), row.getString(2)));
        add(
                kept(ids),
                links.stream()
                        .filter(link ->
                                !there.getOrDefault(link.messageId(), Set.of()).contains(link.clientId()))
                        .toList());
    }

    /** Takes a message off its clients' timelines, unless a person said of the contact itself what it was about; the message stays theirs. */
    void withdraw(String messageId) {
        handle.createUpdate("update interaction set withdrawn_at = :now where firm_id = :firm and message_id = :id"
                        + " and withdrawn_at is null and classified_at is null")
                .bind("now", now)
                .bind("firm", firm)
                .bind("id", messageId)
                .execute();
    }

    /** Messages that are kept already, as contacts, by their ids. */
    Map<String, MailContact> kept(Collection<String> messageIds) {
        Map<String, MailContact> found = new HashMap<>();
        query.each(
                "select id, sent_at, direction, kind, purpose, money_mentioned, signals, return_date from mail_message"
                        + " where firm_id = :firm and " + query.among("id"),
                messageIds,
                row -> found.put(
                        row.getString("id"),
                        new MailContact(
                                row.getString("id"),
                                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                                Direction.valueOf(row.getString("direction")),
                                Kind.valueOf(row.getString("kind")),
                                Purpose.valueOf(row.getString("purpose")),
                                row.getBoolean("money_mentioned"),
                                row.getString("signals"),
                                row.getObject("return_date", LocalDate.class))));
        return found;
    }
}
