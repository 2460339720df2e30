package org.riguardo.rest.json;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.riguardo.exports.filed.FiledFile;
import org.riguardo.privacy.Erased;
import org.riguardo.privacy.ErasurePreview;
import org.riguardo.privacy.Keeping;

/** What an erasure does, and how long a firm keeps what. */
public final class PrivacyJson {

    private PrivacyJson() {}

    /** What an erasure would do, or did. */
    public static JsonObject write(ErasurePreview preview, ZoneId zone) {
        Erased erased = preview.erased();
        return new Doc(zone)
                .put("clientId", preview.clientId())
                .put("name", preview.name())
                .put("erasedAt", erased == null ? null : erased.erasedAt())
                .put("erasedBy", erased == null ? null : erased.erasedBy())
                .put("keptUntil", erased == null ? preview.keptUntil() : erased.keptUntil())
                .put("mailReady", preview.leaving())
                .put("goes", Doc.array(preview.goes(), part -> part(part, zone)))
                .put("stays", Doc.array(preview.stays(), part -> part(part, zone)))
                .put("files", Doc.array(preview.files(), file -> file(file, zone)))
                .build();
    }

    private static JsonObject file(FiledFile file, ZoneId zone) {
        return new Doc(zone)
                .put("folder", file.folder())
                .put("day", file.day())
                .put("name", file.name())
                .put("importId", file.importId())
                .build();
    }

    private static JsonObject part(ErasurePreview.Part part, ZoneId zone) {
        return new Doc(zone)
                .put("table", part.table())
                .put("what", part.what())
                .put("rows", part.rows())
                .put("why", part.why())
                .build();
    }

    /** How long a firm keeps what. */
    public static JsonObject write(List<Keeping> all, Instant next, ZoneId zone) {
        return new Doc(zone)
                .put("next", next)
                .put("items", Doc.array(all, one -> kind(one, zone)))
                .build();
    }

    private static JsonObject kind(Keeping one, ZoneId zone) {
        Keeping.Last last = one.last();
        return new Doc(zone)
                .put("kind", one.kind())
                .put("months", one.months())
                .put("least", one.kind().least())
                .put("most", one.kind().most())
                .put("keptFrom", one.before())
                .put("due", one.due())
                .put("lastAt", last == null ? null : last.at())
                .put("lastErased", last == null ? null : last.erased())
                .build();
    }
}
