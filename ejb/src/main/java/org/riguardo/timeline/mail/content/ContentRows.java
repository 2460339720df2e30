package org.riguardo.timeline.mail.content;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.BulkInsert;
import org.riguardo.mailbox.IncomingMail;
import org.riguardo.mailbox.kind.Classification;
import org.riguardo.mailbox.kind.Kind;
import org.riguardo.mailbox.read.Attachment;
import org.riguardo.mailbox.read.SafeHtml;

/** Keeps what messages consist of beyond their text, by batches. A plain message of a person needs no row at all. */
public final class ContentRows {

    private static final List<String> COLUMNS =
            List.of("message_id", "firm_id", "detail", "about", "proves", "html", "remote_images");

    private final Handle handle;
    private final String firm;

    public ContentRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** @param fresh new messages by the ids that they are kept with, whose rows are there already */
    public void keep(Map<String, IncomingMail> fresh) {
        try (BulkInsert contents = BulkInsert.into(handle, "mail_content", COLUMNS)) {
            fresh.forEach((id, mail) -> add(contents, id, mail));
        }
        if (fresh.values().stream()
                .anyMatch(mail -> !mail.message().attachments().isEmpty())) {
            attachments(fresh);
        }
    }

    private void add(BulkInsert rows, String id, IncomingMail mail) {
        Classification kind = mail.classification();
        SafeHtml html = mail.message().html();
        if (kind.detail() == null && html == null) {
            return;
        }
        boolean proof = kind.kind() == Kind.RECEIPT || kind.kind() == Kind.BOUNCE;
        rows.add(
                id,
                firm,
                kind.detail() == null ? null : kind.detail().name(),
                clean(kind.about(), 320),
                proof ? clean(kind.refersTo(), 998) : null,
                html == null ? null : clean(html.html(), Integer.MAX_VALUE),
                html == null ? 0 : html.remoteImages());
    }

    private void attachments(Map<String, IncomingMail> fresh) {
        MailSetting setting = SettingRows.get(handle, firm);
        PreparedBatch batch = handle.prepareBatch(
                "insert into mail_attachment (message_id, firm_id, seq, name, type, octets, content_id,"
                        + " content) values (:id, :firm, :seq, :name, :type, :octets, :cid, :content)");
        fresh.forEach((id, mail) -> {
            List<Attachment> attachments = mail.message().attachments();
            for (int seq = 0; seq < attachments.size(); seq++) {
                Attachment one = attachments.get(seq);
                batch.bind("id", id)
                        .bind("firm", firm)
                        .bind("seq", seq)
                        .bind("name", clean(one.name(), 300))
                        .bind("type", clean(one.type(), 200))
                        .bind("octets", one.size())
                        .bind("cid", clean(one.contentId(), 300))
                        .bind("content", setting.keeps(one.size()) ? one.content() : null)
                        .add();
            }
        });
        batch.execute();
    }

    private static @Nullable String clean(@Nullable String text, int most) {
        if (text == null) {
            return null;
        }
        String whole = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
        return whole.length() <= most ? whole : whole.substring(0, most);
    }
}
