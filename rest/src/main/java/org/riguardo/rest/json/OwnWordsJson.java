package org.riguardo.rest.json;

import jakarta.json.JsonObject;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.meaning.Finding;
import org.riguardo.meaning.Understanding;
import org.riguardo.timeline.meaning.OwnWordsVersion;

/** A firm's own words and rules, and what a sentence is understood to say by them. */
public final class OwnWordsJson {

    private OwnWordsJson() {}

    /** A version; version 0 with empty texts where the firm has none of its own. */
    public static JsonObject write(@Nullable OwnWordsVersion version, ZoneId zone) {
        return new Doc(zone)
                .put("version", version == null ? 0 : version.version())
                .put("words", version == null ? "" : version.words())
                .put("rules", version == null ? "" : version.rules())
                .put("savedAt", version == null ? null : version.savedAt())
                .put("savedBy", version == null ? null : version.savedBy())
                .build();
    }

    /** The versions. */
    public static JsonObject write(List<OwnWordsVersion> versions, ZoneId zone) {
        return new Doc(zone)
                .put("items", Doc.array(versions, version -> write(version, zone)))
                .put("next", null)
                .build();
    }

    /** What a sentence says. */
    public static JsonObject write(Understanding understanding, ZoneId zone) {
        return new Doc(zone)
                .put("language", understanding.language())
                .put("findings", Doc.array(understanding.findings(), finding -> write(finding, zone)))
                .build();
    }

    private static JsonObject write(Finding finding, ZoneId zone) {
        return new Doc(zone)
                .put("kind", finding.kind().key())
                .put("from", finding.from())
                .put("to", finding.to())
                .put("words", finding.words())
                .put("day", finding.day())
                .put("amount", finding.amount())
                .put("rule", finding.rule())
                .put("certain", finding.certain())
                .build();
    }
}
