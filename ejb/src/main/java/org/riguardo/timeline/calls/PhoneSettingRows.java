package org.riguardo.timeline.calls;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.riguardo.db.Dialect;
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

    /** The row of the settings is written first: whoever sets others at the same moment waits at it, with the extensions too. */
    void set(PhoneSettings settings) {
        Dialect.of(handle)
                .put(
                        handle,
                        "phone_setting",
                        List.of("firm_id"),
                        List.of("zone", "threecx_fields", "outside_prefix", "least_seconds", "machines"),
                        row -> row.bind("firm_id", firm)
                                .bind(
                                        "zone",
                                        settings.zone() == null
                                                ? null
                                                : settings.zone().getId())
                                .bind("threecx_fields", settings.threeCxFields())
                                .bind("outside_prefix", settings.outsidePrefix())
                                .bind("least_seconds", settings.leastSeconds())
                                .bind("machines", Words.join(settings.machines())));
        handle.createUpdate("delete from phone_extension where firm_id = :firm")
                .bind("firm", firm)
                .execute();
        settings.extensions().forEach((extension, username) -> handle.createUpdate(
                        "insert into phone_extension (firm_id, extension, username) values (:firm, :extension, :username)")
                .bind("firm", firm)
                .bind("extension", extension)
                .bind("username", username)
                .execute());
    }
}
