package org.riguardo.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.riguardo.privacy.Seen;

/** Clients without a meeting or an answered call since an instant; those of whom it is not known since when are among them. */
final class SilentRows {

    private static final String TALK =
            " x.client_id = c.id and x.withdrawn_at is null and (x.channel = 'MEETING' or (x.channel = 'CALL' and x.answered))";
    private static final String SILENT = " from client c left join decision d on d.client_id = c.id"
            + " where c.firm_id = :firm and c.merged_into is null and (c.since is null or c.since <= :day)"
            + " and not exists (select 1 from interaction x where" + TALK + " and x.at >= :since)";

    private final Handle handle;
    private final String firm;
    private final ZoneId zone;
    private final LocalDate day;
    private final String silent;

    /** @param day the last day of silence that counts as long */
    SilentRows(Handle handle, String firm, ZoneId zone, LocalDate day, Seen seen) {
        this.handle = handle;
        this.firm = firm;
        this.zone = zone;
        this.day = day;
        this.silent = SILENT + seen.and("c.id");
    }

    int count() {
        return query("select count(*)" + silent).mapTo(Integer.class).one();
    }

    /** Those with the most overdue first, then those not spoken to for longest. */
    List<SilentClient> list(int from, int limit) {
        return query("select s.id, s.name, s.owner, s.overdue, s.last_at from (select c.id, c.name, c.owner,"
                        + " coalesce(d.overdue, 0) as overdue, (select max(x.at) from interaction x where" + TALK
                        + ") as last_at" + silent
                        + ") s order by s.overdue desc, s.last_at nulls first, s.name, s.id"
                        + " offset :from rows fetch next :limit rows only")
                .bind("from", from)
                .bind("limit", limit)
                .map((row, context) -> {
                    OffsetDateTime last = row.getObject("last_at", OffsetDateTime.class);
                    return new SilentClient(
                            row.getString("id"),
                            row.getString("name"),
                            row.getString("owner"),
                            last == null ? null : LocalDate.ofInstant(last.toInstant(), zone),
                            row.getBigDecimal("overdue"));
                })
                .list();
    }

    private Query query(String sql) {
        Instant since = day.plusDays(1).atStartOfDay(zone).toInstant();
        return handle.createQuery(sql).bind("firm", firm).bind("day", day).bind("since", since);
    }
}
