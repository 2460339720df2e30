package org.riguardo.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** How a kept decision becomes a row of the worklist. */
final class StoredDecision {

    private StoredDecision() {}

    static WorklistRow row(ResultSet row) throws SQLException {
        return new WorklistRow(
                row.getString("client_id"),
                row.getString("name"),
                row.getString("owner"),
                row.getBigDecimal("overdue"),
                row.getString("currency"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getInt("policy_version"),
                DecisionText.read(row.getString("document")));
    }
}
