package org.riguardo.plan;

import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.riguardo.db.Cursor;
import org.riguardo.db.Page;

/** The rows of one firm's worklist; it shows the decisions that are kept and makes none. */
public final class WorklistRows {

    private final Handle handle;
    private final String firm;

    public WorklistRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** One page of a tab: who must be answered or called first, then by instant, then by name. */
    public Page<WorklistRow> page(WorklistQuery query) {
        int from = query.cursor() == null ? 0 : Cursor.position(query.cursor());
        List<WorklistRow> rows = handle.createQuery(
                        "select d.client_id, c.name, c.owner,"
                                + " d.overdue, d.currency, d.decided_at, d.policy_version, d.document"
                                + " from decision d join client c on c.id = d.client_id where d.firm_id = :firm"
                                + " and d.rank_action between :low and :high and (:owner = '' or c.owner = :owner)"
                                + " and (:text = '' or lower(c.name) like :like escape '!')"
                                + " order by d.firm_id, d.rank_action, d.rank_at nulls last, d.name, d.client_id offset :from rows fetch next :limit rows only")
                .bind("firm", firm)
                .bind("low", Rank.lowest(query.tab()))
                .bind("high", Rank.highest(query.tab()))
                .bind("owner", query.owner() == null ? "" : query.owner())
                .bind("text", query.text() == null ? "" : query.text().strip())
                .bind("like", like(query.text() == null ? "" : query.text().strip()))
                .bind("from", from)
                .bind("limit", query.size() + 1)
                .map((row, context) -> StoredDecision.row(row))
                .list();
        return Page.of(rows, query.size(), row -> Cursor.write(Integer.toString(from + query.size())));
    }

    /** How many clients stand on each tab. */
    public WorklistCounts counts() {
        return handle.createQuery("select"
                        + " coalesce(sum(case when rank_action <= :todo then 1 else 0 end), 0) as to_do,"
                        + " coalesce(sum(case when rank_action between :hold and :held then 1 else 0 end), 0) as on_hold,"
                        + " coalesce(sum(case when rank_action >= :quiet then 1 else 0 end), 0) as quiet"
                        + " from decision where firm_id = :firm")
                .bind("todo", Rank.highest(WorklistQuery.Tab.TO_DO))
                .bind("hold", Rank.lowest(WorklistQuery.Tab.ON_HOLD))
                .bind("held", Rank.highest(WorklistQuery.Tab.ON_HOLD))
                .bind("quiet", Rank.lowest(WorklistQuery.Tab.QUIET))
                .bind("firm", firm)
                .mapTo(WorklistCounts.class)
                .one();
    }

    private static String like(String text) {
        return "%"
                + text.toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_") + "%";
    }
}
