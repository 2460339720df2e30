package org.riguardo.ledger;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Cursor;
import org.riguardo.db.Database;
import org.riguardo.db.Page;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Firms;
import org.riguardo.firm.Roles;
import org.riguardo.privacy.Seen;
import org.riguardo.problem.NotFoundProblem;

/** The clients of the caller's firm with what is open; it reads and changes nothing. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Clients {

    @Resource
    private SessionContext session;

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private Firms firms;

    @Inject
    private Clock clock;

    /**
     * Clients by name, then id.
     *
     * @param text part of the name, or a whole VAT number, tax code or code, also of a client merged into one; null or blank
     *     for all
     * @param cursor as the page before gave it; null for the first page
     * @param size 1 to 200 rows
     */
    @RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR, Roles.PLUGIN_READ_CLIENTS})
    public Page<ClientSummary> find(@Nullable String text, @Nullable String cursor, int size) {
        String firm = callers.current().firm();
        String words = text == null ? "" : text.strip();
        String[] after = cursor == null ? new String[] {"", ""} : Cursor.read(cursor, 2);
        List<ClientSummary> rows =
                database.with(handle -> handle.createQuery("select c.id, c.name, c.vat_id, c.tax_code, c.owner,"
                                + " coalesce((select sum(i.open_amount) from item i where i.client_id = c.id"
                                + " and i.settled_on is null), 0) as open from client c where c.firm_id = :firm"
                                + " and c.merged_into is null"
                                + Seen.by(session).and("c.id")
                                + " and (:text = '' or lower(c.name) like :like escape '!'"
                                + " or c.vat_id = :text or c.tax_code = :text or c.code = :text or exists"
                                + " (select 1 from client m where m.merged_into = c.id and (lower(m.name) like :like escape '!'"
                                + " or m.vat_id = :text or m.tax_code = :text or m.code = :text)))"
                                + " and (c.name > :name or (c.name = :name and c.id > :id))"
                                + " order by c.name, c.id limit :limit")
                        .bind("firm", firm)
                        .bind("text", words)
                        .bind("like", "%" + escaped(words.toLowerCase(Locale.ROOT)) + "%")
                        .bind("name", after[0])
                        .bind("id", after[1])
                        .bind("limit", size + 1)
                        .mapTo(ClientSummary.class)
                        .list());
        return Page.of(rows, size, row -> Cursor.write(row.name(), row.id()));
    }

    /** One client, by its id or by that of one merged into it; {@link NotFoundProblem} when the caller's firm has none with that id. */
    @RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR, Roles.PLUGIN_READ_CLIENTS})
    public ClientView get(String id) {
        String firm = callers.current().firm();
        ZoneId zone = firms.get(firm).zone();
        ClientView client =
                database.with(handle -> new ClientReader(handle, firm, LocalDate.now(clock.withZone(zone))).read(id));
        if (database.with(handle -> Seen.by(session).of(handle, firm, List.of(client), ClientView::id))
                .isEmpty()) {
            throw new NotFoundProblem("client", id);
        }
        return client;
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
