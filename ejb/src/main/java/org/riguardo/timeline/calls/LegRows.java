package org.riguardo.timeline.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.CallRecord;
import org.riguardo.api.facts.Direction;
import org.riguardo.db.BulkInsert;

/** The records of calls of one firm, each kept once. */
final class LegRows {

    private static final int FEW = 2_000;
    private static final List<String> LEG = List.of(
            "firm_id",
            "leg_key",
            "source",
            "direction",
            "number",
            "extension",
            "started_at",
            "ended_at",
            "talked_seconds",
            "reached",
            "call_id");
    private static final List<String> LINK = List.of("leg_key", "link");

    private final Handle handle;
    private final String firm;

    LegRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** A record as it is kept; of no call yet where it is new. */
    record Kept(CallRecord record, String source, @Nullable String callId) {}

    /** Which of these records are kept, with all their links, by their keys; of many it asks by the time in which they lie. */
    Map<String, Kept> known(Collection<CallRecord> records) {
        Set<String> keys = new HashSet<>(records.stream().map(CallRecord::key).toList());
        if (keys.size() <= FEW) {
            return load(keys);
        }
        Instant from = records.stream()
                .map(CallRecord::startedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant to = records.stream()
                .map(CallRecord::startedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Map<String, Set<String>> links = new HashMap<>();
        linked(
                query(
                                "select l.leg_key, l.link from phone_leg_link l join phone_leg r"
                                        + " on r.leg_key = l.leg_key where r.firm_id = :firm and r.started_at between :from and :to")
                        .bind("from", from)
                        .bind("to", to),
                links);
        Map<String, Kept> kept = new HashMap<>();
        query("select * from phone_leg where firm_id = :firm and started_at between :from and :to")
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> kept(row, links))
                .forEach(one -> kept.put(one.record().key(), one));
        kept.keySet().retainAll(keys);
        return kept;
    }

    /** Which of these records are kept, by their keys. */
    Map<String, Kept> load(Collection<String> keys) {
        Map<String, Set<String>> links = new HashMap<>();
        Map<String, Kept> kept = new LinkedHashMap<>();
        for (List<String> some : Chunks.of(keys)) {
            linked(
                    handle.createQuery("select leg_key, link from phone_leg_link where leg_key in (<some>)")
                            .bindList("some", some),
                    links);
            handle.createQuery("select * from phone_leg where leg_key in (<some>)")
                    .bindList("some", some)
                    .map((row, context) -> kept(row, links))
                    .forEach(one -> kept.put(one.record().key(), one));
        }
        return kept;
    }

    /** The kept records that share one of these links. */
    Set<String> linkedBy(Collection<String> links) {
        return texts("select distinct leg_key from phone_leg_link where link in (<some>)", links);
    }

    /** Those records and all that are joined to them, by an id or by the call that they were of. */
    Set<String> around(Set<String> keys) {
        Set<String> all = new LinkedHashSet<>(keys);
        Set<String> found = keys;
        while (!found.isEmpty()) {
            Set<String> next =
                    linkedBy(texts("select distinct link from phone_leg_link where leg_key in (<some>)", found));
            next.addAll(ofCalls(texts(
                    "select distinct call_id from phone_leg where call_id is not null" + " and leg_key in (<some>)",
                    found)));
            next.removeAll(all);
            all.addAll(next);
            found = next;
        }
        return all;
    }

    /** The keys of the records of these calls. */
    Set<String> ofCalls(Collection<String> calls) {
        return texts("select leg_key from phone_leg where call_id in (<some>)", calls);
    }

    void insert(Collection<Kept> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        try (BulkInsert rows = BulkInsert.into(handle, "phone_leg", LEG)) {
            fresh.forEach(kept -> rows.add(
                    firm,
                    kept.record().key(),
                    kept.source(),
                    kept.record().direction().name(),
                    kept.record().number(),
                    kept.record().extension(),
                    kept.record().startedAt(),
                    kept.record().endedAt(),
                    (int) kept.record().talked().toSeconds(),
                    kept.record().reached().name(),
                    kept.callId()));
        }
        link(fresh.stream().map(Kept::record).toList());
    }

    /** Keeps these links of records that are kept in place of the earlier ones. */
    void relink(Collection<CallRecord> records) {
        Chunks.each(
                handle,
                "delete from phone_leg_link where leg_key in (<some>)",
                records.stream().map(CallRecord::key).toList());
        link(records);
    }

    /** Says of kept records which call they are of. */
    void ofCall(Map<String, String> callsByKey) {
        if (callsByKey.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("update phone_leg set call_id = :call where leg_key = :key");
        callsByKey.forEach(
                (key, call) -> batch.bind("call", call).bind("key", key).add());
        batch.execute();
    }

    void delete(Collection<String> keys) {
        Chunks.each(handle, "delete from phone_leg_link where leg_key in (<some>)", keys);
        Chunks.each(handle, "delete from phone_leg where leg_key in (<some>)", keys);
    }

    /** The record with the key and links under which this firm keeps it. */
    CallRecord own(CallRecord record) {
        return new CallRecord(
                record.line(),
                FirmKeys.of(firm, record.key()),
                record.links().stream().map(link -> FirmKeys.link(firm, link)).collect(Collectors.toSet()),
                record.direction(),
                record.number(),
                record.extension(),
                record.startedAt(),
                record.endedAt(),
                record.talked(),
                record.reached());
    }

    private void link(Collection<CallRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        try (BulkInsert rows = BulkInsert.into(handle, "phone_leg_link", LINK)) {
            records.forEach(record -> record.links().forEach(link -> rows.add(record.key(), link)));
        }
    }

    private Set<String> texts(String sql, Collection<String> all) {
        return Chunks.texts(handle, sql, all);
    }

    private Query query(String sql) {
        return handle.createQuery(sql).bind("firm", firm);
    }

    private static void linked(Query query, Map<String, Set<String>> links) {
        query.map((row, context) -> links.computeIfAbsent(row.getString("leg_key"), any -> new HashSet<>())
                        .add(row.getString("link")))
                .list();
    }

    private static Kept kept(ResultSet row, Map<String, Set<String>> links) throws SQLException {
        String key = row.getString("leg_key");
        CallRecord record = new CallRecord(
                1,
                key,
                links.getOrDefault(key, Set.of()),
                Direction.valueOf(row.getString("direction")),
                row.getString("number"),
                row.getString("extension"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                Duration.ofSeconds(row.getInt("talked_seconds")),
                CallRecord.Reached.valueOf(row.getString("reached")));
        return new Kept(record, row.getString("source"), row.getString("call_id"));
    }
}
