package org.riguardo.rest.json;

import jakarta.json.JsonObject;
import java.time.ZoneId;
import org.riguardo.json.EvaluateJson;
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
                .put("decision", EvaluateJson.write(row.decision(), zone))
                .build();
    }
}
