package org.riguardo.server;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where Riguardo's data lie: the management script that adds the data source, the values that it takes from the server's
 * environment, and a folder with the driver's module where WildFly does not bring it.
 */
public record Database(String script, Map<String, String> environment, @Nullable Path modules) {

    /** One file under the home. */
    public static Database h2() {
        return new Database("configure-h2.cli", Map.of(), null);
    }

    /** A PostgreSQL server, with its driver as module {@code org.postgresql} under the given folder. */
    public static Database postgresql(String url, String user, String password, Path modules) {
        return new Database(
                "configure-postgresql.cli",
                Map.of("RIGUARDO_DB_URL", url, "RIGUARDO_DB_USER", user, "RIGUARDO_DB_PASSWORD", password),
                modules);
    }
}
