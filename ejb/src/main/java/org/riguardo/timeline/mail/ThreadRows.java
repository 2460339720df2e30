package org.riguardo.timeline.mail;

import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.riguardo.db.Database;
import org.riguardo.mailbox.thread.ThreadIndex;
import org.riguardo.mailbox.thread.ThreadIndex.Known;
import org.riguardo.mailbox.thread.ThreadIndex.Place;

/** The rows of conversations and of the ids that lead to them. */
final class ThreadRows {

    private static final int AT_ONCE = 200;

    private final Handle handle;
    private final String firm;
    private final Instant now;

    ThreadRows(Handle handle, String firm, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.now = now;
    }

    /** The conversation of a message that bears and names these ids; begun, or joined from several, as need be. */
    String place(Set<String> own, Set<String> named) {
        List<String> ids = new ArrayList<>(own);
        ids.addAll(named);
        Map<String, Known> known = known(ids);
        Place place = ThreadIndex.place(own, named, known, Database::newId);
        if (known.isEmpty()) {
            begin(place.threadId());
        }
        place.absorbed().forEach(old -> absorb(old, place.threadId()));
        if (!place.ids().isEmpty()) {
            PreparedBatch batch = handle.prepareBatch(
                    "insert into mail_thread_id (firm_id, message_id, thread_id)" + " values (:firm, :id, :thread)");
            place.ids().forEach(id -> batch.bind("firm", firm)
                    .bind("id", id)
                    .bind("thread", place.threadId())
                    .add());
            batch.execute();
        }
        return place.threadId();
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

    /** Makes a message part of another conversation, with all that is in its own. */
    void absorb(String old, String into) {
        change("update mail_thread set merged_into = :into where firm_id = :firm and id = :old", old, into);
        change("update mail_thread_id set thread_id = :into where firm_id = :firm and thread_id = :old", old, into);
        change("update mail_message set thread_id = :into where firm_id = :firm and thread_id = :old", old, into);
    }

    private void change(String sql, String old, String into) {
        handle.createUpdate(sql)
                .bind("firm", firm)
                .bind("old", old)
                .bind("into", into)
                .execute();
    }

    private void begin(String id) {
        handle.createUpdate("insert into mail_thread (id, firm_id, born) values (:id, :firm, :now)")
                .bind("id", id)
                .bind("firm", firm)
                .bind("now", now)
                .execute();
    }

    private Map<String, Known> known(List<String> ids) {
        Map<String, Known> known = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            handle.createQuery(
                            "select i.message_id, t.id, t.born from mail_thread_id i join mail_thread t on t.id = i.thread_id"
                                    + " where i.firm_id = :firm and i.message_id in (<ids>)")
                    .bind("firm", firm)
                    .bindList("ids", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
                    .map((ResultSet row, org.jdbi.v3.core.statement.StatementContext context) -> known.put(
                            row.getString("message_id"),
                            new Known(
                                    row.getString("id"),
                                    row.getObject("born", OffsetDateTime.class).toInstant())))
                    .list();
        }
        return known;
    }
}
