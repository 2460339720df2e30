package org.riguardo.db;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;

/** The databases that the application runs on, where they differ. */
public enum Dialect {
    /** The embedded default. */
    H2,
    /** For firms with a server of their own. */
    POSTGRESQL;

    private static final int WORTH_ANALYZING = 250;
    private static final String KEY_IS_THERE = "23505";

    /** The database behind that handle. */
    public static Dialect of(Handle handle) {
        try {
            String product = handle.getConnection().getMetaData().getDatabaseProductName();
            return product.equals("PostgreSQL") ? POSTGRESQL : H2;
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }

    /**
     * Inserts a row unless one with its key is there, be it that somebody else is inserting it at the same time: that is waited for.
     * The transaction goes on in either case.
     *
     * @return whether it was inserted
     */
    public boolean insertUnlessThere(Handle handle, String insert, Consumer<Update> values) {
        Update update = handle.createUpdate(this == POSTGRESQL ? insert + " on conflict do nothing" : insert);
        values.accept(update);
        try {
            return update.execute() > 0;
        } catch (UnableToExecuteStatementException refused) {
            if (!(refused.getCause() instanceof SQLException sql
                    && sql.getSQLState().equals(KEY_IS_THERE))) {
                throw refused;
            }
            return false;
        }
    }

    /**
     * Writes a row in place of the one with its key, or as the first one: of those who do so at the same moment each waits for the
     * one before it, and what the last one wrote stays.
     *
     * @param key the columns of the table's primary key, in its order
     * @param others the columns beside them; those that are named in neither stay as they were
     * @param values gives each column its value, under its name
     */
    public void put(Handle handle, String table, List<String> key, List<String> others, Consumer<Update> values) {
        List<String> all = Stream.concat(key.stream(), others.stream()).toList();
        String row = table + " (" + String.join(", ", all) + ")";
        String marks = " values (:" + String.join(", :", all) + ")";
        String by = " (" + String.join(", ", key) + ")";
        Update update = handle.createUpdate(
                this == POSTGRESQL
                        ? "insert into " + row + marks + " on conflict" + by + " do update set "
                                + others.stream()
                                        .map(column -> column + " = excluded." + column)
                                        .collect(Collectors.joining(", "))
                        : "merge into " + row + " key" + by + marks);
        values.accept(update);
        update.execute();
    }

    /** Tells the planner what is in a table, or in these columns of it (in brackets after its name), that was just filled. */
    public void analyze(Handle handle, String table) {
        if (this == POSTGRESQL) {
            handle.execute("analyze " + table);
        }
    }

    /**
     * Has the statements of the running transaction planned for what they ask and for how much there is now, and tells the planner
     * what is in those of the tables that have more than doubled since it was told. A plan that was kept from when a table was
     * nearly empty, or is made from what it then held, goes through all of it, however large it has become.
     */
    public void planAnew(Handle handle, List<String> tables) {
        if (this == POSTGRESQL) {
            handle.execute("set local plan_cache_mode = force_custom_plan");
            handle.createQuery("select s.relname from pg_stat_user_tables s join pg_class c on c.oid = s.relid"
                            + " where s.schemaname = current_schema() and s.relname in (<tables>)"
                            + " and s.n_live_tup > 2 * greatest(c.reltuples, " + WORTH_ANALYZING
                            + ") order by s.relname")
                    .bindList("tables", tables)
                    .mapTo(String.class)
                    .forEach(grown -> handle.execute("analyze (skip_locked) " + grown));
        }
    }

    /**
     * Makes a table of this connection, if it has none of that name, that is empty again after each transaction.
     *
     * @param index columns by which rows are found where the database cannot hash them
     */
    public void temporary(Handle handle, String table, String columns, String index) {
        handle.execute(
                this == POSTGRESQL
                        ? "create temporary table if not exists " + table + " (" + columns + ") on commit delete rows"
                        : "create local temporary table if not exists " + table + " (" + columns + ", unique (" + index
                                + ")) on commit delete rows transactional");
        handle.execute("delete from " + table);
    }

    /**
     * Condition that a column is one of the elements of an array that is bound under that name; it is planned by how many rows
     * there are, however often it is asked. A column beside it that changes while files come, such as a state, misleads the
     * planner for as long as its statistics are older: look at that in the rows that were found.
     */
    public String among(String column, String array) {
        return this == POSTGRESQL ? column + " in (select unnest(:" + array + "))" : column + " = any(:" + array + ")";
    }

    /**
     * Sets columns of the rows of a table to what the rows of the same {@code id} in another one say.
     *
     * @param columns of both, the id among them
     */
    public void overwrite(Handle handle, String table, String from, List<String> columns) {
        List<String> others =
                columns.stream().filter(column -> !column.equals("id")).toList();
        handle.execute(
                this == POSTGRESQL
                        ? "update " + table + " t set "
                                + others.stream()
                                        .map(column -> column + " = s." + column)
                                        .collect(Collectors.joining(", "))
                                + " from " + from + " s where s.id = t.id"
                        : "merge into " + table + " t using " + from
                                + " s on (t.id = s.id) when matched then update set "
                                + others.stream()
                                        .map(column -> "t." + column + " = s." + column)
                                        .collect(Collectors.joining(", ")));
    }
}
