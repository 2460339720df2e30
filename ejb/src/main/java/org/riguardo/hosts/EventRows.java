package org.riguardo.hosts;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Keeps that hosts told something, each thing once and never what it said of whom. */
final class EventRows {

    private final Handle handle;
    private final String firm;

    EventRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** Whether it is new. */
    boolean add(String tenant, String eventId, String type, Instant now) {
        return handle.createUpdate("insert into host_event (firm_id, tenant_id, event_id, type, at)"
                                + " select :firm, :tenant, :event, :type, :now from (values (1)) one (n) where not exists"
                                + " (select 1 from host_event where tenant_id = :tenant and event_id = :event)")
                        .bind("firm", firm)
                        .bind("tenant", tenant)
                        .bind("event", eventId)
                        .bind("type", type)
                        .bind("now", now)
                        .execute()
                > 0;
    }

    int count(String tenant) {
        return handle.createQuery("select count(*) from host_event where firm_id = :firm and tenant_id = :tenant")
                .bind("firm", firm)
                .bind("tenant", tenant)
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
