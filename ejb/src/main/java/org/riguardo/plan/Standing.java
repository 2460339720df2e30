package org.riguardo.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Decision;

/**
 * What people said about some clients that still stands. A talk or a message since then ends what was put off; a talk or a mail by
 * the person to whom it was handed over ends that.
 */
final class Standing {

    private record Put(LocalDate until, String action, String purpose) {}

    private final Map<String, Put> putOff = new HashMap<>();
    private final Map<String, String> handedTo = new HashMap<>();

    Standing(Handle handle, String firm, Collection<String> clientIds) {
        handle.createQuery("select s.client_id, s.until_day, s.action, s.purpose from snooze s where s.firm_id = :firm"
                        + " and s.client_id in (<ids>) and not exists (select 1 from interaction i"
                        + " where i.client_id = s.client_id and i.withdrawn_at is null and i.answered"
                        + " and not i.automatic and (i.at > s.at or (i.direction = 'IN' and i.logged_at > s.at)))")
                .bind("firm", firm)
                .bindList("ids", clientIds)
                .map((row, context) -> putOff.put(
                        row.getString("client_id"),
                        new Put(
                                row.getObject("until_day", LocalDate.class),
                                row.getString("action"),
                                row.getString("purpose"))))
                .list();
        handle.createQuery("select h.client_id, h.to_person from hand_over h where h.firm_id = :firm"
                        + " and h.client_id in (<ids>) and not exists (select 1 from interaction i"
                        + " where i.client_id = h.client_id and i.withdrawn_at is null and i.answered"
                        + " and ((i.logged_by = h.to_person and i.logged_at > h.at)"
                        + " or (i.by_person = h.to_person and i.direction = 'OUT' and i.at > h.at)))")
                .bind("firm", firm)
                .bindList("ids", clientIds)
                .map((row, context) -> handedTo.put(row.getString("client_id"), row.getString("to_person")))
                .list();
    }

    /** The day until which that decision was put off; null when it was not, or when it was another one. */
    @Nullable
    LocalDate heldUntil(String clientId, Decision decision) {
        Put put = putOff.get(clientId);
        boolean same = put != null
                && put.action().equals(decision.action().name())
                && put.purpose().equals(Objects.toString(decision.purpose(), ""));
        return same ? put.until() : null;
    }

    /** Who acts: the person to whom it was handed over, else the one that the decision names; null for nobody. */
    @Nullable
    String acts(String clientId, Decision decision) {
        return decision.who() == null ? null : handedTo.getOrDefault(clientId, decision.who());
    }
}
