package org.riguardo.timeline.mail.content;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.riguardo.db.Dialect;

/** The rows of what firms do with attachments. */
final class SettingRows {

    private SettingRows() {}

    static MailSetting get(Handle handle, String firm) {
        return handle.createQuery("select attachments, most_kilobytes from mail_setting where firm_id = :firm")
                .bind("firm", firm)
                .map((row, context) -> new MailSetting(
                        AttachmentKeeping.valueOf(row.getString("attachments")), row.getInt("most_kilobytes")))
                .findOne()
                .orElse(MailSetting.USUAL);
    }

    static void set(Handle handle, String firm, MailSetting setting) {
        Dialect.of(handle)
                .put(
                        handle,
                        "mail_setting",
                        List.of("firm_id"),
                        List.of("attachments", "most_kilobytes"),
                        row -> row.bind("firm_id", firm)
                                .bind("attachments", setting.attachments().name())
                                .bind("most_kilobytes", setting.mostKilobytes()));
    }
}
