package org.riguardo.desk.drafts;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.riguardo.db.Database;
import org.riguardo.desk.outbox.Enclosure;

/** The files that people added to drafts. */
final class AttachmentRows {

    private final Handle handle;
    private final String firm;

    AttachmentRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    List<DraftView.Attachment> list(String draft) {
        return handle.createQuery("select id, name, type, octets from draft_attachment where firm_id = :firm"
                        + " and draft_id = :draft order by added_at, id")
                .bind("firm", firm)
                .bind("draft", draft)
                .mapTo(DraftView.Attachment.class)
                .list();
    }

    List<Enclosure> contents(String draft) {
        return handle.createQuery("select name, type, content from draft_attachment where firm_id = :firm"
                        + " and draft_id = :draft order by added_at, id")
                .bind("firm", firm)
                .bind("draft", draft)
                .map((row, context) ->
                        new Enclosure(row.getString("name"), row.getString("type"), row.getBytes("content")))
                .list();
    }

    void add(String draft, String name, String type, byte[] content, String by, Instant now) {
        handle.createUpdate(
                        "insert into draft_attachment (id, firm_id, draft_id, name, type, octets, content, added_at,"
                                + " added_by) values (:id, :firm, :draft, :name, :type, :octets, :content, :now, :by)")
                .bind("id", Database.newId())
                .bind("firm", firm)
                .bind("draft", draft)
                .bind("name", name)
                .bind("type", type)
                .bind("octets", content.length)
                .bind("content", content)
                .bind("now", now)
                .bind("by", by)
                .execute();
    }

    boolean remove(String draft, String id) {
        return handle.createUpdate(
                                "delete from draft_attachment where firm_id = :firm and draft_id = :draft and id = :id")
                        .bind("firm", firm)
                        .bind("draft", draft)
                        .bind("id", id)
                        .execute()
                > 0;
    }
}
