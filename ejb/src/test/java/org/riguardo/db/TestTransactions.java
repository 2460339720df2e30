package org.riguardo.db;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;

/** Transactions bound to threads, as a server has them: what asks for a handle inside one joins it. */
public final class TestTransactions extends InTransaction {

    private final DataSource source;
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    public TestTransactions(DataSource source) {
        this.source = source;
    }

    /** A database whose handles join the transaction of their thread; outside of one each statement is its own. */
    public Database database() {
        return Database.of(Jdbi.create(new ConnectionFactory() {
            @Override
            public Connection openConnection() throws SQLException {
                Connection bound = current.get();
                return bound == null ? source.getConnection() : joined(bound);
            }

            @Override
            public void closeConnection(Connection connection) throws SQLException {
                if (!Proxy.isProxyClass(connection.getClass()) || current.get() == null) {
                    connection.close();
                }
            }
        }));
    }

    @Override
    public <T> T call(Supplier<T> work) {
        Connection before = current.get();
        try (Connection own = source.getConnection()) {
            own.setAutoCommit(false);
            current.set(own);
            boolean done = false;
            try {
                T result = work.get();
                own.commit();
                done = true;
                return result;
            } finally {
                current.set(before);
                if (!done) {
                    own.rollback();
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** As a container gives it: whoever uses it neither ends the transaction nor sees that there is one. */
    private static Connection joined(Connection bound) {
        return (Connection) Proxy.newProxyInstance(
                TestTransactions.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "getAutoCommit":
                            return true;
                        case "close", "setAutoCommit", "commit", "rollback":
                            return null;
                        default:
                            try {
                                return method.invoke(bound, arguments);
                            } catch (InvocationTargetException thrown) {
                                throw thrown.getCause();
                            }
                    }
                });
    }
}
