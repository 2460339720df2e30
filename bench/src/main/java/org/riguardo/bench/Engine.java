package org.riguardo.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;

/** The databases that the product runs on, each empty, on disc, and durable at each commit. */
public enum Engine {
    H2 {
        @Override
        Store open() throws IOException, SQLException {
            Path folder = Files.createTempDirectory("riguardo-bench");
            var source = new JdbcDataSource();
            source.setURL("jdbc:h2:file:" + folder.resolve("riguardo") + ";WRITE_DELAY=0");
            return Store.on(source, () -> delete(folder));
        }
    },
    POSTGRESQL {
        @Override
        Store open() throws IOException, SQLException {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            return Store.on(server.getPostgresDatabase(), server);
        }
    };

    abstract Store open() throws IOException, SQLException;

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
