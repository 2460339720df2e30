package org.riguardo.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.db.Cursor;
import org.riguardo.db.Page;
import org.riguardo.privacy.Seen;

/** What is open, added up by the database, and the items behind each sum. */
final class OpenRows {

    private static final int PAGE = 100;
    private static final String LEFT = " i.firm_id = :firm and i.settled_on is null and not i.voided";

    private final Handle handle;
    private final String firm;
    private final LocalDate today;
    private final String left;
    private final String open;

    OpenRows(Handle handle, String firm, LocalDate today, Seen seen) {
        this.handle = handle;
        this.firm = firm;
        this.today = today;
        this.left = LEFT + seen.and("i.client_id");
        this.open = left + " and i.currency = 'EUR' and i.open_amount > 0";
    }

    List<AgeFigure> ages() {
        Map<AgeBand, AgeFigure> figures = new EnumMap<>(AgeBand.class);
        query(
                        "select o.band, sum(o.open_amount) as amount, sum(case when o.disputed then o.open_amount else 0 end) as disputed,"
                                + " count(*) as items, count(distinct o.client_id) as clients from (select i.client_id, i.open_amount,"
                                + " i.disputed, case when i.due >= :today then 'NOT_DUE' when i.due >= :d30 then 'DAYS_30'"
                                + " when i.due >= :d60 then 'DAYS_60' when i.due >= :d90 then 'DAYS_90' when i.due >= :d180 then 'DAYS_180'"
                                + " else 'OLDER' end as band from item i where" + open + ") o group by o.band")
                .bind("d30", AgeBand.DAYS_30.earliest(today))
                .bind("d60", AgeBand.DAYS_60.earliest(today))
                .bind("d90", AgeBand.DAYS_90.earliest(today))
                .bind("d180", AgeBand.DAYS_180.earliest(today))
                .map((row, context) -> new AgeFigure(
                        AgeBand.valueOf(row.getString("band")),
                        row.getBigDecimal("amount"),
                        row.getBigDecimal("disputed"),
                        row.getInt("items"),
                        row.getInt("clients")))
                .forEach(figure -> figures.put(figure.band(), figure));
        List<AgeFigure> all = new ArrayList<>();
        for (AgeBand band : AgeBand.values()) {
            all.add(figures.getOrDefault(band, new AgeFigure(band, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0)));
        }
        return all;
    }

    List<GroupFigure> groups() {
        return query("select d.client_group, sum(i.open_amount) as amount, count(*) as items,"
                        + " count(distinct i.client_id) as clients from item i left join decision d on d.client_id = i.client_id"
                        + " where" + open + " and i.due < :today group by d.client_group order by amount desc")
                .map((row, context) -> {
                    String group = row.getString("client_group");
                    return new GroupFigure(
                            group == null ? null : GroupKey.valueOf(group),
                            row.getBigDecimal("amount"),
                            row.getInt("items"),
                            row.getInt("clients"));
                })
                .list();
    }

    BigDecimal credits() {
        return handle.createQuery("select coalesce(sum(i.open_amount), 0) from item i where" + left
                        + " and i.currency = 'EUR' and i.open_amount < 0")
                .bind("firm", firm)
                .mapTo(BigDecimal.class)
                .one();
    }

    int otherCurrencies() {
        return handle.createQuery(
                        "select count(*) from item i where" + left + " and i.currency <> 'EUR' and i.open_amount <> 0")
                .bind("firm", firm)
                .mapTo(Integer.class)
                .one();
    }

    /** The items of one band, the oldest first. */
    Page<OpenRow> of(AgeBand band, @Nullable String cursor) {
        return page(" and i.due between :earliest and :latest", cursor, query -> query.bind(
                        "earliest", band.earliest(today))
                .bind("latest", band.latest(today)));
    }

    /** The items past due of the clients of one group, the oldest first; null for clients about whom nothing was decided yet. */
    Page<OpenRow> of(@Nullable GroupKey group, @Nullable String cursor) {
        return group == null
                ? page(" and i.due < :today and d.client_group is null", cursor, query -> query)
                : page(
                        " and i.due < :today and d.client_group = :group",
                        cursor,
                        query -> query.bind("group", group.name()));
    }

    private Page<OpenRow> page(
            String condition, @Nullable String cursor, java.util.function.UnaryOperator<Query> binding) {
        int from = cursor == null ? 0 : Cursor.position(cursor);
        List<OpenRow> rows = binding.apply(
                        query("select i.client_id, c.name, i.id, i.number, i.due, i.open_amount, i.disputed"
                                        + " from item i join client c on c.id = i.client_id left join decision d on d.client_id = i.client_id"
                                        + " where" + open + condition
                                        + " order by i.due, c.name, i.id offset :from rows fetch next :limit rows only")
                                .bind("from", from)
                                .bind("limit", PAGE + 1))
                .map((row, context) -> new OpenRow(
                        row.getString("client_id"),
                        row.getString("name"),
                        row.getString("id"),
                        row.getString("number"),
                        row.getObject("due", LocalDate.class),
                        row.getBigDecimal("open_amount"),
                        row.getBoolean("disputed")))
                .list();
        return Page.of(rows, PAGE, row -> Cursor.write(Integer.toString(from + PAGE)));
    }

    private Query query(String sql) {
        return handle.createQuery(sql).bind("firm", firm).bind("today", today);
    }
}
