package org.riguardo.crm;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.db.Database;
import org.riguardo.firm.Firms;
import org.riguardo.secrets.SecretBox;
import org.riguardo.secrets.SecretProblem;

/** At the start encrypts anew the secrets of customer systems that an older key encrypted. */
@Singleton
@Startup
@DependsOn("Schema")
public class CrmUpkeep {

    private static final System.Logger LOG = System.getLogger(CrmUpkeep.class.getName());

    @Inject
    private Database database;

    @Inject
    private Firms firms;

    @Inject
    private SecretBox box;

    @PostConstruct
    void start() {
        for (String firm : firms.ids()) {
            database.with(handle -> new AccountRows(handle, firm).all()).stream()
                    .filter(row -> row.secret() != null)
                    .forEach(this::renew);
        }
    }

    private void renew(AccountRow row) {
        try {
            String hidden = String.valueOf(row.secret());
            if (box.outdated(hidden)) {
                Secret secret = box.open(hidden, Connectors.place(row.firmId(), row.id()));
                String anew = box.seal(secret, Connectors.place(row.firmId(), row.id()));
                database.use(handle -> new AccountRows(handle, row.firmId()).secret(row.id(), anew));
            }
        } catch (SecretProblem unopened) {
            LOG.log(Level.ERROR, "{0}: {1}", row, unopened.getMessage());
        }
    }
}
