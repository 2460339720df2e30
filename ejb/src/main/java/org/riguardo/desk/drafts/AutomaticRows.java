package org.riguardo.desk.drafts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.riguardo.db.Dialect;

/** Which steps a firm lets go out by themselves, and which clients have come to one that might. */
final class AutomaticRows {

    private final Handle handle;
    private final String firm;

    AutomaticRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** Who allowed each step, by group and step. */
    Map<String, String> allowed() {
        Map<String, String> allowed = new HashMap<>();
        handle.createQuery("select client_group, step, allowed_by from automatic_step where firm_id = :firm")
                .bind("firm", firm)
                .map((row, context) -> allowed.put(
                        name(row.getString("client_group"), row.getString("step")), row.getString("allowed_by")))
                .list();
        return allowed;
    }

    static String name(AutomaticStep step) {
        return name(step.groupKey(), step.key());
    }

    void allow(AutomaticStep step, String by, Instant now) {
        Dialect.of(handle)
                .put(
                        handle,
                        "automatic_step",
                        List.of("firm_id", "client_group", "step"),
                        List.of("allowed_at", "allowed_by"),
                        row -> row.bind("firm_id", firm)
                                .bind("client_group", step.groupKey())
                                .bind("step", step.key())
                                .bind("allowed_at", now)
                                .bind("allowed_by", by));
    }

    void forbid(AutomaticStep step) {
        handle.createUpdate(
                        "delete from automatic_step where firm_id = :firm and client_group = :group and step = :step")
                .bind("firm", firm)
                .bind("group", step.groupKey())
                .bind("step", step.key())
                .execute();
    }

    void forbidAll() {
        handle.createUpdate("delete from automatic_step where firm_id = :firm")
                .bind("firm", firm)
                .execute();
    }

    /** Clients whose kept decision is a mail, whom nobody put off, to whom nobody is writing, and with no mail that leaves, waits or was held. */
    List<String> clients(LocalDate today, int most) {
        return handle.createQuery("select d.client_id from decision d where d.firm_id = :firm"
                        + " and d.action in ('EMAIL', 'THANK') and (d.held_until is null or d.held_until <= :today)"
                        + BUSY
                        + " order by d.rank_action, d.rank_at, d.client_id limit :most")
                .bind("firm", firm)
                .bind("today", today)
                .bind("most", most)
                .mapTo(String.class)
                .list();
    }

    /** Whether that is still so of one client, whose row is held from now on. */
    boolean free(String client, LocalDate today) {
        handle.createQuery("select id from client where firm_id = :firm and id = :client for update")
                .bind("firm", firm)
                .bind("client", client)
                .mapTo(String.class)
                .findOne();
        return handle.createQuery("select count(*) from decision d where d.firm_id = :firm and d.client_id = :client"
                                + " and (d.held_until is null or d.held_until <= :today)" + BUSY)
                        .bind("firm", firm)
                        .bind("client", client)
                        .bind("today", today)
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    private static final String BUSY =
            " and not exists (select 1 from draft w where w.client_id = d.client_id and w.state = 'OPEN')"
                    + " and not exists (select 1 from outbox_mail o where o.client_id = d.client_id"
                    + " and (o.state in ('READY', 'SENDING', 'UNKNOWN') or (o.state = 'HELD' and exists"
                    + " (select 1 from draft h where h.id = o.draft_id and h.state = 'OPEN'))))";

    private static String name(String group, String step) {
        return group + " " + step;
    }
}
