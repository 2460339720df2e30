package org.riguardo.rest.json;

import jakarta.json.JsonObject;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.riguardo.json.EvaluateJson;
import org.riguardo.plan.HandOver;
import org.riguardo.plan.Snooze;
import org.riguardo.plan.Turn;
import org.riguardo.plan.WorklistRow;

/** Rows of the worklist. */
public final class WorklistJson {

    private WorklistJson() {}

    /** One row with its decision. */
    public static JsonObject write(WorklistRow row, ZoneId zone) {
        return new Doc(zone)
                .put("clientId", row.clientId())
                .put("clientName", row.clientName())
                .put("owner", row.owner())
                .put("overdue", row.overdue())
                .put("currency", row.currency())
                .put("decidedAt", row.decidedAt())
                .put("policyVersion", row.policyVersion())
                .put("person", row.turn().person())
                .put("snoozed", snoozed(row.turn().snooze(), zone))
                .put("handedOver", handedOver(row.turn().handOver(), zone))
                .put("planned", planned(row.turn().planned(), zone))
                .put("decision", EvaluateJson.write(row.decision(), zone))
                .build();
    }

    /** What was put off; null where nothing was. */
    public static @Nullable JsonObject snoozed(@Nullable Snooze snooze, ZoneId zone) {
        return snooze == null
                ? null
                : new Doc(zone)
                        .put("until", snooze.until())
                        .put("reason", snooze.reason())
                        .put("by", snooze.by())
                        .put("at", snooze.at())
                        .build();
    }

    /** Who acts in another's place; null where nobody does. */
    public static @Nullable JsonObject handedOver(@Nullable HandOver handOver, ZoneId zone) {
        return handOver == null
                ? null
                : new Doc(zone)
                        .put("to", handOver.to())
                        .put("note", handOver.note())
                        .put("by", handOver.by())
                        .put("at", handOver.at())
                        .build();
    }

    private static @Nullable JsonObject planned(Turn.@Nullable Planned planned, ZoneId zone) {
        return planned == null
                ? null
                : new Doc(zone)
                        .put("person", planned.person())
                        .put("day", planned.day())
                        .put("waiting", planned.waiting())
                        .build();
    }
}
