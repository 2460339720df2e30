package org.riguardo.secrets;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.riguardo.db.Database;
import org.riguardo.firm.Firms;

/** At the start encrypts anew the secrets of plugins, of services, of hosts and of customer systems that an older key encrypted. */
@Singleton
@Startup
@DependsOn("Schema")
public class SecretUpkeep {

    private static final System.Logger LOG = System.getLogger(SecretUpkeep.class.getName());

    @Inject
    private Database database;

    @Inject
    private SecretBox box;

    @Inject
    private Firms firms;

    @Inject
    @Any
    private Instance<SealedColumn.Keeper> keepers;

    @PostConstruct
    void start() {
        Resealing resealing = new Resealing(database, box);
        int anew = 0;
        for (String firm : firms.ids()) {
            for (SealedColumn.Keeper keeper : keepers) {
                for (SealedColumn column : keeper.sealed()) {
                    anew += resealing.of(firm, column);
                }
            }
        }
        if (anew > 0) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "{0} secrets of plugins and of other systems were encrypted by the new key.",
                    anew);
        }
    }
}
