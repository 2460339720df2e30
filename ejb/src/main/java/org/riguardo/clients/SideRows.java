package org.riguardo.clients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.exports.contacts.PhoneNumbers;
import org.riguardo.problem.NotFoundProblem;

/** Reads what a person compares of a client. */
final class SideRows {

    private final Handle handle;
    private final String firm;

    SideRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    ClientSide of(String id) {
        return handle.createQuery("select c.*,"
                        + " (select count(*) from item i where i.client_id = c.id and i.settled_on is null and not i.voided) as items,"
                        + " coalesce((select sum(i.open_amount) from item i where i.client_id = c.id"
                        + " and i.settled_on is null and not i.voided), 0) as open,"
                        + " (select count(*) from interaction t where t.client_id = c.id and t.withdrawn_at is null) as contacts,"
                        + " (select count(*) from agreement a where a.client_id = c.id) as agreements"
                        + " from client c where c.firm_id = :firm and c.id = :id")
                .bind("firm", firm)
                .bind("id", id)
                .map((row, context) -> side(row))
                .findOne()
                .orElseThrow(() -> new NotFoundProblem("client", id));
    }

    /** The numbers of a client as a person reads them, the one to call first before the others. */
    List<String> phones(String id, @Nullable String first) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> phones = new ArrayList<>();
        List<String> written = strings(
                "select written from client_phone where firm_id = :firm and client_id = :id and not fax"
                        + " order by preferred desc, number",
                id);
        written.add(0, first == null ? "" : first);
        for (String one : written) {
            PhoneNumbers.of(one)
                    .filter(phone -> seen.add(phone.number()))
                    .ifPresent(phone -> phones.add(phone.shown()));
        }
        return phones;
    }

    private ClientSide side(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new ClientSide(
                id,
                row.getString("name"),
                row.getString("vat_id"),
                row.getString("tax_code"),
                row.getString("code"),
                row.getObject("since", LocalDate.class),
                row.getString("owner"),
                strings(
                        "select address from client_address where firm_id = :firm and client_id = :id"
                                + " order by preferred desc, address",
                        id),
                phones(id, row.getString("phone")),
                place(id),
                row.getInt("items"),
                row.getBigDecimal("open"),
                row.getInt("contacts"),
                row.getInt("agreements"));
    }

    private @Nullable String place(String id) {
        return handle.createQuery("select street, postcode, town, province from client_place where firm_id = :firm"
                        + " and client_id = :id")
                .bind("firm", firm)
                .bind("id", id)
                .map((row, context) -> Stream.of(
                                row.getString("street"),
                                row.getString("postcode"),
                                row.getString("town"),
                                row.getString("province"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")))
                .findFirst()
                .orElse(null);
    }

    private List<String> strings(String sql, String id) {
        return new ArrayList<>(handle.createQuery(sql)
                .bind("firm", firm)
                .bind("id", id)
                .mapTo(String.class)
                .list());
    }
}
