package org.riguardo.desk.drafts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.tone.Place.Scope;
import org.riguardo.api.tone.Template;
import org.riguardo.api.tone.ToneText;
import org.riguardo.db.Dialect;

/** The firm's own wording of texts. */
final class ToneTextRows {

    private final Handle handle;
    private final String firm;

    ToneTextRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** The pack's text as the firm words it: its own, or the pack's. */
    ToneText worded(TonePacks.Chosen chosen) {
        return own(chosen).orElse(chosen.text());
    }

    Optional<ToneText> own(TonePacks.Chosen chosen) {
        return handle.createQuery("select subject, body from tone_text where firm_id = :firm and pack = :pack"
                        + " and text_key = :key")
                .bind("firm", firm)
                .bind("pack", chosen.pack().key())
                .bind("key", chosen.text().key().words())
                .map((row, context) -> new ToneText(
                        chosen.text().key(),
                        Stream.concat(
                                        Stream.of(Template.parse(row.getString("subject"), Scope.LETTER, 1)),
                                        chosen.text().subjects().stream())
                                .toList(),
                        Template.parse(row.getString("body"), Scope.LETTER, 1)))
                .findOne();
    }

    /** Who worded a text anew, by the words of its key. */
    Map<String, String> changed(String pack) {
        Map<String, String> changed = new TreeMap<>();
        handle.createQuery("select text_key, changed_by from tone_text where firm_id = :firm and pack = :pack")
                .bind("firm", firm)
                .bind("pack", pack)
                .map((row, context) -> changed.put(row.getString("text_key"), row.getString("changed_by")))
                .list();
        return changed;
    }

    void set(String pack, String key, String subject, String body, String by, Instant now) {
        Dialect.of(handle)
                .put(
                        handle,
                        "tone_text",
                        List.of("firm_id", "pack", "text_key"),
                        List.of("subject", "body", "changed_at", "changed_by"),
                        row -> row.bind("firm_id", firm)
                                .bind("pack", pack)
                                .bind("text_key", key)
                                .bind("subject", subject)
                                .bind("body", body)
                                .bind("changed_at", now)
                                .bind("changed_by", by));
    }

    void remove(String pack, String key) {
        handle.createUpdate("delete from tone_text where firm_id = :firm and pack = :pack and text_key = :key")
                .bind("firm", firm)
                .bind("pack", pack)
                .bind("key", key)
                .execute();
    }
}
