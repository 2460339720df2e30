package org.riguardo.timeline.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.riguardo.db.BulkInsert;
import org.riguardo.db.Database;
import org.riguardo.mailbox.thread.ThreadIndex;
import org.riguardo.mailbox.thread.ThreadIndex.Ids;
import org.riguardo.mailbox.thread.ThreadIndex.Known;
import org.riguardo.mailbox.thread.ThreadIndex.Places;

/** The rows of conversations and of the ids that lead to them. */
final class ThreadRows {

    private final Handle handle;
    private final String firm;
    private final Instant now;

    ThreadRows(Handle handle, String firm, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.now = now;
    }

    /** The conversations of messages that bear and name these ids, in their order; begun, or joined from several, as need be. */
    List<String> place(List<Ids> messages) {
        Places places = ThreadIndex.place(messages, known(messages), Database::newId);
        try (BulkInsert rows = BulkInsert.into(handle, "mail_thread", List.of("id", "firm_id", "born"))) {
            places.begun().forEach(id -> rows.add(id, firm, now));
        }
        absorb(places.absorbed());
        try (BulkInsert rows =
                BulkInsert.into(handle, "mail_thread_id", List.of("firm_id", "message_id", "thread_id"))) {
            places.ids().forEach((id, thread) -> rows.add(firm, id, thread));
        }
        return places.threads();
    }

    /** The conversation that an id stands for now; itself unless it was joined to an older one. */
    String current(String threadId) {
        String current = threadId;
        for (int step = 0; step < 1_000; step++) {
            String next = handle.createQuery(
                            "select merged_into from mail_thread where firm_id = :firm and id = :id and merged_into is not null")
                    .bind("firm", firm)
                    .bind("id", current)
                    .mapTo(String.class)
                    .findOne()
                    .orElse(null);
            if (next == null) {
                return current;
            }
            current = next;
        }
        return current;
    }

    /** Makes conversations part of others, with all that is in them; their own ids go on leading there. */
    private void absorb(Map<String, String> into) {
        for (String sql : List.of(
                "update mail_thread set merged_into = :into where firm_id = :firm and id = :old",
                "update mail_thread_id set thread_id = :into where firm_id = :firm and thread_id = :old",
                "update mail_message set thread_id = :into where firm_id = :firm and thread_id = :old")) {
            PreparedBatch batch = handle.prepareBatch(sql);
            into.forEach((old, thread) -> batch.bind("firm", firm)
                    .bind("old", old)
                    .bind("into", thread)
                    .add());
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    private Map<String, Known> known(List<Ids> messages) {
        Set<String> ids = new HashSet<>();
        messages.forEach(one -> {
            ids.addAll(one.own());
            ids.addAll(one.named());
        });
        Map<String, Known> known = new HashMap<>();
        MailQuery query = new MailQuery(handle, firm);
        query.each(
                "select i.message_id, t.id, t.born from mail_thread_id i join mail_thread t on t.id = i.thread_id"
                        + " where i.firm_id = :firm and " + query.among("i.message_id"),
                ids,
                row -> known.put(
                        row.getString("message_id"),
                        new Known(
                                row.getString("id"),
                                row.getObject("born", OffsetDateTime.class).toInstant())));
        return known;
    }
}
