package org.riguardo.clients;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Contact;
import org.riguardo.exports.contacts.PhoneNumbers;
import org.riguardo.timeline.mail.MailLinks;

/**
 * The ways to reach clients as a customer system tells them. Each is kept with the entry or contact that brought it, its source; what came otherwise is only
 * taken away when a person says so.
 */
public final class CrmReach {

    private static final String WORD = "crm";

    private final Handle handle;
    private final String firm;

    public CrmReach(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** What became of an entry that waited. */
    public record Waiting(String id, boolean decided, @Nullable String clientId, Contact contact) {}

    /** Adds what is new of these to a client; whether anything was. */
    public boolean add(String client, String source, Contact contact) {
        return new ReachRows(handle, firm, new ReachRows.Source(WORD, null, source, null))
                .add(client, Reach.of(contact));
    }

    /** Takes numbers away from a client; without a source whoever brought them. */
    public void dropPhones(String client, @Nullable String source, Collection<String> numbers) {
        drop("client_phone", "number", client, source, numbers);
        numbers.stream().flatMap(number -> PhoneNumbers.of(number).stream()).forEach(phone -> handle.createUpdate(
                        "update client set phone = (select min(p.written) from client_phone p where p.client_id = client.id"
                                + " and not p.fax) where firm_id = :firm and id = :client and phone = :phone")
                .bind("firm", firm)
                .bind("client", client)
                .bind("phone", phone.shown())
                .execute());
    }

    /** Takes addresses away from a client; without a source whoever brought them. */
    public void dropAddresses(String client, @Nullable String source, Collection<String> addresses) {
        drop("client_address", "address", client, source, addresses);
    }

    private void drop(String table, String column, String client, @Nullable String source, Collection<String> values) {
        if (!values.isEmpty()) {
            var update = handle.createUpdate(
                            "delete from " + table + " where firm_id = :firm and client_id = :client and " + column
                                    + " in (<values>)" + (source == null ? "" : " and entry_id = :source"))
                    .bind("firm", firm)
                    .bind("client", client)
                    .bindList("values", List.copyOf(values));
            (source == null ? update : update.bind("source", source)).execute();
        }
    }

    /** The numbers of a client that a source brought; those that no contact of a customer system brought too, where it speaks for all of the client. */
    public Set<String> phones(String client, String source, boolean all) {
        return values("select number from client_phone t where not t.fax", client, source, all);
    }

    /** The same of addresses. */
    public Set<String> addresses(String client, String source, boolean all) {
        return values("select address from client_address t where 1 = 1", client, source, all);
    }

    private Set<String> values(String select, String client, String source, boolean all) {
        String others = " or t.entry_id is null or not exists (select 1 from crm_contact c where c.firm_id = t.firm_id"
                + " and (c.id = t.entry_id or c.entry_id = t.entry_id))";
        return new TreeSet<>(handle.createQuery(select + " and t.firm_id = :firm and t.client_id = :client"
                        + " and (t.entry_id = :source" + (all ? others : "") + ")")
                .bind("firm", firm)
                .bind("client", client)
                .bind("source", source)
                .mapTo(String.class)
                .list());
    }

    /** Has a contact wait for a person like an entry of an address book; returns the entry's id. */
    public String wait(Contact contact) {
        EntryRows rows = new EntryRows(handle, firm);
        rows.keep(null, contact);
        return rows.id(contact);
    }

    /** Forgets an entry that still waits and that only a customer system brought. */
    public void forget(String entry) {
        new EntryRows(handle, firm).forgetWaiting(entry);
    }

    /** What became of an entry; empty when it is not there any more. */
    public Optional<Waiting> entry(String id) {
        return new EntryRows(handle, firm)
                .lock(id)
                .map(kept -> new Waiting(id, !kept.state().equals(EntryRows.WAITING), kept.clientId(), kept.contact()));
    }

    /** Says of an entry that waits whose it is; what it tells is the client's from now on. */
    public void assign(String entry, String client, Instant now) {
        EntryRows rows = new EntryRows(handle, firm);
        rows.lock(entry).filter(kept -> kept.state().equals(EntryRows.WAITING)).ifPresent(kept -> {
            new ReachRows(handle, firm, ReachRows.Source.entry(entry)).add(client, Reach.of(kept.contact()));
            rows.decide(entry, EntryRows.ASSIGNED, client, WORD, now);
        });
    }

    /** Links mail that waits with what has become known; returns the clients that this touches. */
    public Set<String> linkMail(Instant now) {
        return new LinkedHashSet<>(MailLinks.linkWaiting(handle, firm, now));
    }
}
