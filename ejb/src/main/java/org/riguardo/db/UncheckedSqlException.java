package org.riguardo.db;

import java.sql.SQLException;

/** The database refused a row or went away; it names no value. */
public final class UncheckedSqlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UncheckedSqlException(SQLException cause) {
        super("The database refused it, state " + cause.getSQLState(), cause);
    }
}
