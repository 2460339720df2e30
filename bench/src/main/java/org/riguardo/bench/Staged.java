package org.riguardo.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Loads a day's rows into a bare staging table and compares it with the items: what any import has to do at least. */
final class Staged {

    private static final int SENT_AT_ONCE = 1 << 16;

    private Staged() {}

    /** How many rows differ from the items. */
    static long compare(Connection connection, int rows, int day) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create temporary table if not exists bare_stage (code varchar(100), number varchar(200), due date,"
                            + " open_amount decimal(19, 2)) on commit delete rows");
            load(connection.unwrap(PGConnection.class), rows, day);
            statement.execute("analyze bare_stage");
            try (ResultSet differing = statement.executeQuery("select count(*) from bare_stage s join client c"
                    + " on c.firm_id = 'studio' and c.code = s.code left join item i on i.client_id = c.id"
                    + " and i.number = s.number and i.due = s.due and i.open_amount = s.open_amount"
                    + " and i.settled_on is null where i.id is null")) {
                differing.next();
                return differing.getLong(1);
            }
        }
    }

    private static void load(PGConnection connection, int rows, int day) throws SQLException {
        CopyIn copy = connection.getCopyAPI().copyIn("copy bare_stage from stdin");
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            text.append('C')
                    .append(row / AccountingExports.ITEMS)
                    .append('\t')
                    .append(row + 1)
                    .append("/A\t");
            text.append(AccountingExports.due(row)).append('\t');
            long cents = AccountingExports.open(row, day);
            text.append(cents / 100)
                    .append('.')
                    .append(cents % 100 / 10)
                    .append(cents % 10)
                    .append('\n');
            if (text.length() > SENT_AT_ONCE || row + 1 == rows) {
                byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                text.setLength(0);
            }
        }
        copy.endCopy();
    }
}
