package org.riguardo.plan.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Dialect;

/** The rows of the days that people chose for calls. */
final class Pins {

    private final Handle handle;
    private final String firm;

    Pins(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** The day chosen for that client's call; null when none was. */
    @Nullable
    LocalDate of(String clientId) {
        return handle.createQuery("select on_day from call_pin where firm_id = :firm and client_id = :client")
                .bind("firm", firm)
                .bind("client", clientId)
                .mapTo(LocalDate.class)
                .findOne()
                .orElse(null);
    }

    /** The day on which that client's call stands in the plan; null when it waits without one, or has none. */
    @Nullable
    LocalDate planned(String clientId) {
        return handle.createQuery("select on_day from planned_call where firm_id = :firm and client_id = :client"
                        + " and not waiting")
                .bind("firm", firm)
                .bind("client", clientId)
                .mapTo(LocalDate.class)
                .findOne()
                .orElse(null);
    }

    /** @param day null to leave the day to the plan */
    void set(String clientId, @Nullable LocalDate day, String by, Instant at) {
        if (day == null) {
            handle.createUpdate("delete from call_pin where firm_id = :firm and client_id = :client")
                    .bind("firm", firm)
                    .bind("client", clientId)
                    .execute();
        } else {
            Dialect.of(handle)
                    .put(
                            handle,
                            "call_pin",
                            List.of("client_id"),
                            List.of("firm_id", "on_day", "by_person", "at"),
                            row -> row.bind("client_id", clientId)
                                    .bind("firm_id", firm)
                                    .bind("on_day", day)
                                    .bind("by_person", by)
                                    .bind("at", at));
        }
    }

    /** The first day on which the call that is due for that client is allowed; null when none is due. */
    @Nullable
    LocalDate earliest(String clientId) {
        return handle.createQuery("select earliest from call_due where firm_id = :firm and client_id = :client")
                .bind("firm", firm)
                .bind("client", clientId)
                .mapTo(LocalDate.class)
                .findOne()
                .orElse(null);
    }
}
