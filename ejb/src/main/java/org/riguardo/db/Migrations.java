package org.riguardo.db;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The steps by which a database comes to this version's schema; they never remove data. */
public final class Migrations {

    private Migrations() {}

    /** Takes all steps that the database behind that source has not taken yet. */
    public static void run(DataSource source) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations(locations(source))
                .load()
                .migrate();
    }

    private static String[] locations(DataSource source) {
        try (Connection connection = source.getConnection()) {
            boolean postgresql =
                    connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            return postgresql
                    ? new String[] {"classpath:db/migration", "classpath:db/postgresql"}
                    : new String[] {"classpath:db/migration", "classpath:db/h2"};
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }
}
