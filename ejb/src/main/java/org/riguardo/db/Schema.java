package org.riguardo.db;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Brings the database to this version's schema before anything else starts; it never removes data. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Schema {

    @Inject
    private Database database;

    @PostConstruct
    void migrate() {
        Migrations.run(database.source());
    }
}
