package org.riguardo.timeline.mail;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.riguardo.db.TestDatabase;

/** Counts what is sent to a database, and loses the connection at a step when that is asked for; a COPY is a step as well. */
final class Statements {

    private static final Set<String> STEPS =
            Set.of("execute", "executeQuery", "executeUpdate", "executeBatch", "executeLargeBatch");

    private final DataSource source;
    private int count;
    private int loseAt = Integer.MAX_VALUE;

    Statements(TestDatabase database) {
        this.source = database.source();
    }

    int count() {
        return count;
    }

    /** Does the work in a transaction; returns whether it was kept. */
    boolean work(int loseAtStep, Consumer<Handle> work) {
        count = 0;
        loseAt = loseAtStep;
        try (Handle handle = TestDatabase.configured(Jdbi.create(() -> {
                    Connection connection = source.getConnection();
                    connection.setAutoCommit(false);
                    return proxy(Connection.class, connection);
                }))
                .open()) {
            work.accept(handle);
            handle.commit();
            return true;
        } catch (RuntimeException lost) {
            if (loseAtStep == Integer.MAX_VALUE) {
                throw lost;
            }
            return false;
        }
    }

    private void step() throws SQLException {
        count++;
        if (count >= loseAt) {
            throw new SQLException("the connection is lost", "08006");
        }
    }

    private <T> T proxy(Class<T> type, T real) {
        InvocationHandler handler = (self, method, arguments) -> {
            if (STEPS.contains(method.getName())) {
                step();
            }
            if (method.getName().equals("unwrap") && arguments[0] == PGConnection.class) {
                return counted(((Connection) real).unwrap(PGConnection.class));
            }
            try {
                Object result = method.invoke(real, arguments);
                if (result instanceof PreparedStatement prepared) {
                    return proxy(PreparedStatement.class, prepared);
                }
                return result instanceof Statement statement ? proxy(Statement.class, statement) : result;
            } catch (InvocationTargetException refused) {
                throw refused.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private PGConnection counted(PGConnection real) {
        InvocationHandler handler = (self, method, arguments) -> {
            if (method.getReturnType() == CopyManager.class) {
                step();
            }
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException refused) {
                throw refused.getCause();
            }
        };
        return (PGConnection) Proxy.newProxyInstance(
                PGConnection.class.getClassLoader(), new Class<?>[] {PGConnection.class}, handler);
    }
}
