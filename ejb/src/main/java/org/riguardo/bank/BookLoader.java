package org.riguardo.bank;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.riguardo.bank.match.OpenBook;
import org.riguardo.bank.match.OpenItem;
import org.riguardo.bank.match.Payer;

/** Loads what clients have open, and from which accounts they have paid before: of all of a firm, or only of some. */
final class BookLoader {

    private static final String ONE_OF = " in (<clients>)";

    private final Handle handle;
    private final String firm;
    private final @Nullable Set<String> clients;

    private BookLoader(Handle handle, String firm, @Nullable Set<String> clients) {
        this.handle = handle;
        this.firm = firm;
        this.clients = clients;
    }

    /** Of all clients; one that was merged into another is found by its own name and numbers too, as that other. */
    static OpenBook all(Handle handle, String firm) {
        return new BookLoader(handle, firm, null).load();
    }

    /** Of these clients, or of those into which they were merged since. */
    static OpenBook of(Handle handle, String firm, Collection<String> ids) {
        if (ids.isEmpty()) {
            return new OpenBook(List.of(), List.of());
        }
        Set<String> now = new HashSet<>(
                handle.createQuery("select coalesce(merged_into, id) from client where firm_id = :firm and id" + ONE_OF)
                        .bind("firm", firm)
                        .bindList("clients", Set.copyOf(ids))
                        .mapTo(String.class)
                        .list());
        return now.isEmpty() ? new OpenBook(List.of(), List.of()) : new BookLoader(handle, firm, now).load();
    }

    private OpenBook load() {
        Map<String, Set<String>> ibans = new HashMap<>();
        query("select distinct e.iban, p.client_id from payment p join bank_entry e on e.id = p.entry_id"
                        + " where p.firm_id = :firm and e.iban is not null" + among("p.client_id"))
                .map((row, context) -> ibans.computeIfAbsent(row.getString("client_id"), none -> new HashSet<>())
                        .add(row.getString("iban")))
                .list();
        List<Payer> payers = query("select coalesce(merged_into, id) as id, name, vat_id, tax_code from client"
                        + " where firm_id = :firm"
                        + (clients == null ? "" : " and (id" + ONE_OF + " or merged_into" + ONE_OF + ")")
                        + " order by case when merged_into is null then 1 else 0 end, id")
                .map((row, context) -> new Payer(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("vat_id"),
                        row.getString("tax_code"),
                        ibans.getOrDefault(row.getString("id"), Set.of())))
                .list();
        List<OpenItem> items = query("select i.id, i.client_id, i.number, i.issued, i.due, i.amount,"
                        + " i.open_amount as open, i.currency, d.as_of as stated_on from item i left join statement_day d"
                        + " on d.firm_id = i.firm_id and d.layout = i.listed_in where i.firm_id = :firm"
                        + " and i.settled_on is null and not i.voided and i.open_amount <> 0" + among("i.client_id")
                        + " order by i.id")
                .mapTo(OpenItem.class)
                .list();
        return new OpenBook(payers, items);
    }

    private String among(String column) {
        return clients == null ? "" : " and " + column + ONE_OF;
    }

    private Query query(String sql) {
        Query query = handle.createQuery(sql).bind("firm", firm);
        return clients == null ? query : query.bindList("clients", clients);
    }
}
