package org.riguardo.db;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** An empty database, in memory unless it is said otherwise, with the schema of the application and one firm, {@code studio}. */
public final class TestDatabase implements AutoCloseable {

    public static final String FIRM = "studio";

    private final DataSource source;
    private final Handle handle;

    private TestDatabase(DataSource source, Handle handle) {
        this.source = source;
        this.handle = handle;
    }

    public static TestDatabase open() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";LOCK_TIMEOUT=30000");
        return on(source, Migrations::run);
    }

    /** The same on PostgreSQL. */
    public static TestDatabase postgresql() {
        return on(PostgresqlServer.database(), ready -> {});
    }

    private static TestDatabase on(DataSource source, Consumer<DataSource> migration) {
        var database =
                new TestDatabase(source, Rows.configure(Jdbi.create(source)).open());
        migration.accept(source);
        database.firm(FIRM);
        return database;
    }

    /** That Jdbi with the mappings of the application. */
    public static Jdbi configured(Jdbi jdbi) {
        return Rows.configure(jdbi);
    }

    public DataSource source() {
        return source;
    }

    public Handle handle() {
        return handle;
    }

    public void firm(String id) {
        handle.execute(
                "insert into firm (id, name, zone, default_owner, default_partner) values (?, ?, 'Europe/Rome', 'paolo', 'giulia')",
                id,
                id);
    }

    public String client(String firm, String id, LocalDate since) {
        handle.execute(
                "insert into client (id, firm_id, name, since, owner, phone) values (?, ?, ?, ?, 'paolo', '+390101234567')",
                id,
                firm,
                "Cliente " + id,
                since);
        handle.execute(
                "insert into client_address (firm_id, client_id, address, kind, source) values (?, ?, ?, 'EMAIL', 'test')",
                firm,
                id,
                id + "@cliente.example");
        return id;
    }

    public String item(String firm, String client, String id, LocalDate due, String open) {
        handle.execute(
                "insert into item (id, firm_id, client_id, item_key, number, issued, due, amount, open_amount, currency)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'EUR')",
                id,
                firm,
                client,
                id,
                id,
                due.minusDays(30),
                due,
                new java.math.BigDecimal(open),
                new java.math.BigDecimal(open));
        return id;
    }

    @Override
    public void close() {
        handle.close();
    }
}
