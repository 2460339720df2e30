package org.riguardo.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        return page(new AuditQuery(clientId, null, null, null, null, cursor, size));
    }

    /** The usernames of the firm's staff who did or looked at something. */
    public List<String> people() {
        return names(
                "select who from audit_entry where firm_id = :firm union select who from access_log where firm_id = :firm order by 1");
    }

    /** What kinds of acts there are lines of. */
    public List<String> kinds() {
        return names("select distinct what from audit_entry where firm_id = :firm order by what");
    }

    private List<String> names(String sql) {
        String firm = callers.current().firm();
        return database.with(handle ->
                handle.createQuery(sql).bind("firm", firm).mapTo(String.class).list());
    }

    /** One page of a part of the log. */
    public Page<AuditEntry> page(AuditQuery query) {
        String firm = callers.current().firm();
        return database.with(handle -> AuditRows.page(handle, firm, query));
    }
}
