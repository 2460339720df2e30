package org.riguardo.clients;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Contact;
import org.riguardo.api.exports.Party;
import org.riguardo.firm.Firm;
import org.riguardo.ledger.FileSection.Booked;
import org.riguardo.ledger.KnownClients;
import org.riguardo.timeline.mail.MailLinks;

/**
 * Joins contacts to clients by VAT number, tax code or code. A row of a table of clients that has one of these makes a client
 * where there is none; an entry of an address book never does, and waits for a person when no number joins it.
 */
final class ContactBooking {

    private static final String LAYOUT = "client-table";

    private final Handle handle;
    private final Firm firm;
    private final String importId;
    private final Instant now;
    private final Set<String> touched = new LinkedHashSet<>();
    private int made;
    private int joined;
    private int reached;
    private int waiting;

    ContactBooking(Handle handle, Firm firm, String importId, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.importId = importId;
        this.now = now;
    }

    Booked book(List<Contact> contacts) {
        Map<Contact, String> clients = clients(contacts);
        EntryRows entries = new EntryRows(handle, firm.id());
        for (Contact contact : contacts) {
            String client = clients.get(contact);
            if (client == null) {
                waiting += entries.keep(importId, contact) ? 1 : 0;
            } else if (new ReachRows(handle, firm.id(), ReachRows.Source.file(importId, contact.client()))
                    .add(client, Reach.of(contact))) {
                reached++;
                touched.add(client);
            }
        }
        touched.addAll(MailLinks.linkWaiting(handle, firm.id(), now));
        return new Booked(touched, notes(contacts.size() - clients.size()));
    }

    private Map<Contact, String> clients(List<Contact> contacts) {
        Map<Contact, Party> parties = new LinkedHashMap<>();
        Set<Party> makers = new LinkedHashSet<>();
        for (Contact contact : contacts) {
            if (contact.client().identified()) {
                Party party = withFirstPhone(contact);
                parties.put(contact, party);
                if (contact.isClient() && party.name() != null) {
                    makers.add(party);
                }
            }
        }
        KnownClients known = new KnownClients(handle, firm);
        Map<Party, String> before = known.find(parties.values());
        KnownClients.Met met = known.meet(importId, LAYOUT, makers);
        touched.addAll(met.touched());
        Map<Contact, String> clients = new LinkedHashMap<>();
        parties.forEach((contact, party) -> {
            String client = met.ids().getOrDefault(party, before.get(party));
            if (client != null) {
                clients.put(contact, client);
            }
        });
        Set<String> others = new HashSet<>(met.ids().values());
        others.removeAll(known.find(before.keySet()).values());
        made = others.size();
        joined = clients.size();
        return clients;
    }

    private static Party withFirstPhone(Contact contact) {
        Party party = contact.client();
        return new Party(
                party.name(),
                party.vatId(),
                party.taxCode(),
                party.code(),
                null,
                null,
                Reach.of(contact).firstPhone().orElse(null),
                party.since());
    }

    private List<Sentence> notes(int unjoined) {
        List<Sentence> notes = new ArrayList<>();
        notes.add(new Sentence(
                "Voci abbinate a un cliente per partita IVA, codice fiscale o codice: " + joined + " (clienti nuovi: "
                        + made + "); con recapiti nuovi: " + reached + ".",
                "Entries joined to a client by VAT number, tax code or code: " + joined + " (new clients: " + made
                        + "); with new ways to reach it: " + reached + "."));
        if (unjoined > 0) {
            notes.add(new Sentence(
                    "Voci senza un numero che le abbini a un cliente: " + unjoined + ", di cui nuove " + waiting
                            + "; attendono in Clienti, Rubrica da abbinare.",
                    "Entries without a number that joins them to a client: " + unjoined + ", new ones among them "
                            + waiting + "; they wait under Clients, address book entries."));
        }
        return notes;
    }
}
