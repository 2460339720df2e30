package org.riguardo.timeline.calls;

import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.riguardo.db.Words;

/** Keeps what a firm set about its phone system. */
public final class PhoneSettingRows {

    private final Handle handle;
    private final String firm;

    /** The rows of that firm. */
    public PhoneSettingRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** What a format of calls has to know, in its own words. */
    public String mapping(ZoneId firmZone) {
        return get().system(firmZone).write();
    }

    PhoneSettings get() {
        Map<String, String> extensions = new TreeMap<>();
        handle.createQuery("select extension, username from phone_extension where firm_id = :firm")
                .bind("firm", firm)
                .map((row, context) -> extensions.put(row.getString("extension"), row.getString("username")))
                .list();
        return handle.createQuery("select * from phone_setting where firm_id = :firm")
                .bind("firm", firm)
                .map((row, context) -> new PhoneSettings(
                        row.getString("zone") == null ? null : ZoneId.of(row.getString("zone")),
                        row.getString("threecx_fields"),
                        row.getString("outside_prefix"),
                        row.getInt("least_seconds"),
                        Words.split(row.getString("machines")),
                        extensions))
                .findOne()
                .orElse(PhoneSettings.UNSET.with(extensions));
    }

    void set(PhoneSettings settings) {
        handle.createUpdate("delete from phone_extension where firm_id = :firm")
                .bind("firm", firm)
                .execute();
        handle.createUpdate("delete from phone_setting where firm_id = :firm")
                .bind("firm", firm)
                .execute();
        handle.createUpdate("insert into phone_setting (firm_id, zone, threecx_fields, outside_prefix, least_seconds,"
                        + " machines) values (:firm, :zone, :fields, :prefix, :least, :machines)")
                .bind("firm", firm)
                .bind("zone", settings.zone() == null ? null : settings.zone().getId())
                .bind("fields", settings.threeCxFields())
                .bind("prefix", settings.outsidePrefix())
                .bind("least", settings.leastSeconds())
                .bind("machines", Words.join(settings.machines()))
                .execute();
        settings.extensions().forEach((extension, username) -> handle.createUpdate(
                        "insert into phone_extension (firm_id, extension, username) values (:firm, :extension, :username)")
                .bind("firm", firm)
                .bind("extension", extension)
                .bind("username", username)
                .execute());
    }
}
