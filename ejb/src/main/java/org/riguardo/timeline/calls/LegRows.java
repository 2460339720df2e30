package org.riguardo.timeline.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.CallRecord;
import org.riguardo.api.facts.Direction;
import org.riguardo.db.BulkInsert;

/** The records of calls of one firm, each kept once, with who states them. */
final class LegRows {

    private static final int AT_ONCE = 500;
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
            "reached");
    private static final List<String> LINK = List.of("firm_id", "leg_key", "link");
    private static final List<String> SOURCE = List.of("stated_by", "firm_id", "leg_key");

    private final Handle handle;
    private final String firm;

    LegRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** A record as it was kept; of no call yet where it is new. */
    record Kept(CallRecord record, String source, @Nullable String callId) {}

    /** Keeps what is new of these records; returns the keys of those that are, or that are joined to others by new ids. */
    Set<String> add(String statedBy, String source, Collection<CallRecord> records) {
        Map<String, CallRecord> stated = new LinkedHashMap<>();
        records.forEach(record -> stated.merge(record.key(), record, CallRecord::alsoLinkedBy));
        Map<String, Kept> known = load(stated.keySet());
        List<CallRecord> fresh = new ArrayList<>();
        List<CallRecord> joined = new ArrayList<>();
        for (CallRecord record : stated.values()) {
            Kept kept = known.get(record.key());
            if (kept == null) {
                fresh.add(record);
            } else if (!kept.record()
                    .alsoLinkedBy(record)
                    .links()
                    .equals(kept.record().links())) {
                joined.add(kept.record().alsoLinkedBy(record));
            }
        }
        try (BulkInsert rows = BulkInsert.into(handle, "phone_leg", LEG)) {
            fresh.forEach(record -> rows.add(
                    firm,
                    record.key(),
                    source,
                    record.direction().name(),
                    record.number(),
                    record.extension(),
                    record.startedAt(),
                    record.endedAt(),
                    (int) record.talked().toSeconds(),
                    record.reached().name()));
        }
        Set<String> rejoined =
                new LinkedHashSet<>(joined.stream().map(CallRecord::key).toList());
        each("delete from phone_leg_link where firm_id = :firm and leg_key in (<some>)", rejoined);
        List<CallRecord> changed = new ArrayList<>(fresh);
        changed.addAll(joined);
        try (BulkInsert rows = BulkInsert.into(handle, "phone_leg_link", LINK)) {
            changed.forEach(record -> record.links().forEach(link -> rows.add(firm, record.key(), cut(link))));
        }
        state(statedBy, stated.keySet());
        return new LinkedHashSet<>(changed.stream().map(CallRecord::key).toList());
    }

    /** Those records and all that are joined to them, by an id or by the call that they were of. */
    Set<String> around(Set<String> keys) {
        Set<String> all = new LinkedHashSet<>(keys);
        Set<String> found = keys;
        while (!found.isEmpty()) {
            Set<String> next = strings(
                    "select distinct o.leg_key from phone_leg_link l join phone_leg_link o on o.firm_id = l.firm_id"
                            + " and o.link = l.link where l.firm_id = :firm and l.leg_key in (<some>)",
                    found);
            next.addAll(strings(
                    "select distinct o.leg_key from phone_leg l join phone_leg o on o.firm_id = l.firm_id"
                            + " and o.call_id = l.call_id where l.firm_id = :firm and l.leg_key in (<some>)",
                    found));
            next.removeAll(all);
            all.addAll(next);
            found = next;
        }
        return all;
    }

    /** Which of these records exist, by their keys. */
    Map<String, Kept> load(Collection<String> keys) {
        Map<String, Set<String>> links = new HashMap<>();
        Map<String, Kept> kept = new LinkedHashMap<>();
        for (List<String> some : chunks(keys)) {
            handle.createQuery("select leg_key, link from phone_leg_link where firm_id = :firm and leg_key in (<some>)")
                    .bind("firm", firm)
                    .bindList("some", some)
                    .map((row, context) -> links.computeIfAbsent(row.getString("leg_key"), any -> new HashSet<>())
                            .add(row.getString("link")))
                    .list();
            handle.createQuery("select * from phone_leg where firm_id = :firm and leg_key in (<some>) order by leg_key")
                    .bind("firm", firm)
                    .bindList("some", some)
                    .map((row, context) -> kept(row, links))
                    .forEach(one -> kept.put(one.record().key(), one));
        }
        return kept;
    }

    void ofCall(Collection<String> keys, String callId) {
        for (List<String> some : chunks(keys)) {
            handle.createUpdate("update phone_leg set call_id = :call where firm_id = :firm and leg_key in (<some>)"
                            + " and (call_id is null or call_id <> :call)")
                    .bind("call", callId)
                    .bind("firm", firm)
                    .bindList("some", some)
                    .execute();
        }
    }

    /** Forgets what nobody else states; returns the calls of what is gone. */
    Set<String> forget(String statedBy) {
        Set<String> gone = new TreeSet<>(handle.createQuery(
                        "select s.leg_key from phone_leg_source s where s.firm_id = :firm and s.stated_by = :by"
                                + " and not exists (select 1 from phone_leg_source o where o.firm_id = s.firm_id"
                                + " and o.leg_key = s.leg_key and o.stated_by <> s.stated_by)")
                .bind("firm", firm)
                .bind("by", statedBy)
                .mapTo(String.class)
                .list());
        Set<String> calls = strings(
                "select distinct call_id from phone_leg where firm_id = :firm and call_id is not null and leg_key in (<some>)",
                gone);
        handle.createUpdate("delete from phone_leg_source where firm_id = :firm and stated_by = :by")
                .bind("firm", firm)
                .bind("by", statedBy)
                .execute();
        each("delete from phone_leg_link where firm_id = :firm and leg_key in (<some>)", gone);
        each("delete from phone_leg where firm_id = :firm and leg_key in (<some>)", gone);
        return calls;
    }

    /** The keys of the records of these calls. */
    Set<String> ofCalls(Set<String> calls) {
        return strings("select leg_key from phone_leg where firm_id = :firm and call_id in (<some>)", calls);
    }

    private void state(String statedBy, Set<String> keys) {
        Set<String> before = new HashSet<>(
                handle.createQuery("select leg_key from phone_leg_source where firm_id = :firm and stated_by = :by")
                        .bind("firm", firm)
                        .bind("by", statedBy)
                        .mapTo(String.class)
                        .list());
        try (BulkInsert rows = BulkInsert.into(handle, "phone_leg_source", SOURCE)) {
            keys.stream().filter(key -> !before.contains(key)).forEach(key -> rows.add(statedBy, firm, key));
        }
    }

    private Set<String> strings(String sql, Collection<String> all) {
        Set<String> found = new LinkedHashSet<>();
        for (List<String> some : chunks(all)) {
            found.addAll(handle.createQuery(sql)
                    .bind("firm", firm)
                    .bindList("some", some)
                    .mapTo(String.class)
                    .list());
        }
        return found;
    }

    private void each(String sql, Collection<String> all) {
        for (List<String> some : chunks(all)) {
            handle.createUpdate(sql).bind("firm", firm).bindList("some", some).execute();
        }
    }

    private static List<List<String>> chunks(Collection<String> all) {
        List<String> list = new ArrayList<>(all);
        List<List<String>> chunks = new ArrayList<>();
        for (int from = 0; from < list.size(); from += AT_ONCE) {
            chunks.add(list.subList(from, Math.min(list.size(), from + AT_ONCE)));
        }
        return chunks;
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

    private static String cut(String link) {
        return link.length() <= 400 ? link : link.substring(0, 400);
    }
}
