package org.riguardo.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.riguardo.db.Cursor;
import org.riguardo.db.Page;
import org.riguardo.plan.WorklistQuery.Tab;

/** The rows of one firm's worklist on one day; it shows the decisions that are kept and makes none. */
public final class WorklistRows {

    private static final String BY_TURN =
            " order by d.rank_action, p.place nulls last, d.rank_at nulls last, d.name, d.client_id";

    /** What comes back first stands first; what waits for an event alone comes last. */
    private static final String BY_RETURN = " order by case when d.held_until > :today then d.held_until"
            + " when d.action = 'CALL' and p.later then p.on_day else cast(d.rank_at as date) end nulls last,"
            + " d.rank_action, d.rank_at nulls last, d.name, d.client_id";

    private final Handle handle;
    private final String firm;
    private final LocalDate today;

    public WorklistRows(Handle handle, String firm, LocalDate today) {
        this.handle = handle;
        this.firm = firm;
        this.today = today;
    }

    /**
     * One page of a tab: who must be answered or called first, then by plan, instant and name; on hold, by the day on which
     * they are on the list again.
     */
    public Page<WorklistRow> page(WorklistQuery query) {
        int from = query.cursor() == null ? 0 : Cursor.position(query.cursor());
        var where = new WorklistWhere(firm, today, query.filter()).on(query.tab());
        List<String> ids = where.bind(handle.createQuery("select d.client_id" + WorklistWhere.TABLES + where.sql()
                        + (query.tab() == Tab.ON_HOLD ? BY_RETURN : BY_TURN)
                        + " offset :from rows fetch next :limit rows only"))
                .bind("from", from)
                .bind("limit", query.size() + 1)
                .mapTo(String.class)
                .list();
        Page<String> page = Page.of(ids, query.size(), last -> Cursor.write(Integer.toString(from + query.size())));
        return new Page<>(rows(page.items()), page.next());
    }

    /** Whose turn it is with a client; nobody's where no decision is kept. */
    Turn turn(String clientId) {
        return rows(List.of(clientId)).stream()
                .map(WorklistRow::turn)
                .findFirst()
                .orElseGet(() -> Turn.of(null));
    }

    private List<WorklistRow> rows(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, WorklistRow> rows = handle
                .createQuery(
                        "select d.client_id, c.name, c.owner, d.overdue, d.currency, d.decided_at, d.policy_version,"
                                + " d.document, d.who, d.acts, d.held_until, d.action, s.reason, s.by_person as snoozed_by,"
                                + " s.at as snoozed_at, h.to_person, h.note, h.by_person as handed_by, h.at as handed_at,"
                                + " p.person, p.on_day, p.later, p.waiting from decision d join client c on c.id = d.client_id"
                                + " left join snooze s on s.client_id = d.client_id"
                                + " left join hand_over h on h.client_id = d.client_id"
                                + " left join planned_call p on p.client_id = d.client_id"
                                + " where d.firm_id = :firm and d.client_id in (<ids>)")
                .bind("firm", firm)
                .bindList("ids", ids)
                .map((row, context) -> StoredDecision.row(row, today))
                .stream()
                .collect(Collectors.toMap(WorklistRow::clientId, Function.identity()));
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    /** How many of the clients that the filter leaves stand on each tab. */
    public WorklistCounts counts(WorklistFilter filter) {
        var where = new WorklistWhere(firm, today, filter);
        return where.bind(handle.createQuery("select count(case when " + WorklistWhere.TO_DO
                        + " then 1 end) as to_do, count(case when " + WorklistWhere.ON_HOLD
                        + " then 1 end) as on_hold, count(case when " + WorklistWhere.QUIET
                        + " then 1 end) as quiet" + WorklistWhere.TABLES + where.sql()))
                .mapTo(WorklistCounts.class)
                .one();
    }
}
