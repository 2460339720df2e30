package org.riguardo.timeline.calls;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.riguardo.db.BulkInsert;

/**
 * Who states which records. A file that holds all that an earlier one held has that one as its part and rows for the rest alone,
 * so that one to which a phone system appends costs what came since.
 */
final class Statements {

    private static final int FEW = 2_000;
    private static final List<String> SOURCE = List.of("leg_key", "stated_by");
    private static final List<String> STATEMENT = List.of("firm_id", "stated_by", "records");
    private static final String GONE = "select stated_by from phone_statement where firm_id = :firm and gone";

    private final Handle handle;
    private final String firm;

    Statements(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** Notes that an import states these records, of which some are new. */
    void state(String by, Set<String> keys, Set<String> fresh) {
        Set<String> before = new HashSet<>(keys);
        before.removeAll(fresh);
        Map<String, Set<String>> stated = before.isEmpty() ? Map.of() : statedBy(before);
        Map<String, Set<String>> parts = parts();
        Set<String> whole = whole(stated, parts);
        whole.remove(by);
        Set<String> rest = new LinkedHashSet<>(keys);
        rest.removeAll(stated.getOrDefault(by, Set.of()));
        whole.forEach(part -> rest.removeAll(stated.get(part)));
        int known = handle.createUpdate(
                        "update phone_statement set records = records + :more, gone = false where stated_by = :by")
                .bind("more", rest.size())
                .bind("by", by)
                .execute();
        if (known == 0) {
            handle.execute(
                    "insert into phone_statement (firm_id, stated_by, records) values (?, ?, ?)",
                    firm,
                    by,
                    rest.size());
        }
        insert(by, rest);
        Set<String> within = reached(parts, whole, false);
        within.addAll(reached(parts, Set.of(by), false));
        whole.stream()
                .filter(part -> !within.contains(part))
                .forEach(part ->
                        handle.execute("insert into phone_statement_part (stated_by, part) values (?, ?)", by, part));
    }

    /** Notes for each record who alone states it, all of them new. */
    void stateEach(Map<String, String> keysByStater) {
        if (keysByStater.isEmpty()) {
            return;
        }
        try (BulkInsert rows = BulkInsert.into(handle, "phone_statement", STATEMENT)) {
            keysByStater.keySet().forEach(by -> rows.add(firm, by, 1));
        }
        try (BulkInsert rows = BulkInsert.into(handle, "phone_leg_source", SOURCE)) {
            keysByStater.forEach((by, key) -> rows.add(key, by));
        }
    }

    /** Forgets what it stated; returns the records that nobody states any more. */
    Set<String> forget(String by) {
        handle.execute("update phone_statement set gone = true where stated_by = ?", by);
        Map<String, Set<String>> parts = parts();
        Set<String> dead = reached(parts, Set.of(by), true);
        dead.retainAll(new HashSet<>(query(GONE).mapTo(String.class).list()));
        Set<String> living =
                new HashSet<>(query("select distinct p.stated_by from phone_statement_part p join phone_statement s"
                                + " on s.stated_by = p.stated_by where s.firm_id = :firm and not s.gone")
                        .mapTo(String.class)
                        .list());
        dead.removeAll(reached(parts, living, true));
        Set<String> stated =
                Chunks.texts(handle, "select leg_key from phone_leg_source where stated_by in (<some>)", dead);
        each("delete from phone_leg_source where stated_by in (<some>)", dead);
        each("delete from phone_statement_part where stated_by in (<some>)", dead);
        each("delete from phone_statement_part where part in (<some>)", dead);
        each("delete from phone_statement where stated_by in (<some>)", dead);
        stated.removeAll(
                Chunks.texts(handle, "select leg_key from phone_leg_source where leg_key in (<some>)", stated));
        return stated;
    }

    /** Who states which of these records. */
    private Map<String, Set<String>> statedBy(Set<String> keys) {
        Map<String, Set<String>> stated = new HashMap<>();
        if (keys.size() > FEW) {
            add(
                    query("select s.leg_key, s.stated_by from phone_leg_source s join phone_statement t"
                            + " on t.stated_by = s.stated_by where t.firm_id = :firm"),
                    keys,
                    stated);
            return stated;
        }
        String sql = "select leg_key, stated_by from phone_leg_source where leg_key in (<some>)";
        for (List<String> some : Chunks.of(keys)) {
            add(handle.createQuery(sql).bindList("some", some), keys, stated);
        }
        return stated;
    }

    private static void add(Query query, Set<String> keys, Map<String, Set<String>> stated) {
        query.map((row, context) -> List.of(row.getString("leg_key"), row.getString("stated_by")))
                .forEach(pair -> {
                    if (keys.contains(pair.get(0))) {
                        stated.computeIfAbsent(pair.get(1), any -> new HashSet<>())
                                .add(pair.get(0));
                    }
                });
    }

    /** Those of which every record is stated, those of their parts too. */
    private Set<String> whole(Map<String, Set<String>> stated, Map<String, Set<String>> parts) {
        Map<String, Integer> records = new HashMap<>();
        for (List<String> some : Chunks.of(reached(parts, stated.keySet(), true))) {
            handle.createQuery("select stated_by, records from phone_statement where stated_by in (<some>)")
                    .bindList("some", some)
                    .map((row, context) -> records.put(row.getString("stated_by"), row.getInt("records")))
                    .list();
        }
        Set<String> own = new LinkedHashSet<>(records.keySet());
        own.removeIf(one -> stated.getOrDefault(one, Set.of()).size() < records.get(one));
        Set<String> whole = new LinkedHashSet<>(own);
        whole.removeIf(one -> !own.containsAll(reached(parts, Set.of(one), false)));
        whole.retainAll(stated.keySet());
        return whole;
    }

    /** All parts of these, also those of parts; with these themselves or not. */
    private static Set<String> reached(Map<String, Set<String>> parts, Collection<String> from, boolean themselves) {
        Set<String> reached = new LinkedHashSet<>();
        List<String> next = new ArrayList<>(from);
        while (!next.isEmpty()) {
            String one = next.remove(next.size() - 1);
            parts.getOrDefault(one, Set.of()).stream().filter(reached::add).forEach(next::add);
        }
        if (themselves) {
            reached.addAll(from);
        }
        return reached;
    }

    private Map<String, Set<String>> parts() {
        Map<String, Set<String>> parts = new LinkedHashMap<>();
        query("select p.stated_by, p.part from phone_statement_part p join phone_statement s"
                        + " on s.stated_by = p.stated_by where s.firm_id = :firm")
                .map((row, context) -> parts.computeIfAbsent(row.getString("stated_by"), any -> new LinkedHashSet<>())
                        .add(row.getString("part")))
                .list();
        return parts;
    }

    private void insert(String by, Set<String> keys) {
        if (!keys.isEmpty()) {
            try (BulkInsert rows = BulkInsert.into(handle, "phone_leg_source", SOURCE)) {
                keys.forEach(key -> rows.add(key, by));
            }
        }
    }

    private void each(String sql, Collection<String> some) {
        Chunks.each(handle, sql, some);
    }

    private Query query(String sql) {
        return handle.createQuery(sql).bind("firm", firm);
    }
}
