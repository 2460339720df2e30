package org.riguardo.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Cursor;
import org.riguardo.db.Database;
import org.riguardo.db.Page;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;

/** Shows partners and administrators the audit log of their firm, newest first. */
@Stateless
@RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
public class AuditLog {

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    /**
     * One page of the log.
     *
     * @param clientId only lines about this client; null for all
     * @param cursor as the page before gave it; null for the newest
     * @param size 1 to 200 lines
     */
    public Page<AuditEntry> page(@Nullable String clientId, @Nullable String cursor, int size) {
        String firm = callers.current().firm();
        long before = cursor == null ? Long.MAX_VALUE : Cursor.number(cursor);
        List<AuditEntry> rows = database.with(handle -> handle.createQuery(
                        "select id, at, who, what, client_id, detail from audit_entry where firm_id = :firm"
                                + " and (:client = '' or client_id = :client) and id < :before"
                                + " order by id desc limit :limit")
                .bind("firm", firm)
                .bind("client", clientId == null ? "" : clientId)
                .bind("before", before)
                .bind("limit", size + 1)
                .mapTo(AuditEntry.class)
                .list());
        return Page.of(rows, size, row -> Cursor.write(Long.toString(row.id())));
    }
}
