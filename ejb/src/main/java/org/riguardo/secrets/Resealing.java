package org.riguardo.secrets;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.db.Database;

/** Encrypts by the newest key what an older one encrypted; what cannot be opened, or was written anew meanwhile, stays as it is. */
public final class Resealing {

    private static final System.Logger LOG = System.getLogger(Resealing.class.getName());

    private final Database database;
    private final SecretBox box;

    public Resealing(Database database, SecretBox box) {
        this.database = database;
        this.box = box;
    }

    private record Row(List<String> keys, String hidden) {}

    /** The secrets of one firm in that column; how many were encrypted anew. */
    public int of(String firm, SealedColumn column) {
        int anew = 0;
        for (Row row : rows(firm, column)) {
            try {
                if (box.outdated(row.hidden())) {
                    SecretPlace place = column.place().apply(firm, row.keys());
                    Secret secret = box.open(row.hidden(), place);
                    anew += put(firm, column, row, box.seal(secret, place));
                }
            } catch (SecretProblem unopened) {
                LOG.log(
                        System.Logger.Level.ERROR,
                        "{0} of {1}, firm {2}: {3}",
                        row.keys(),
                        column.table(),
                        firm,
                        unopened.getMessage());
            }
        }
        return anew;
    }

    private List<Row> rows(String firm, SealedColumn column) {
        String keys = String.join(", ", column.keys());
        return database.with(handle -> handle.createQuery("select " + keys + ", " + column.column() + " from "
                        + column.table() + " where firm_id = :firm and " + column.column() + " is not null order by "
                        + keys)
                .bind("firm", firm)
                .map((row, context) -> {
                    List<String> values = new ArrayList<>();
                    for (String key : column.keys()) {
                        values.add(row.getString(key));
                    }
                    return new Row(values, row.getString(column.column()));
                })
                .list());
    }

    private int put(String firm, SealedColumn column, Row row, String anew) {
        String keys =
                column.keys().stream().map(key -> " and " + key + " = :" + key).collect(Collectors.joining());
        return database.with(handle -> {
            SqlStatement<?> update = handle.createUpdate("update " + column.table() + " set " + column.column()
                            + " = :anew where firm_id = :firm and " + column.column() + " = :hidden" + keys)
                    .bind("anew", anew)
                    .bind("firm", firm)
                    .bind("hidden", row.hidden());
            for (int i = 0; i < column.keys().size(); i++) {
                update.bind(column.keys().get(i), row.keys().get(i));
            }
            return ((org.jdbi.v3.core.statement.Update) update).execute();
        });
    }
}
