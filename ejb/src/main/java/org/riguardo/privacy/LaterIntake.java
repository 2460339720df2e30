package org.riguardo.privacy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.riguardo.secrets.Prints;

/**
 * Takes what files brought of erased clients out again, but for what the law has kept: ways to reach them, their entries in
 * address books, and their addresses in calendars. A client whose number was erased is restricted when a file names it again.
 */
public final class LaterIntake {

    private static final String ERASED = "(select e.client_id from client_erasure e where e.firm_id = :firm)";

    private final Handle handle;
    private final String firm;
    private final List<String> imports;
    private final ErasedMarks marks;

    private LaterIntake(Handle handle, String firm, Collection<String> imports, Prints prints) {
        this.handle = handle;
        this.firm = firm;
        this.imports = List.copyOf(imports);
        this.marks = new ErasedMarks(handle, firm, prints);
    }

    /** To be called in the transaction that booked these imports. */
    public static void after(Handle handle, String firm, Collection<String> imports, Prints prints, Instant now) {
        boolean none = handle.createQuery("select count(*) from client_erasure where firm_id = :firm")
                        .bind("firm", firm)
                        .mapTo(Long.class)
                        .one()
                == 0;
        if (!none && !imports.isEmpty()) {
            new LaterIntake(handle, firm, imports, prints).run(now);
        }
    }

    /** Whether one of these texts was a name, number or address of a client of the firm whose data were erased. */
    public static boolean wasErased(Handle handle, String firm, Prints prints, Collection<String> texts) {
        return new ErasedMarks(handle, firm, prints)
                .has(texts.stream()
                        .flatMap(text -> java.util.stream.Stream.of(text, text.toLowerCase(java.util.Locale.ROOT)))
                        .toArray(String[]::new));
    }

    private void run(Instant now) {
        comeBack(now);
        entries();
        meetings();
        for (String table : List.of("client_address", "client_phone", "client_place")) {
            update("delete from " + table + " where firm_id = :firm and client_id in " + ERASED);
        }
        update("update client set phone = null where firm_id = :firm and phone is not null and id in " + ERASED);
    }

    private record Numbers(String id, @Nullable String vatId, @Nullable String taxCode, @Nullable String code) {}

    private void comeBack(Instant now) {
        List<Numbers> made = brought("select id, vat_id, tax_code, code from client where firm_id = :firm"
                        + " and import_id in (<imports>)")
                .map((row, context) -> new Numbers(
                        row.getString("id"), row.getString("vat_id"), row.getString("tax_code"), row.getString("code")))
                .list();
        for (Numbers client : made) {
            if (marks.has(client.vatId(), client.taxCode(), client.code()) && !ErasedRows.has(handle, client.id())) {
                PersonalScope.fill(handle, firm, client.id());
                ErasedRows.insert(handle, firm, client.id(), "system", now, KeptByLaw.until(handle), Map.of());
            }
        }
    }

    private record Entry(String id, boolean erased, List<String> known) {}

    private void entries() {
        RegisteredTable table = Registry.get().table("contact_entry");
        brought("select id, lower(name || chr(10) || emails) as known, (client_id in " + ERASED
                        + ") as erased from contact_entry where firm_id = :firm" + " and import_id in (<imports>)")
                .map((row, context) -> new Entry(
                        row.getString("id"),
                        row.getBoolean("erased"),
                        List.of(row.getString("known").split("\n"))))
                .list()
                .stream()
                .filter(entry -> entry.erased() || entry.known().stream().anyMatch(marks::has))
                .forEach(entry -> {
                    String one = "id = '" + entry.id() + "'";
                    new Blanking(handle).empty(table, table.columns(ColumnKind.PERSON), one);
                    handle.execute("update contact_entry set state = 'DISMISSED' where " + one);
                });
    }

    private void meetings() {
        String stated = " from meeting_source s where s.stated_by in (<imports>)";
        Set<String> gone = brought("select distinct a.address from meeting_address a where a.firm_id = :firm"
                        + " and a.meeting_id in (select s.meeting_id" + stated + ")")
                .mapTo(String.class)
                .filter(marks::has)
                .collect(Collectors.toSet());
        gone.forEach(this::meetingsWithout);
    }

    /** One that no other client was asked to stays as an empty mark. */
    private void meetingsWithout(String address) {
        for (String sql : List.of(
                "update meeting set organiser = null, title = null, settled = true, version = 2147483647 where firm_id = :firm"
                        + " and id in (select a.meeting_id from meeting_address a where a.firm_id = :firm"
                        + " and a.address = :address) and not exists (select 1 from meeting_address o join client_address c"
                        + " on c.firm_id = o.firm_id and c.address = o.address where o.meeting_id = meeting.id"
                        + " and o.address <> :address) and not exists (select 1 from interaction i"
                        + " where i.meeting_id = meeting.id)",
                "update meeting set organiser = null where firm_id = :firm and organiser = :address",
                "delete from meeting_address where firm_id = :firm and address = :address")) {
            handle.createUpdate(sql).bind("firm", firm).bind("address", address).execute();
        }
    }

    private Query brought(String sql) {
        return handle.createQuery(sql).bind("firm", firm).bindList("imports", imports);
    }

    private void update(String sql) {
        handle.createUpdate(sql).bind("firm", firm).execute();
    }
}
