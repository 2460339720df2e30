package org.riguardo.timeline.mail.content;

import org.jdbi.v3.core.Handle;

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
        handle.createUpdate("delete from mail_setting where firm_id = :firm")
                .bind("firm", firm)
                .execute();
        handle.createUpdate(
                        "insert into mail_setting (firm_id, attachments, most_kilobytes) values (:firm, :how, :most)")
                .bind("firm", firm)
                .bind("how", setting.attachments().name())
                .bind("most", setting.mostKilobytes())
                .execute();
    }
}
