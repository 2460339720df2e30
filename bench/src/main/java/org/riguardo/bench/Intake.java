package org.riguardo.bench;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.riguardo.db.Database;
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

/**
 * A watched folder and the ledger behind it, with the product's own classes, each call of the ledger a transaction; decisions
 * are left out, as they have a benchmark of their own.
 */
final class Intake implements AutoCloseable {

    private final Path home = Files.createTempDirectory("riguardo-intake");
    private final Path exports = Files.createDirectories(home.resolve("exports"));
    private final Store store;
    private final LedgerIntake ledger;
    private final FolderIntake folder;

    Intake(Store store) throws IOException, SQLException {
        this.store = store;
        store.database()
                .use(handle -> handle.execute(
                        "insert into firm (id, name, zone, default_owner) values (?, 'Studio', ?, 'paolo')",
                        FirmRows.FIRM,
                        ZoneId.of("Europe/Rome").getId()));
        store.commit();
        var config = new ExportsConfig(
                () -> List.of(new WatchedFolder(FirmRows.FIRM, exports, home.resolve("work"))),
                Duration.ZERO,
                Duration.ofSeconds(1),
                1L << 30);
        Clock clock = Clock.systemDefaultZone();
        Database database = store.database();
        LedgerIntake bean =
                LedgerIntakeBean.of(database, Firms.of(database, new FirmConfig(), clock), new NoDecisions(), clock);
        ledger = (LedgerIntake) Proxy.newProxyInstance(
                LedgerIntake.class.getClassLoader(), new Class<?>[] {LedgerIntake.class}, (self, method, arguments) -> {
                    try {
                        Object result = method.invoke(bean, arguments);
                        store.commit();
                        return result;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
        folder = new FolderIntake(config, ledger, BuiltInFormats::all, new IntakeStatus(clock), clock);
    }

    Path exports() {
        return exports;
    }

    /** Its calls, each a transaction. */
    LedgerIntake ledger() {
        return ledger;
    }

    Store store() {
        return store;
    }

    /** Takes all that lies in the folder; fails when anything stays. */
    void look() throws IOException {
        folder.look();
        try (Stream<Path> left = Files.list(exports)) {
            if (left.anyMatch(Intake::isExport)) {
                throw new IllegalStateException("A file was not taken");
            }
        }
    }

    /** Whether it is a dropped file, and not the mark by which a folder is known to be there. */
    static boolean isExport(Path file) {
        return Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".");
    }

    /** How many bytes of write-ahead log the server has written so far. */
    long written() throws SQLException {
        long bytes = store.database().with(handle -> handle.createQuery("select pg_current_wal_lsn() - '0/0'::pg_lsn")
                .mapTo(Long.class)
                .one());
        store.commit();
        return bytes;
    }

    Connection connection() throws SQLException {
        return store.connection();
    }

    @Override
    public void close() throws IOException, SQLException {
        store.close();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static final class NoDecisions extends DecisionKeeper {

        @Override
        public void refresh(String firm, Collection<String> clientIds) {}

        @Override
        public void refreshAll(String firm) {}
    }
}
