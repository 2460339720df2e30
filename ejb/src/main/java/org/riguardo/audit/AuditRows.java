package org.riguardo.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.riguardo.db.Cursor;
import org.riguardo.db.Page;

/** Reads the audit log of a firm. */
final class AuditRows {

    private AuditRows() {}

    /** One page, the newest lines first. */
    static Page<AuditEntry> page(Handle handle, String firm, AuditQuery query) {
        Map<String, Object> asked = new LinkedHashMap<>();
        StringBuilder sql = new StringBuilder("select id, at, who, what, client_id, detail from audit_entry"
                + " where firm_id = :firm and id < :before");
        add(sql, asked, " and client_id = :client", "client", query.client());
        add(sql, asked, " and who = :who", "who", query.who());
        add(sql, asked, " and what = :what", "what", query.what());
        add(sql, asked, " and at >= :from", "from", query.from());
        add(sql, asked, " and at < :to", "to", query.to());
        var rows = handle.createQuery(
                        sql.append(" order by id desc limit :limit").toString())
                .bind("firm", firm)
                .bind("before", query.cursor() == null ? Long.MAX_VALUE : Cursor.number(query.cursor()))
                .bind("limit", query.size() + 1);
        asked.forEach(rows::bind);
        List<AuditEntry> lines = rows.mapTo(AuditEntry.class).list();
        return Page.of(lines, query.size(), line -> Cursor.write(Long.toString(line.id())));
    }

    private static void add(
            StringBuilder sql,
            Map<String, Object> asked,
            String condition,
            String name,
            @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            asked.put(name, value);
        }
    }
}
