package org.riguardo.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.riguardo.db.Cursor;
import org.riguardo.db.Page;

/** Reads the audit log of a firm. */
final class AuditRows {

    private static final Map<String, String> QUESTIONS = Map.of(
            "client", " and client_id = :client",
            "who", " and who = :who",
            "what", " and what = :what",
            "from", " and at >= :from",
            "to", " and at < :to");

    private AuditRows() {}

    /** One page, the newest lines first. */
    static Page<AuditEntry> page(Handle handle, String firm, AuditQuery query) {
        Map<String, Object> asked = query.asked();
        var rows = handle.createQuery("select id, at, who, what, client_id, detail from audit_entry"
                        + " where firm_id = :firm and id < :before"
                        + asked.keySet().stream().map(QUESTIONS::get).collect(Collectors.joining())
                        + " order by id desc limit :limit")
                .bind("firm", firm)
                .bind("before", query.cursor() == null ? Long.MAX_VALUE : Cursor.number(query.cursor()))
                .bind("limit", query.size() + 1);
        asked.forEach(rows::bind);
        List<AuditEntry> lines = rows.mapTo(AuditEntry.class).list();
        return Page.of(lines, query.size(), line -> Cursor.write(Long.toString(line.id())));
    }
}
