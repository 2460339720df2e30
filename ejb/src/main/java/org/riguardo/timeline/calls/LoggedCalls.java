package org.riguardo.timeline.calls;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Keeps calls that people log by hand and their records one contact, whichever of the two came first. */
public final class LoggedCalls {

    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration AFTER = Duration.ofMinutes(10);

    private LoggedCalls() {}

    private record Logged(String clientId, Instant at) {}

    /**
     * A person logged a contact: a record of that call, about which nobody said anything yet, is that contact from now on.
     * Returns the clients that this touches.
     */
    public static Set<String> logged(Handle handle, String firm, String interactionId, Instant now) {
        Logged logged = handle.createQuery("select client_id, at from interaction where firm_id = :firm and id = :id"
                        + " and channel = 'CALL'")
                .bind("firm", firm)
                .bind("id", interactionId)
                .map((row, context) -> new Logged(
                        row.getString("client_id"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .findOne()
                .orElse(null);
        if (logged == null) {
            return Set.of();
        }
        List<String> calls = handle.createQuery(
                        "select id from phone_call where firm_id = :firm and client_id = :client"
                                + " and gone_at is null and started_at between :from and :to")
                .bind("firm", firm)
                .bind("client", logged.clientId())
                .bind("from", logged.at().minus(LONGEST))
                .bind("to", logged.at().plus(AFTER))
                .mapTo(String.class)
                .list();
        if (calls.isEmpty()) {
            return Set.of();
        }
        CallSettling settling = new CallSettling(handle, firm, now);
        settling.hold(calls);
        settling.contacts()
                .takeOver(
                        interactionId,
                        calls.stream()
                                .flatMap(id -> settling.calls().find(id).stream())
                                .toList());
        settling.write();
        return Set.of(logged.clientId());
    }

    /** A person took a logged contact back: its record stands for itself again. Returns the clients that this touches. */
    public static Set<String> withdrawn(Handle handle, String firm, String interactionId, Instant now) {
        return handle.createQuery("select call_id from interaction where firm_id = :firm and id = :id"
                        + " and call_id is not null and withdrawn_at is not null")
                .bind("firm", firm)
                .bind("id", interactionId)
                .mapTo(String.class)
                .findOne()
                .map(call -> {
                    CallSettling settling = new CallSettling(handle, firm, now);
                    settling.hold(List.of(call));
                    settling.contacts().detach(call, interactionId);
                    Set<String> touched = settling.settle(call);
                    settling.write();
                    return touched;
                })
                .orElse(Set.of());
    }
}
