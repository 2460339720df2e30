package org.riguardo.rest.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.riguardo.replay.ReplayRun;

/** Replays, under way or ended. */
public final class ReplayJson {

    private ReplayJson() {}

    /** One replay; its report is null until it has ended. */
    public static JsonObject write(ReplayRun run, ZoneId zone) {
        return new Doc(zone)
                .put("id", run.id())
                .put("askedBy", run.askedBy())
                .put("askedAt", run.askedAt())
                .put("state", run.state())
                .put("clients", run.clients())
                .put("done", run.done())
                .put("report", report(run.report()))
                .build();
    }

    private static JsonValue report(@Nullable String text) {
        if (text == null) {
            return JsonValue.NULL;
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
