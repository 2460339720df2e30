package org.riguardo.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.riguardo.db.Dialect;

/** How long one firm keeps what, and the ending of what has run out. */
final class KeepingRows {

    private static final List<String> KEY = List.of("firm_id", "kind");

    private final Handle handle;
    private final String firm;
    private final ZoneId zone;

    KeepingRows(Handle handle, String firm, ZoneId zone) {
        this.handle = handle;
        this.firm = firm;
        this.zone = zone;
    }

    /** The periods of all kinds, with what has run out by that instant and was not erased yet. */
    List<Keeping> list(Instant now) {
        return Stream.of(KeepingKind.values()).map(kind -> one(kind, now, true)).toList();
    }

    /** The period of one kind; what has run out is not counted. */
    Keeping one(KeepingKind kind, Instant now) {
        return one(kind, now, false);
    }

    private Keeping one(KeepingKind kind, Instant now, boolean counted) {
        int months = handle.createQuery("select months from retention_setting where firm_id = :firm and kind = :kind")
                .bind("firm", firm)
                .bind("kind", kind.name())
                .mapTo(Integer.class)
                .findFirst()
                .orElse(kind.months());
        Keeping.Last last = handle.createQuery(
                        "select ran_at, erased from retention_run where firm_id = :firm and kind = :kind")
                .bind("firm", firm)
                .bind("kind", kind.name())
                .map((row, context) ->
                        new Keeping.Last(row.getObject(1, OffsetDateTime.class).toInstant(), row.getInt(2)))
                .findFirst()
                .orElse(null);
        LocalDate before = before(now, months);
        return new Keeping(kind, months, before, counted ? due(kind, before) : 0, last);
    }

    /** Sets the months of a kind; the first night after that only counts. */
    void set(KeepingKind kind, int months) {
        handle.createUpdate("delete from retention_run where firm_id = :firm and kind = :kind")
                .bind("firm", firm)
                .bind("kind", kind.name())
                .execute();
        if (months == kind.months()) {
            handle.createUpdate("delete from retention_setting where firm_id = :firm and kind = :kind")
                    .bind("firm", firm)
                    .bind("kind", kind.name())
                    .execute();
        } else {
            Dialect.of(handle).put(handle, "retention_setting", KEY, List.of("months"), row -> row.bind("firm_id", firm)
                    .bind("kind", kind.name())
                    .bind("months", months));
        }
    }

    /** Ends what has run out by that instant; how many rows that touched. */
    int end(Keeping keeping, Instant now) {
        int ended = 0;
        if (keeping.kind() == KeepingKind.LINES) {
            LinesOver.say(handle, firm, start(keeping.before()));
        }
        for (Expiry expiry : keeping.kind().expiries()) {
            ended += update(expiry.change() + " where " + expiry.where(), keeping, expiry);
        }
        ran(keeping.kind(), now, ended);
        return ended;
    }

    /** Notes a run. */
    void ran(KeepingKind kind, Instant now, int ended) {
        Dialect.of(handle)
                .put(handle, "retention_run", KEY, List.of("ran_at", "erased"), row -> row.bind("firm_id", firm)
                        .bind("kind", kind.name())
                        .bind("ran_at", now)
                        .bind("erased", ended));
    }

    private int update(String sql, Keeping keeping, Expiry expiry) {
        var update = handle.createUpdate(sql).bind("firm", firm);
        return (expiry.table().equals("client_worry")
                        ? update.bind("before", keeping.before())
                        : update.bind("before", start(keeping.before())))
                .execute();
    }

    private long due(KeepingKind kind, LocalDate before) {
        return kind.expiries().stream()
                .mapToLong(expiry -> {
                    var query = handle.createQuery(
                                    "select count(*) from " + expiry.table() + " where " + expiry.where())
                            .bind("firm", firm);
                    return (expiry.table().equals("client_worry")
                                    ? query.bind("before", before)
                                    : query.bind("before", start(before)))
                            .mapTo(Long.class)
                            .one();
                })
                .sum();
    }

    /** The first day that is kept: a month is one of the firm's calendar. */
    private LocalDate before(Instant now, int months) {
        return LocalDate.ofInstant(now, zone).minusMonths(months);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
