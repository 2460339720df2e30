package org.riguardo.audit.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.riguardo.audit.AuditQuery;
import org.riguardo.db.Database;
import org.riguardo.db.Page;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;

/** Shows partners and administrators who looked at what in their firm, and takes note of what the caller looks at. */
@Stateless
@RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
public class Accesses {

    @EJB
    private Callers callers;

    @Inject
    private AccessLog log;

    @Inject
    private Database database;

    /** One page, the latest first; what was looked at within the last seconds may not be there yet. */
    public Page<AccessEntry> page(AuditQuery query) {
        String firm = callers.current().firm();
        return database.with(handle -> new AccessRows(handle).page(firm, query));
    }

    /** What kinds of things people looked at. */
    public List<String> kinds() {
        String firm = callers.current().firm();
        return database.with(
                handle -> handle.createQuery("select distinct what from access_log where firm_id = :firm order by what")
                        .bind("firm", firm)
                        .mapTo(String.class)
                        .list());
    }

    /** The caller was shown this. */
    @RolesAllowed({
        Roles.STAFF,
        Roles.PARTNER,
        Roles.ADMINISTRATOR,
        Roles.PLUGIN_READ_CLIENTS,
        Roles.PLUGIN_READ_TIMELINE,
        Roles.PLUGIN_READ_DECISIONS,
        Roles.PLUGIN_READ_FIGURES,
        Roles.PLUGIN_WRITE_INTERACTIONS,
        Roles.PLUGIN_WRITE_HOLDS
    })
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void seen(Look look) {
        log.note(callers.current(), look);
    }
}
