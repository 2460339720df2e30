package org.riguardo.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;
import org.riguardo.plan.WorklistQuery.Tab;

/** The conditions of one look at the worklist, with the values that they name. */
final class WorklistWhere {

    static final String TABLES = " from decision d left join planned_call p on p.client_id = d.client_id";

    /** What was put off until a later day, and calls that are planned for one. */
    private static final String PUT_OFF = "(d.held_until > :today or (d.action = 'CALL' and p.later))";

    static final String TO_DO = "(d.rank_action < " + Rank.lowest(Tab.ON_HOLD)
            + " and (d.held_until is null or d.held_until <= :today)"
            + " and (d.action <> 'CALL' or p.later is null or not p.later))";

    static final String QUIET = "d.rank_action >= " + Rank.lowest(Tab.QUIET);

    static final String ON_HOLD = "(d.rank_action between " + Rank.lowest(Tab.ON_HOLD) + " and "
            + Rank.highest(Tab.ON_HOLD) + " or (d.rank_action < " + Rank.lowest(Tab.ON_HOLD) + " and " + PUT_OFF + "))";

    private final StringBuilder sql = new StringBuilder(" where d.firm_id = :firm");
    private final Map<String, Object> values = new LinkedHashMap<>();

    WorklistWhere(String firm, LocalDate today, WorklistFilter filter) {
        values.put("firm", firm);
        values.put("today", today);
        if (filter.owner() != null) {
            add(
                    "exists (select 1 from client o where o.id = d.client_id and o.owner = :owner)",
                    "owner",
                    filter.owner());
        }
        if (filter.person() != null) {
            add("d.acts = :person", "person", filter.person());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            add(
                    "lower(d.name) like :text escape '!'",
                    "text",
                    like(filter.text().strip()));
        }
        if (filter.group() != null) {
            add("d.client_group = :group", "group", filter.group().name());
        }
        if (filter.kind() != null) {
            add("d.kind = :kind", "kind", filter.kind().name());
        }
        if (filter.amount() != null) {
            add("d.overdue >= :amount", "amount", filter.amount());
        }
    }

    WorklistWhere on(Tab tab) {
        switch (tab) {
            case TO_DO -> sql.append(" and ").append(TO_DO);
            case ON_HOLD -> sql.append(" and ").append(ON_HOLD);
            case QUIET -> sql.append(" and ").append(QUIET);
            case ALL -> {}
        }
        return this;
    }

    String sql() {
        return sql.toString();
    }

    <T extends SqlStatement<T>> T bind(T statement) {
        values.forEach(statement::bind);
        return statement;
    }

    private void add(String condition, String name, Object value) {
        sql.append(" and ").append(condition);
        values.put(name, value);
    }

    /** The pattern of names that contain a text. */
    static String like(String text) {
        return "%"
                + text.toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_") + "%";
    }
}
