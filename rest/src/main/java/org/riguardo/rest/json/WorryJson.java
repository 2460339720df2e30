package org.riguardo.rest.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.ZoneId;
import java.util.List;
import org.riguardo.desk.worries.WorryView;

/** What worries a client. */
public final class WorryJson {

    private WorryJson() {}

    /** All of it, on one page. */
    public static JsonObject write(List<WorryView> worries, ZoneId zone) {
        return new Doc(zone)
                .put("items", Doc.array(worries, worry -> write(worry, zone)))
                .put("next", JsonValue.NULL)
                .build();
    }

    static JsonObject write(WorryView worry, ZoneId zone) {
        return new Doc(zone)
                .put("id", worry.id())
                .put("worry", worry.worry())
                .put("since", worry.since())
                .put("overOn", worry.overOn())
                .put("by", worry.by())
                .build();
    }
}
