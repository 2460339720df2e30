package org.riguardo.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.exports.contacts.PhoneNumbers;
import org.riguardo.ledger.sdi.ClientReceipts;
import org.riguardo.ledger.sdi.Receipt;
import org.riguardo.ledger.sdi.RejectedItem;
import org.riguardo.problem.NotFoundProblem;

/** Reads one client of one firm with its addresses and open items. */
final class ClientReader {

    private final Handle handle;
    private final String firm;
    private final LocalDate today;

    ClientReader(Handle handle, String firm, LocalDate today) {
        this.handle = handle;
        this.firm = firm;
        this.today = today;
    }

    ClientView read(String id) {
        return query(
                        "select c.* from client c join client o on c.id = coalesce(o.merged_into, o.id)"
                                + " where o.firm_id = :firm and o.id = :id",
                        id)
                .map((row, context) -> {
                    String own = row.getString("id");
                    return client(row, addresses(own), phones(own, row.getString("phone")), items(own), rejected(own));
                })
                .findOne()
                .orElseThrow(() -> new NotFoundProblem("client", id));
    }

    private List<String> addresses(String id) {
        return query(
                        "select address from client_address where firm_id = :firm and client_id = :id"
                                + " order by preferred desc, address",
                        id)
                .mapTo(String.class)
                .list();
    }

    private List<String> phones(String id, @Nullable String first) {
        List<String> all = new ArrayList<>(query(
                        "select written from client_phone where firm_id = :firm and client_id = :id and not fax"
                                + " order by preferred desc, number",
                        id)
                .mapTo(String.class)
                .list());
        all.addAll(query(
                        "select phone from client where firm_id = :firm and merged_into = :id and phone is not null order by id",
                        id)
                .mapTo(String.class)
                .list());
        all.add(0, first == null ? "" : first);
        Set<String> seen = new HashSet<>();
        return all.stream()
                .flatMap(written -> PhoneNumbers.of(written).stream())
                .filter(phone -> seen.add(phone.number()))
                .map(PhoneNumbers.Phone::shown)
                .toList();
    }

    private List<ItemView> items(String id) {
        Map<String, Receipt> receipts = new ClientReceipts(handle, firm, id).newest();
        return query(
                        "select id, number, issued, due, due_derived, amount, open_amount, currency, disputed, document_key"
                                + " from item where firm_id = :firm and client_id = :id and settled_on is null and not voided"
                                + " order by due, id",
                        id)
                .map((row, context) -> item(row, receipts))
                .list();
    }

    private List<RejectedItem> rejected(String id) {
        ZoneId zone = handle.createQuery("select zone from firm where id = :firm")
                .bind("firm", firm)
                .mapTo(ZoneId.class)
                .one();
        return new ClientReceipts(handle, firm, id).rejected(zone);
    }

    private ItemView item(ResultSet row, Map<String, Receipt> receipts) throws SQLException {
        LocalDate issued = row.getObject("issued", LocalDate.class);
        LocalDate due = row.getObject("due", LocalDate.class);
        return new ItemView(
                row.getString("id"),
                row.getString("number"),
                issued,
                due,
                row.getBoolean("due_derived"),
                row.getBigDecimal("amount"),
                row.getBigDecimal("open_amount"),
                row.getString("currency"),
                row.getBoolean("disputed"),
                ChronoUnit.DAYS.between(due, today),
                receipts.get(ClientReceipts.key(row.getString("document_key"), issued)));
    }

    private Query query(String sql, String id) {
        return handle.createQuery(sql).bind("firm", firm).bind("id", id);
    }

    private static ClientView client(
            ResultSet row,
            List<String> addresses,
            List<String> phones,
            List<ItemView> items,
            List<RejectedItem> rejected)
            throws SQLException {
        String group = row.getString("fixed_group");
        return new ClientView(
                row.getString("id"),
                row.getString("name"),
                row.getString("vat_id"),
                row.getString("tax_code"),
                row.getString("code"),
                row.getObject("since", LocalDate.class),
                row.getString("owner"),
                row.getString("partner"),
                group == null ? null : GroupKey.valueOf(group),
                row.getString("language"),
                row.getString("phone"),
                phones,
                addresses,
                items,
                rejected);
    }
}
