package org.riguardo.desk.outbox;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Dialect;

/** The files of mails that have not left yet, and the octets of messages as they were handed over. */
final class ContentRows {

    private final Handle handle;
    private final String firm;

    ContentRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    void keep(String mailId, List<Enclosure> enclosures) {
        for (int seq = 0; seq < enclosures.size(); seq++) {
            Enclosure one = enclosures.get(seq);
            handle.createUpdate("insert into outbox_enclosure (mail_id, firm_id, seq, name, type, content)"
                            + " values (:id, :firm, :seq, :name, :type, :content)")
                    .bind("id", mailId)
                    .bind("firm", firm)
                    .bind("seq", seq)
                    .bind("name", one.name())
                    .bind("type", one.type())
                    .bind("content", one.content())
                    .execute();
        }
    }

    List<Enclosure> enclosures(String mailId) {
        return handle.createQuery("select name, type, content from outbox_enclosure where firm_id = :firm"
                        + " and mail_id = :id order by seq")
                .bind("firm", firm)
                .bind("id", mailId)
                .map((row, context) ->
                        new Enclosure(row.getString("name"), row.getString("type"), row.getBytes("content")))
                .list();
    }

    /** Keeps the octets of a message in place of those of an earlier attempt. */
    void keep(String mailId, byte[] content) {
        Dialect.of(handle)
                .put(handle, "outbox_content", List.of("mail_id"), List.of("firm_id", "content"), row -> row.bind(
                                "mail_id", mailId)
                        .bind("firm_id", firm)
                        .bind("content", content));
    }

    byte @Nullable [] content(String mailId) {
        return handle.createQuery("select content from outbox_content where firm_id = :firm and mail_id = :id")
                .bind("firm", firm)
                .bind("id", mailId)
                .map((row, context) -> row.getBytes(1))
                .findOne()
                .orElse(null);
    }

    /** What a mail that left or came back needs no more: its files are in its message, or with its draft. */
    void forgetEnclosures(String mailId) {
        execute("delete from outbox_enclosure where firm_id = :firm and mail_id = :id", mailId);
    }

    void forget(String mailId) {
        forgetEnclosures(mailId);
        execute("delete from outbox_content where firm_id = :firm and mail_id = :id", mailId);
    }

    private void execute(String sql, String mailId) {
        handle.createUpdate(sql).bind("firm", firm).bind("id", mailId).execute();
    }
}
