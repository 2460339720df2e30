package org.riguardo.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.Driver;
import org.riguardo.server.Database;

/** Riguardo on a WildFly whose data source is PostgreSQL, as firm IT runs it. */
@RiguardoTest
class PostgresqlIT {

    private static final String FILE = "primo.csv";
    private static final int CLIENTS = 200;
    private static final int COLLEAGUES = 8;
    private static final List<String> LISTS = List.of(
            "imports?size=200",
            "worklist",
            "clients",
            "messages/unassigned",
            "outbox",
            "agreements",
            "bank-entries",
            "firm/dashboard",
            "firm/forecast");

    @TempDir
    Path modules;

    @Test
    void whoeverLooksInWhileTheFirstFileIsReadIsAnswered(Riguardo riguardo) throws Exception {
        driverModule(modules);
        try (EmbeddedPostgres postgres = postgresql()) {
            Database database =
                    Database.postgresql(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", modules);
            try (Another another = riguardo.another("postgresql", database)) {
                another.drop(FILE, Samples.list(rows()));
                Api paolo = another.api("paolo");
                paolo.token();
                AtomicBoolean read = new AtomicBoolean();
                ExecutorService colleagues = Executors.newFixedThreadPool(COLLEAGUES);
                try {
                    List<Future<Integer>> looks = new ArrayList<>();
                    for (int number = 0; number < COLLEAGUES; number++) {
                        int first = number;
                        looks.add(colleagues.submit(() -> look(paolo, first, read)));
                    }
                    assertThat(Imports.ended(paolo, FILE).required("state").textValue())
                            .isEqualTo("DONE");
                    assertThat(Imports.clientId(paolo, "Primo cliente 007")).isNotEmpty();
                    read.set(true);
                    for (Future<Integer> one : looks) {
                        assertThat(one.get(5, TimeUnit.MINUTES)).isPositive();
                    }
                } finally {
                    read.set(true);
                    colleagues.shutdown();
                }
            }
        }
    }

    /** Asks for one list after another until the file is read; any answer but a good one fails. */
    private static int look(Api api, int first, AtomicBoolean read) throws Exception {
        int looks = 0;
        while (!read.get() || looks < LISTS.size()) {
            api.json(LISTS.get((first + looks) % LISTS.size()));
            looks++;
        }
        return looks;
    }

    private static List<String> rows() {
        return IntStream.range(0, CLIENTS)
                .mapToObj(client -> Samples.row(
                        "Primo cliente %03d".formatted(client),
                        TaxCodes.next(),
                        "P-" + client,
                        1 + client * 13 % 400,
                        "primo" + client + "@cliente.example"))
                .toList();
    }

    /** A PostgreSQL of its own, which may take its time to start. */
    static EmbeddedPostgres postgresql() throws IOException {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(3))
                .start();
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
