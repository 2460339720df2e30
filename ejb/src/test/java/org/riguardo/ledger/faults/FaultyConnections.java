package org.riguardo.ledger.faults;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Connections to a database that is lost at the k-th step, before or after the step has happened; a step is a statement that
 * is sent, or a commit. From then on every step fails until it is mended.
 */
final class FaultyConnections {

    private static final Set<String> STEPS =
            Set.of("execute", "executeQuery", "executeUpdate", "executeBatch", "executeLargeBatch", "commit");

    private final DataSource source;
    private int failAt = Integer.MAX_VALUE;
    private boolean after;
    private int steps;
    private boolean lost;

    FaultyConnections(DataSource source) {
        this.source = source;
    }

    void loseAt(int step, boolean afterIt) {
        failAt = step;
        after = afterIt;
        steps = 0;
    }

    void mend() {
        failAt = Integer.MAX_VALUE;
        lost = false;
    }

    /** Whether the step was reached. */
    boolean lost() {
        return lost;
    }

    int steps() {
        return steps;
    }

    Connection open() throws SQLException {
        if (lost) {
            throw gone();
        }
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        return proxy(Connection.class, connection);
    }

    private <T> T proxy(Class<T> type, T real) {
        InvocationHandler handler = (self, method, arguments) -> {
            boolean step = STEPS.contains(method.getName());
            if (step) {
                steps++;
                lost |= steps == failAt && !after;
                if (lost) {
                    throw gone();
                }
            }
            Object result;
            try {
                result = method.invoke(real, arguments);
            } catch (InvocationTargetException refused) {
                throw refused.getCause();
            }
            if (step && steps == failAt) {
                lost = true;
                throw gone();
            }
            if (result instanceof CallableStatement || !(result instanceof Statement)) {
                return result;
            }
            return result instanceof PreparedStatement prepared
                    ? proxy(PreparedStatement.class, prepared)
                    : proxy(Statement.class, (Statement) result);
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static SQLException gone() {
        return new SQLException("the connection is lost", "08006");
    }
}
