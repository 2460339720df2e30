package org.riguardo.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One PostgreSQL server for all tests of a run, and a new database with the application's schema whenever one is asked for. */
public final class PostgresqlServer {

    private static final String TEMPLATE = "riguardo_template";
    private static final AtomicInteger MADE = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    private PostgresqlServer() {}

    /** A database of its own. */
    public static synchronized DataSource database() {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofMinutes(2))
                        .start();
                execute("create database " + TEMPLATE);
                Migrations.run(server.getDatabase("postgres", TEMPLATE));
            }
            String name = "test_" + MADE.incrementAndGet();
            execute("create database " + name + " template " + TEMPLATE);
            return server.getDatabase("postgres", name);
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
