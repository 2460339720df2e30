package org.riguardo.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** How a kept decision becomes a row of the worklist. */
final class StoredDecision {

    private StoredDecision() {}

    static WorklistRow row(ResultSet row, LocalDate today) throws SQLException {
        return new WorklistRow(
                row.getString("client_id"),
                row.getString("name"),
                row.getString("owner"),
                row.getBigDecimal("overdue"),
                row.getString("currency"),
                instant(row, "decided_at"),
                row.getInt("policy_version"),
                DecisionText.read(row.getString("document")),
                new Turn(row.getString("acts"), snooze(row, today), handOver(row), planned(row)));
    }

    private static @Nullable Snooze snooze(ResultSet row, LocalDate today) throws SQLException {
        LocalDate until = row.getObject("held_until", LocalDate.class);
        return until == null || !until.isAfter(today)
                ? null
                : new Snooze(until, row.getString("reason"), row.getString("snoozed_by"), instant(row, "snoozed_at"));
    }

    private static @Nullable HandOver handOver(ResultSet row) throws SQLException {
        String to = row.getString("to_person");
        boolean stands = to != null && to.equals(row.getString("acts")) && !to.equals(row.getString("who"));
        return stands
                ? new HandOver(to, row.getString("note"), row.getString("handed_by"), instant(row, "handed_at"))
                : null;
    }

    private static Turn.@Nullable Planned planned(ResultSet row) throws SQLException {
        return row.getBoolean("later") && row.getString("action").equals("CALL")
                ? new Turn.Planned(
                        row.getString("person"), row.getObject("on_day", LocalDate.class), row.getBoolean("waiting"))
                : null;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
