package org.riguardo.clients;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.riguardo.exports.contacts.PhoneNumbers;
import org.riguardo.timeline.mail.MailLinks;

/** Takes back the ways to reach clients that one import or one entry brought, with the mail that was linked by them. */
final class ForgetReach {

    private final Handle handle;
    private final String firm;
    private final String column;
    private final String id;

    private ForgetReach(Handle handle, String firm, String column, String id) {
        this.handle = handle;
        this.firm = firm;
        this.column = column;
        this.id = id;
    }

    static ForgetReach ofImport(Handle handle, String firm, String importId) {
        return new ForgetReach(handle, firm, "import_id", importId);
    }

    static ForgetReach ofEntry(Handle handle, String firm, String entryId) {
        return new ForgetReach(handle, firm, "entry_id", entryId);
    }

    private record Brought(String client, String number) {}

    /** Returns the clients that this touches. */
    Set<String> run(Instant now) {
        Set<String> touched = new LinkedHashSet<>(strings("select distinct client_id from client_address", ""));
        touched.addAll(strings("select distinct client_id from client_phone", ""));
        List<String> mail = handle.createQuery("select distinct m.id from mail_message m join mail_address a"
                        + " on a.message_id = m.id join client_address c on c.firm_id = a.firm_id and c.address = a.address"
                        + " and c.client_id = m.client_id where m.firm_id = :firm and m.link_reason = 'address' and c."
                        + column
                        + " = :id order by m.id")
                .bind("firm", firm)
                .bind("id", id)
                .mapTo(String.class)
                .list();
        firstPhones();
        delete("client_phone");
        delete("client_place");
        delete("client_address");
        touched.addAll(MailLinks.anew(handle, firm, mail, now));
        return touched;
    }

    /** A client's first phone goes with the number that filled it. */
    private void firstPhones() {
        List<Brought> brought = handle.createQuery(
                        "select client_id, number, extension, written from client_phone where firm_id = :firm and "
                                + column + " = :id")
                .bind("firm", firm)
                .bind("id", id)
                .map((row, context) -> new Brought(
                        row.getString("client_id"),
                        PhoneNumbers.of(row.getString("written"))
                                .map(PhoneNumbers.Phone::shown)
                                .orElse("")))
                .list();
        brought.forEach(one -> handle.createUpdate(
                        "update client set phone = null where firm_id = :firm and id = :client" + " and phone = :phone")
                .bind("firm", firm)
                .bind("client", one.client())
                .bind("phone", one.number())
                .execute());
    }

    private List<String> strings(String select, String more) {
        return handle.createQuery(select + " where firm_id = :firm and " + column + " = :id" + more)
                .bind("firm", firm)
                .bind("id", id)
                .mapTo(String.class)
                .list();
    }

    private void delete(String table) {
        handle.createUpdate("delete from " + table + " where firm_id = :firm and " + column + " = :id")
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }
}
