package org.riguardo.timeline.mail;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.facts.Direction;
import org.riguardo.mailbox.kind.Kind;

/** The clues of messages that are kept already. */
final class ClueRows {

    private record Named(String message, String kind) {}

    private final MailQuery query;

    ClueRows(Handle handle, String firm) {
        this.query = new MailQuery(handle, firm);
    }

    /** In the order in which the messages were sent; what this application sent itself is left out, since whose it is was said when it left. */
    List<Clues> of(Collection<String> messageIds) {
        List<String> ids = List.copyOf(new LinkedHashSet<>(messageIds));
        Map<String, List<String>> addresses = new HashMap<>();
        query.each(
                "select message_id, address from mail_address where firm_id = :firm and " + query.among("message_id")
                        + " order by message_id, address",
                ids,
                row -> addresses
                        .computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                        .add(row.getString(2)));
        Map<Named, List<String>> numbers = new HashMap<>();
        query.each(
                "select message_id, kind, number from mail_number where firm_id = :firm and "
                        + query.among("message_id") + " order by message_id, number",
                ids,
                row -> numbers.computeIfAbsent(new Named(row.getString(1), row.getString(2)), none -> new ArrayList<>())
                        .add(row.getString(3)));
        List<Clues> found = new ArrayList<>();
        query.each(
                "select id, sent_at, direction, kind, thread_id, from_address, coalesce(base_subject, '') as subject from mail_message"
                        + " where firm_id = :firm and " + query.among("id")
                        + " and not exists (select 1 from interaction i where i.message_id = mail_message.id"
                        + " and i.outbox_id is not null) order by sent_at, id",
                ids,
                row -> {
                    String id = row.getString("id");
                    Direction direction = Direction.valueOf(row.getString("direction"));
                    Kind kind = Kind.valueOf(row.getString("kind"));
                    found.add(new Clues(
                            id,
                            row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                            direction,
                            kind,
                            row.getString("thread_id"),
                            row.getString("subject"),
                            addresses.getOrDefault(id, List.of()),
                            numbers.getOrDefault(new Named(id, NumberRows.TAX), List.of()),
                            numbers.getOrDefault(new Named(id, NumberRows.DOCUMENT), List.of()),
                            Clues.anonymous(direction, kind, row.getString("from_address"))));
                });
        return found;
    }

    /** Messages of nobody in these conversations. */
    List<String> unlinkedIn(Collection<String> threads) {
        return query.strings(
                "select id from mail_message where firm_id = :firm and client_id is null and "
                        + query.among("thread_id"),
                threads);
    }
}
