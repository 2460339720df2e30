package org.riguardo.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.Driver;
import org.riguardo.server.Database;

/** Riguardo on a WildFly whose data source is PostgreSQL, as firm IT runs it. */
@RiguardoTest
class PostgresqlIT {

    @TempDir
    Path modules;

    @Test
    void aFileAndACallBecomeADecisionOnPostgresql(Riguardo riguardo) throws Exception {
        driverModule(modules);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Database database =
                    Database.postgresql(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", modules);
            try (Another another = riguardo.another("postgresql", database)) {
                assertThat(another.api("paolo").json("worklist").required("items"))
                        .isEmpty();
            }
        }
    }

    /** Lays the driver as a module of WildFly into that folder. */
    static void driverModule(Path modules) throws Exception {
        Path folder = Files.createDirectories(modules.resolve("org/postgresql/main"));
        Path jar = Path.of(
                Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Files.copy(jar, folder.resolve("postgresql.jar"));
        Files.writeString(
                folder.resolve("module.xml"),
                """
                <module name="org.postgresql" xmlns="urn:jboss:module:1.9">
                  <resources><resource-root path="postgresql.jar"/></resources>
                  <dependencies><module name="java.se"/><module name="jakarta.transaction.api"/></dependencies>
                </module>
                """);
    }
}
