package org.riguardo.timeline.mail;

import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.riguardo.privacy.Seen;

/** Reads what staff said of messages. */
final class SaidRows {

    private static final int MOST = 200;

    private final Handle handle;
    private final String firm;

    SaidRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    List<Said> list() {
        return handle.createQuery("select a.id, a.message_id, m.subject, a.client_id, c.name, a.refused,"
                        + " coalesce(a.learned_address, '@' || a.learned_domain) as learned, a.assigned_at, a.assigned_by"
                        + " from mail_assignment a join mail_message m on m.id = a.message_id join client c on c.id = a.client_id"
                        + " where a.firm_id = :firm and a.undone_at is null" + Seen.OTHERS.and("c.id")
                        + " order by a.assigned_at desc, a.id limit "
                        + MOST)
                .bind("firm", firm)
                .map((row, context) -> new Said(
                        row.getString("id"),
                        row.getString("message_id"),
                        row.getString("subject") == null ? "" : row.getString("subject"),
                        row.getString("client_id"),
                        row.getString("name"),
                        row.getBoolean("refused"),
                        row.getString("learned"),
                        row.getObject("assigned_at", OffsetDateTime.class).toInstant(),
                        row.getString("assigned_by")))
                .list();
    }
}
