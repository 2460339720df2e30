package org.riguardo.db;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;

/**
 * Gives a handle of the server's data source for one piece of work; it joins the running transaction and never begins
 * or ends one.
 */
@ApplicationScoped
public class Database {

    @Resource(lookup = "java:jboss/datasources/riguardo")
    private DataSource source;

    private Jdbi jdbi;

    /** The same outside a server: {@code jdbi} says which connection, and whoever calls begins and ends transactions. */
    public static Database of(Jdbi jdbi) {
        Database database = new Database();
        database.jdbi = Rows.configure(jdbi);
        return database;
    }

    @PostConstruct
    void open() {
        jdbi = Rows.configure(Jdbi.create(source));
    }

    /** Runs the work and returns its result; the handle is closed behind it. */
    public <R, X extends Exception> R with(HandleCallback<R, X> work) throws X {
        return jdbi.withHandle(work);
    }

    /** Runs the work; the handle is closed behind it. */
    public <X extends Exception> void use(HandleConsumer<X> work) throws X {
        jdbi.useHandle(work);
    }

    /** A new id for a row. */
    public static String newId() {
        return java.util.UUID.randomUUID().toString();
    }

    DataSource source() {
        return source;
    }
}
