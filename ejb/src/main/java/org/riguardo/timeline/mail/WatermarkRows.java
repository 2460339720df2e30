package org.riguardo.timeline.mail;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.mailbox.Watermark;

/** The rows that say how far each folder was read. */
final class WatermarkRows {

    private final Handle handle;
    private final String firm;

    WatermarkRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    List<Watermark> of(String account) {
        return handle.createQuery("select folder, uid_validity, last_uid from mail_watermark"
                        + " where firm_id = :firm and account = :account order by folder")
                .bind("firm", firm)
                .bind("account", account)
                .mapTo(Watermark.class)
                .list();
    }

    void move(String account, Watermark mark) {
        String to = mark.folder();
        int moved = handle.createUpdate("update mail_watermark set uid_validity = :validity, last_uid = :uid"
                        + " where firm_id = :firm and account = :account and folder = :folder")
                .bind("validity", mark.uidValidity())
                .bind("uid", mark.lastUid())
                .bind("firm", firm)
                .bind("account", account)
                .bind("folder", to)
                .execute();
        if (moved == 0) {
            handle.createUpdate("insert into mail_watermark (firm_id, account, folder, uid_validity, last_uid)"
                            + " values (:firm, :account, :folder, :validity, :uid)")
                    .bind("firm", firm)
                    .bind("account", account)
                    .bind("folder", to)
                    .bind("validity", mark.uidValidity())
                    .bind("uid", mark.lastUid())
                    .execute();
        }
    }
}
