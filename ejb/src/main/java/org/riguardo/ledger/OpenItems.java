package org.riguardo.ledger;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Cursor;
import org.riguardo.db.Database;
import org.riguardo.db.Page;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.privacy.Seen;

/** All that is open in the caller's firm, client by client; it reads and changes nothing. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class OpenItems {

    @Resource
    private SessionContext session;

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    /**
     * Open items by the name of their client, then id.
     *
     * @param cursor as the page before gave it; null for the first page
     * @param size 1 to 200 rows
     */
    public Page<OpenItem> page(@Nullable String cursor, int size) {
        String firm = callers.current().firm();
        String[] after = cursor == null ? new String[] {"", ""} : Cursor.read(cursor, 2);
        List<OpenItem> rows = database.with(handle -> handle.createQuery("select i.id, c.name, c.vat_id, c.tax_code,"
                        + " i.number, i.issued, i.due, i.amount, i.open_amount, i.currency, i.disputed from item i"
                        + " join client c on c.id = i.client_id where i.firm_id = :firm and i.settled_on is null"
                        + Seen.by(session).and("c.id")
                        + " and (c.name > :name or (c.name = :name and i.id > :id)) order by c.name, i.id limit :limit")
                .bind("firm", firm)
                .bind("name", after[0])
                .bind("id", after[1])
                .bind("limit", size + 1)
                .map((row, context) -> item(row))
                .list());
        return Page.of(rows, size, row -> Cursor.write(row.clientName(), row.id()));
    }

    private static OpenItem item(ResultSet row) throws SQLException {
        return new OpenItem(
                row.getString("id"),
                row.getString("name"),
                row.getString("vat_id"),
                row.getString("tax_code"),
                row.getString("number"),
                row.getObject("issued", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getBigDecimal("amount"),
                row.getBigDecimal("open_amount"),
                row.getString("currency"),
                row.getBoolean("disputed"));
    }
}
