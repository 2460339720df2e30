package org.riguardo.crm;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmSession;
import org.riguardo.db.Database;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Firms;
import org.riguardo.firm.Roles;
import org.riguardo.problem.NotFoundProblem;
import org.riguardo.secrets.SecretProblem;

/** Tries customer systems out and shows what would come; it keeps nothing and writes nothing. It waits for others, so no transaction is open meanwhile. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CrmTrials {

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private Connectors connectors;

    @Inject
    private Runs runs;

    @Inject
    private Firms firms;

    /**
     * Signs in and looks at what would come.
     *
     * @throws NotFoundProblem when the firm has no such account
     */
    public CrmTrial look(String id) {
        String firm = callers.current().firm();
        AccountRow row = database.with(handle -> CrmAccounts.find(handle, firm, id));
        try (CrmSession session = connectors.open(row)) {
            return new CrmTrial(Preview.of(session, row, firms.get(firm), runs.work()), null);
        } catch (CrmException refused) {
            return new CrmTrial(null, refused.words());
        } catch (SecretProblem closed) {
            return new CrmTrial(null, closed.sentence());
        }
    }
}
