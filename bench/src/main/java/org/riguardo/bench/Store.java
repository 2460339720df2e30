package org.riguardo.bench;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.riguardo.db.Database;
import org.riguardo.db.Migrations;

/** One database with the product's schema, behind one connection whose transactions the benchmark ends. */
final class Store implements AutoCloseable {

    private final Connection connection;
    private final Closeable behind;
    private final Database database;

    private Store(Connection connection, Closeable behind) {
        this.connection = connection;
        this.behind = behind;
        this.database = Database.of(Jdbi.create(connection));
    }

    static Store on(DataSource source, Closeable behind) throws SQLException {
        Migrations.run(source);
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        return new Store(connection, behind);
    }

    Database database() {
        return database;
    }

    Connection connection() {
        return connection;
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException, IOException {
        connection.close();
        behind.close();
    }
}
