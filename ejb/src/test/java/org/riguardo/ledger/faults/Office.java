package org.riguardo.ledger.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.riguardo.TestClock;
import org.riguardo.clientfile.ClientFiles;
import org.riguardo.db.Database;
import org.riguardo.db.TestDatabase;
import org.riguardo.exports.BuiltInFormats;
import org.riguardo.exports.ExportsConfig;
import org.riguardo.exports.FolderIntake;
import org.riguardo.exports.IntakeStatus;
import org.riguardo.exports.LedgerIntake;
import org.riguardo.exports.WatchedFolder;
import org.riguardo.firm.FirmConfig;
import org.riguardo.firm.Firms;
import org.riguardo.ledger.LedgerIntakeBean;
import org.riguardo.plan.DecisionKeeper;
import org.riguardo.plan.Policies;

/** A firm with its watched folder and its ledger in a real database, each call of which is a transaction as on the server. */
final class Office {

    final String firm;
    final Path exports;
    private final Path work;
    private final TestDatabase database;
    private final FaultyConnections connections;
    private final TestClock clock = new TestClock("2026-03-31T08:00:00Z");
    private FolderIntake intake;

    Office(String firm, Path home, TestDatabase database, FaultyConnections connections) throws IOException {
        this.firm = firm;
        this.exports = Files.createDirectories(home.resolve("exports"));
        this.work = home.resolve("work");
        this.database = database;
        this.connections = connections;
        if (!firm.equals(TestDatabase.FIRM)) {
            database.firm(firm);
        }
        restart();
    }

    /** Forgets all but what is on the disk and in the database. */
    void restart() {
        var config = new ExportsConfig(
                () -> List.of(new WatchedFolder(firm, exports, work)),
                Duration.ZERO,
                Duration.ofSeconds(1),
                ExportsConfig.DEFAULT_LARGEST);
        LedgerIntake ledger = (LedgerIntake) Proxy.newProxyInstance(
                LedgerIntake.class.getClassLoader(),
                new Class<?>[] {LedgerIntake.class},
                (self, method, arguments) -> inTransaction(clock, bean -> {
                    try {
                        return method.invoke(bean, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
        intake = new FolderIntake(config, ledger, BuiltInFormats::all, new IntakeStatus(clock), clock);
    }

    void drop(String name, String text) {
        try {
            Path file = Files.writeString(exports.resolve(name), text, StandardCharsets.UTF_8);
            Files.setLastModifiedTime(file, FileTime.from(clock.instant().minusSeconds(60)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Looks into the folder a minute later. */
    void look() {
        clock.by(Duration.ofMinutes(1));
        intake.look();
    }

    List<String> in(String outcome) {
        try (Stream<Path> files = Files.walk(exports)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> exports.relativize(file))
                    .filter(file -> outcome.isEmpty() ? file.getNameCount() == 1 : file.startsWith(outcome))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String text(String outcome, String name) throws IOException {
        try (Stream<Path> files = Files.walk(exports.resolve(outcome))) {
            return Files.readString(
                    files.filter(file -> file.endsWith(name)).findFirst().orElseThrow());
        }
    }

    /** All that the ledger says of the firm, but for ids and instants. */
    Map<String, List<String>> ledger() {
        return Map.of(
                "items",
                rows(
                        "select concat(c.code, ' ', i.number, ' ', i.due, ' ', i.amount, ' ', i.open_amount, ' ', i.settled_on)"
                                + " from item i join client c on c.id = i.client_id where i.firm_id = ?"),
                "known",
                rows("select concat(i.number, ' ', h.open_amount, ' ', h.settled_on) from item_known h"
                        + " join item i on i.id = h.item_id where h.firm_id = ?"),
                "documents",
                rows("select concat(r.name, ' ', d.seq, ' ', d.number, ' ', d.state) from document d"
                        + " join import_run r on r.id = d.import_id where d.firm_id = ?"),
                "imports",
                rows(
                        "select concat(name, ' ', state, ' ', booked_order, case when put_away then ' away' else ' here' end) from import_run where firm_id = ?"),
                "days",
                rows("select concat(ledger_day, ' ', snapshot_day) from firm where id = ?"),
                "decisions",
                rows("select concat(c.code, ' ', d.rank_action, ' ', d.overdue) from decision d"
                        + " join client c on c.id = d.client_id where d.firm_id = ?"));
    }

    private List<String> rows(String sql) {
        return database.handle().createQuery(sql).bind(0, firm).mapTo(String.class).list().stream()
                .sorted()
                .toList();
    }

    private Object inTransaction(Clock clock, Work work) throws Throwable {
        try (Connection connection = connections.open()) {
            try {
                Database one = Database.of(Jdbi.create(connection));
                Firms firms = Firms.of(one, new FirmConfig(), clock);
                var decisions = DecisionKeeper.of(one, ClientFiles.of(one, firms), Policies.of(one), clock);
                Object result = work.with(LedgerIntakeBean.of(one, firms, decisions, clock));
                connection.commit();
                return result;
            } catch (SQLException failed) {
                connection.rollback();
                throw new IllegalStateException(failed);
            } catch (Throwable failed) {
                connection.rollback();
                throw failed;
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private interface Work {
        Object with(LedgerIntake ledger) throws Throwable;
    }
}
