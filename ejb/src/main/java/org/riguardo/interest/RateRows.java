package org.riguardo.interest;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.riguardo.db.Database;
import org.riguardo.problem.NotFoundProblem;

/** The rates of one firm: those that come with the application, with its own in their place or beside them. */
final class RateRows {

    private static final Comparator<Rate> NEWEST_FIRST =
            Comparator.comparing(Rate::kind).thenComparing(Rate::from, Comparator.reverseOrder());

    private final Handle handle;
    private final String firm;

    RateRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** What counts, by kind, the newest period first. */
    List<Rate> list() {
        Map<String, Rate> rates = new HashMap<>();
        ShippedRates.all().forEach(rate -> rates.put(rate.kind().name() + rate.from(), rate));
        handle.createQuery("select id, kind, valid_from, percent, source, saved_by, saved_at from interest_rate"
                        + " where firm_id = :firm and undone_at is null order by saved_at, id")
                .bind("firm", firm)
                .map((row, context) -> rate(row))
                .forEach(rate -> rates.put(rate.kind().name() + rate.from(), rate));
        return rates.values().stream().sorted(NEWEST_FIRST).toList();
    }

    RateTable table(RateKind kind) {
        Map<LocalDate, BigDecimal> published = new TreeMap<>();
        list().stream().filter(rate -> rate.kind() == kind).forEach(rate -> published.put(rate.from(), rate.percent()));
        return new RateTable(kind, published);
    }

    String insert(RateKind kind, LocalDate from, BigDecimal percent, String source, String by, Instant now) {
        String id = Database.newId();
        handle.createUpdate(
                        "insert into interest_rate (id, firm_id, kind, valid_from, percent, source, saved_at, saved_by)"
                                + " values (:id, :firm, :kind, :from, :percent, :source, :now, :by)")
                .bind("id", id)
                .bind("firm", firm)
                .bind("kind", kind.name())
                .bind("from", from)
                .bind("percent", percent)
                .bind("source", source)
                .bind("now", now)
                .bind("by", by)
                .execute();
        return id;
    }

    /** Takes one of the firm's own back: what stood before it counts again. */
    void undo(String id, String by, Instant now) {
        int rows = handle.createUpdate(
                        "update interest_rate set undone_at = :now, undone_by = :by where firm_id = :firm"
                                + " and id = :id and undone_at is null")
                .bind("now", now)
                .bind("by", by)
                .bind("firm", firm)
                .bind("id", id)
                .execute();
        if (rows == 0) {
            throw new NotFoundProblem("interest rate", id);
        }
    }

    private static Rate rate(ResultSet row) throws SQLException {
        return new Rate(
                row.getString("id"),
                RateKind.valueOf(row.getString("kind")),
                row.getObject("valid_from", LocalDate.class),
                row.getBigDecimal("percent"),
                row.getString("source"),
                row.getString("saved_by"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
