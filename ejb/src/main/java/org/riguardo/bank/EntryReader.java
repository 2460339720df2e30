package org.riguardo.bank;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.bank.EntryView.PaidItem;
import org.riguardo.bank.EntryView.PaymentView;
import org.riguardo.db.Cursor;
import org.riguardo.db.Page;
import org.riguardo.problem.InputProblem;

/** Reads movements as staff and scripts see them. */
final class EntryReader {

    private final Handle handle;
    private final String firm;

    EntryReader(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** The movements of an import in the order of its file. */
    Page<EntryView> ofImport(String importId, @Nullable String cursor, int size) {
        record Place(int seq, String id) {}
        List<Place> places = handle.createQuery(
                        "select s.seq, s.entry_id as id from bank_entry_source s"
                                + " where s.firm_id = :firm and s.import_id = :import and s.seq > :after order by s.seq limit :limit")
                .bind("firm", firm)
                .bind("import", importId)
                .bind("after", cursor == null ? 0 : Cursor.number(cursor))
                .bind("limit", size + 1)
                .map((row, context) -> new Place(row.getInt("seq"), row.getString("id")))
                .list();
        Page<Place> page = Page.of(places, size, place -> Cursor.write(Integer.toString(place.seq())));
        List<EntryView> views = views(page.items().stream().map(Place::id).toList());
        return new Page<>(views, page.next());
    }

    /** The movements of these states, the newest first. */
    Page<EntryView> ofStates(List<EntryState> states, @Nullable String cursor, int size) {
        String[] after = cursor == null ? null : Cursor.read(cursor, 2);
        var query = handle.createQuery("select e.id from bank_entry e where e.firm_id = :firm and e.state in (<states>)"
                        + (after == null ? "" : " and (e.booked_on < :day or e.booked_on = :day and e.id > :id)")
                        + " order by e.booked_on desc, e.id limit :limit")
                .bind("firm", firm)
                .bindList("states", states.stream().map(Enum::name).toList())
                .bind("limit", size + 1);
        if (after != null) {
            query.bind("day", day(after[0])).bind("id", after[1]);
        }
        List<EntryView> rows = views(query.mapTo(String.class).list());
        return Page.of(rows, size, row -> Cursor.write(row.bookedOn().toString(), row.id()));
    }

    /** These movements in this order. */
    List<EntryView> views(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, PaymentView> payments = payments(ids);
        Map<String, EntryView> found = new LinkedHashMap<>();
        ids.forEach(id -> found.put(id, null));
        handle.createQuery(
                        "select " + EntryRow.COLUMNS + " from bank_entry e where e.firm_id = :firm and e.id in (<ids>)")
                .bind("firm", firm)
                .bindList("ids", found.keySet())
                .map((row, context) -> EntryRow.of(row))
                .forEach(row -> found.put(row.id(), EntryView.of(row, payments.get(row.id()))));
        List<EntryView> views = new ArrayList<>();
        ids.forEach(id -> views.add(found.get(id)));
        return views;
    }

    private Map<String, PaymentView> payments(List<String> ids) {
        Map<String, PaymentView> payments = new LinkedHashMap<>();
        Map<String, List<PaidItem>> items = new LinkedHashMap<>();
        handle.createQuery("select p.entry_id, i.id, i.number, i.due, pi.amount from payment p join payment_item pi"
                        + " on pi.payment_id = p.id join item i on i.id = pi.item_id where p.firm_id = :firm"
                        + " and p.entry_id in (<ids>) order by i.due, i.id")
                .bind("firm", firm)
                .bindList("ids", ids)
                .map((row, context) -> items.computeIfAbsent(row.getString("entry_id"), none -> new ArrayList<>())
                        .add(new PaidItem(
                                row.getString("id"),
                                row.getString("number"),
                                row.getObject("due", LocalDate.class),
                                row.getBigDecimal("amount"))))
                .list();
        handle.createQuery("select p.entry_id, p.client_id, c.name, p.matched_by, p.amount from payment p join client c"
                        + " on c.id = p.client_id where p.firm_id = :firm and p.entry_id in (<ids>)")
                .bind("firm", firm)
                .bindList("ids", ids)
                .map((row, context) -> {
                    String entry = row.getString("entry_id");
                    List<PaidItem> paid = items.getOrDefault(entry, List.of());
                    BigDecimal rest = row.getBigDecimal("amount")
                            .subtract(paid.stream().map(PaidItem::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
                    return payments.put(
                            entry,
                            new PaymentView(
                                    row.getString("client_id"),
                                    row.getString("name"),
                                    row.getString("matched_by"),
                                    rest,
                                    paid));
                })
                .list();
        return payments;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new InputProblem(
                    "cursor",
                    "Il cursore non viene da una pagina precedente: ricominciare dalla prima pagina.",
                    "The cursor does not come from an earlier page: begin with the first page again.");
        }
    }
}
