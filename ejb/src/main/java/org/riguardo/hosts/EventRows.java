package org.riguardo.hosts;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Dialect;

/** Keeps that hosts told something, each thing once and never what it said of whom. */
final class EventRows {

    /** A host that had no answer tells the same again within hours; for so long it is known, and counted. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final Handle handle;
    private final String firm;

    EventRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** Whether it is new; what was told long ago is forgotten. */
    boolean add(String tenant, String eventId, String type, Instant now) {
        handle.createUpdate("delete from host_event where firm_id = :firm and tenant_id = :tenant and at <= :before")
                .bind("firm", firm)
                .bind("tenant", tenant)
                .bind("before", now.minus(KEPT))
                .execute();
        return Dialect.of(handle)
                .insertUnlessThere(
                        handle,
                        "insert into host_event (firm_id, tenant_id, event_id, type, at)"
                                + " values (:firm, :tenant, :event, :type, :now)",
                        row -> row.bind("firm", firm)
                                .bind("tenant", tenant)
                                .bind("event", eventId)
                                .bind("type", type)
                                .bind("now", now));
    }

    /** How much was told in the last 30 days. */
    int count(String tenant, Instant now) {
        return handle.createQuery("select count(*) from host_event where firm_id = :firm and tenant_id = :tenant"
                        + " and at > :before")
                .bind("firm", firm)
                .bind("tenant", tenant)
                .bind("before", now.minus(KEPT))
                .mapTo(Integer.class)
                .one();
    }

    @Nullable
    Instant last(String tenant) {
        return handle.createQuery("select max(at) as at from host_event where firm_id = :firm and tenant_id = :tenant")
                .bind("firm", firm)
                .bind("tenant", tenant)
                .map((row, context) -> row.getObject("at", OffsetDateTime.class))
                .findOne()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }
}
