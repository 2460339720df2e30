package org.riguardo.limitation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Database;
import org.riguardo.db.Words;
import org.riguardo.problem.NotFoundProblem;

/** What was recorded as an interruption; one whose contact was taken back from the timeline counts no longer. */
final class ActRows {

    private final Handle handle;
    private final String firm;

    ActRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** Newest first. @param clientId null for all of them */
    Map<String, List<LimitationAct>> byClient(@Nullable String clientId) {
        Map<String, List<LimitationAct>> acts = new HashMap<>();
        handle.createQuery("select l.id, l.client_id, l.kind, l.on_day, l.items, l.note, l.logged_by, l.logged_at"
                        + " from limitation_act l left join interaction x on x.id = l.interaction_id"
                        + " where l.firm_id = :firm and l.withdrawn_at is null and x.withdrawn_at is null"
                        + " and (cast(:client as varchar(36)) is null or l.client_id = :client)"
                        + " order by l.on_day desc, l.logged_at desc, l.id")
                .bind("firm", firm)
                .bind("client", clientId)
                .map((row, context) -> acts.computeIfAbsent(row.getString("client_id"), key -> new ArrayList<>())
                        .add(new LimitationAct(
                                row.getString("id"),
                                row.getString("client_id"),
                                ActKind.valueOf(row.getString("kind")),
                                row.getObject("on_day", LocalDate.class),
                                Words.split(row.getString("items")),
                                row.getString("note"),
                                row.getString("logged_by"),
                                row.getObject("logged_at", OffsetDateTime.class).toInstant())))
                .list();
        return acts;
    }

    String insert(NewAct act, @Nullable String interaction, String by, Instant now) {
        String id = Database.newId();
        handle.createUpdate(
                        "insert into limitation_act (id, firm_id, client_id, kind, on_day, items, note, interaction_id,"
                                + " logged_at, logged_by) values (:id, :firm, :client, :kind, :on, :items, :note, :interaction, :now, :by)")
                .bind("id", id)
                .bind("firm", firm)
                .bind("client", act.clientId())
                .bind("kind", act.kind().name())
                .bind("on", act.on())
                .bind("items", Words.join(act.items()))
                .bind("note", act.note())
                .bind("interaction", interaction)
                .bind("now", now)
                .bind("by", by)
                .execute();
        return id;
    }

    /** Takes one back and returns the contact that was logged with it; null when there was none. */
    @Nullable
    String withdraw(String clientId, String id, String by, Instant now) {
        int rows = handle.createUpdate("update limitation_act set withdrawn_at = :now, withdrawn_by = :by"
                        + " where firm_id = :firm and client_id = :client and id = :id and withdrawn_at is null")
                .bind("now", now)
                .bind("by", by)
                .bind("firm", firm)
                .bind("client", clientId)
                .bind("id", id)
                .execute();
        if (rows == 0) {
            throw new NotFoundProblem("limitation act", id);
        }
        return handle.createQuery("select x.id from limitation_act l join interaction x on x.id = l.interaction_id"
                        + " where l.firm_id = :firm and l.id = :id and x.withdrawn_at is null")
                .bind("firm", firm)
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .orElse(null);
    }
}
