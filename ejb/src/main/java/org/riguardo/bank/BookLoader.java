package org.riguardo.bank;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.riguardo.bank.match.OpenBook;
import org.riguardo.bank.match.OpenItem;
import org.riguardo.bank.match.Payer;

/** Loads what a firm's clients have open, and from which accounts they have paid before. */
final class BookLoader {

    private BookLoader() {}

    /** A client that was merged into another is found by its own name and numbers too, as that other. */
    static OpenBook load(Handle handle, String firm) {
        Map<String, Set<String>> ibans = new HashMap<>();
        handle.createQuery("select distinct e.iban, p.client_id from payment p join bank_entry e on e.id = p.entry_id"
                        + " where p.firm_id = :firm and e.iban is not null")
                .bind("firm", firm)
                .map((row, context) -> ibans.computeIfAbsent(row.getString("client_id"), none -> new HashSet<>())
                        .add(row.getString("iban")))
                .list();
        List<Payer> payers = handle.createQuery(
                        "select coalesce(merged_into, id) as id, name, vat_id, tax_code from client where firm_id = :firm"
                                + " order by case when merged_into is null then 1 else 0 end, id")
                .bind("firm", firm)
                .map((row, context) -> new Payer(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("vat_id"),
                        row.getString("tax_code"),
                        ibans.getOrDefault(row.getString("id"), Set.of())))
                .list();
        List<OpenItem> items = handle.createQuery("select i.id, i.client_id, i.number, i.issued, i.due, i.amount,"
                        + " i.open_amount as open, i.currency, d.as_of as stated_on from item i left join statement_day d"
                        + " on d.firm_id = i.firm_id and d.layout = i.listed_in where i.firm_id = :firm"
                        + " and i.settled_on is null and not i.voided and i.open_amount <> 0 order by i.id")
                .bind("firm", firm)
                .mapTo(OpenItem.class)
                .list();
        return new OpenBook(payers, items);
    }
}
