package org.riguardo.clients;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Writes down all that a merge changes, and takes it back: each value only where nobody changed it again since. */
final class Journal {

    private static final Set<String> DAYS = Set.of("since", "hardship_cleared");
    private static final Set<String> FLAGS = Set.of("disputed");

    private final Handle handle;
    private final String firm;
    private final String merge;
    private int seq;

    Journal(Handle handle, String firm, String merge) {
        this.handle = handle;
        this.firm = firm;
        this.merge = merge;
    }

    /** One value that was changed. */
    record Change(String table, String row, String column, @Nullable String before, @Nullable String after) {}

    /** Sets a value of a row, and notes what it was. */
    void change(String table, String row, String column, @Nullable String before, @Nullable String after) {
        if (Objects.equals(before, after)) {
            return;
        }
        Change change = new Change(table, row, column, before, after);
        set(change, after);
        handle.createUpdate("insert into client_merge_value (merge_id, seq, table_name, row_id, column_name,"
                        + " before_value, after_value) values (:merge, :seq, :table, :row, :column, :before, :after)")
                .bind("merge", merge)
                .bind("seq", seq++)
                .bind("table", table)
                .bind("row", row)
                .bind("column", column)
                .bind("before", before)
                .bind("after", after)
                .execute();
    }

    /** Gives values back their state before, the last one first; those that were changed again since stay. */
    void takeBackValues() {
        List<Change> changes = handle.createQuery("select table_name, row_id, column_name, before_value, after_value"
                        + " from client_merge_value where merge_id = :merge order by seq desc")
                .bind("merge", merge)
                .map((row, context) -> new Change(
                        row.getString("table_name"),
                        row.getString("row_id"),
                        row.getString("column_name"),
                        row.getString("before_value"),
                        row.getString("after_value")))
                .list();
        for (Change change : changes) {
            if (Objects.equals(now(change), change.after())) {
                set(change, change.before());
            }
        }
    }

    /**
     * Gives the rows of a table to another client, and notes which.
     *
     * @param key the column that tells the rows of one client from each other
     * @param condition what rows must be to go; those that are not stay where they are
     */
    void move(String table, String key, String from, String to, String condition) {
        Update note = handle.createUpdate(
                        "insert into client_merge_row (merge_id, table_name, row_id) select cast(:merge as varchar(36)),"
                                + " cast(:table as varchar(40)), t." + key + " from " + table
                                + " t where t.firm_id = :firm and t.client_id = :from and " + condition)
                .bind("merge", merge)
                .bind("table", table)
                .bind("firm", firm)
                .bind("from", from);
        if (condition.contains(":to")) {
            note.bind("to", to);
        }
        note.execute();
        reassign(table, key, from, to);
    }

    /** Gives a moved row back to where it was, if it is still where it was moved to. */
    void moveBack(String table, String key, String survivor, String merged) {
        reassign(table, key, survivor, merged);
    }

    private void reassign(String table, String key, String from, String to) {
        handle.createUpdate("update " + table + " set client_id = :to where firm_id = :firm and client_id = :from and "
                        + key
                        + " in (select row_id from client_merge_row where merge_id = :merge and table_name = :table)")
                .bind("merge", merge)
                .bind("table", table)
                .bind("firm", firm)
                .bind("from", from)
                .bind("to", to)
                .execute();
    }

    private void set(Change change, @Nullable String value) {
        String typed = DAYS.contains(change.column())
                ? "cast(:value as date)"
                : FLAGS.contains(change.column()) ? "cast(:value as boolean)" : "cast(:value as varchar(1000000))";
        handle.createUpdate("update " + change.table() + " set " + change.column() + " = " + typed
                        + " where firm_id = :firm and id = :row")
                .bind("value", value)
                .bind("firm", firm)
                .bind("row", change.row())
                .execute();
    }

    private @Nullable String now(Change change) {
        return handle.createQuery("select cast(" + change.column() + " as varchar(1000000)) as known from "
                        + change.table() + " where firm_id = :firm and id = :row")
                .bind("firm", firm)
                .bind("row", change.row())
                .map((row, context) -> row.getString("known"))
                .findFirst()
                .map(value -> FLAGS.contains(change.column()) ? value.toLowerCase(Locale.ROOT) : value)
                .orElse(null);
    }
}
