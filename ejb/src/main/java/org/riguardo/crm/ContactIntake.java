package org.riguardo.crm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.crm.CrmContact;
import org.riguardo.api.crm.CrmPlace;
import org.riguardo.api.exports.Contact;
import org.riguardo.clients.CrmReach;
import org.riguardo.crm.KeptContact.State;
import org.riguardo.db.Database;
import org.riguardo.firm.Firm;
import org.riguardo.privacy.ErasedRows;
import org.riguardo.privacy.LaterIntake;
import org.riguardo.secrets.Prints;

/** Books contacts of a customer system: each is known again by its id there, joined to its client, or waits for a person. Nobody whose data were erased comes back. */
final class ContactIntake {

    private final Handle handle;
    private final AccountRow account;
    private final Prints prints;
    private final Instant now;
    private final ContactRows rows;
    private final CrmReach reach;
    private final Linking linking;
    private final Fields fields;
    private final Set<String> touched = new LinkedHashSet<>();
    private boolean linked;
    private boolean incomplete;

    ContactIntake(Handle handle, AccountRow account, Firm firm, Prints prints, Instant now) {
        this.handle = handle;
        this.account = account;
        this.prints = prints;
        this.now = now;
        this.rows = new ContactRows(handle, account.firmId(), account.id());
        this.reach = new CrmReach(handle, account.firmId());
        this.linking = new Linking(handle, firm);
        this.fields = new Fields(handle, account, now);
    }

    /** Whether a contact has become a client's. */
    boolean linked() {
        return linked;
    }

    /** Whether one has become a client's of which not all is at hand, so that contacts must be read anew. */
    boolean incomplete() {
        return incomplete;
    }

    AccountRow account() {
        return account;
    }

    Handle handle() {
        return handle;
    }

    /** The clients about whom something is known that was not before. */
    Set<String> touched() {
        return touched;
    }

    void book(CrmContact contact, int sweep) {
        String print = ContactText.print(contact);
        KeptContact kept = rows.find(contact.place().id()).orElse(null);
        if (kept == null) {
            fresh(contact, print, sweep);
            return;
        }
        boolean same = kept.print().equals(print) && kept.state() != State.GONE;
        rows.read(kept, contact.place().version(), print, contact.parentId(), sweep);
        if (erased(kept)) {
            return;
        }
        if (kept.state() == State.LINKED) {
            rows.words(kept.id(), contact);
            if (!same && fields.compare(kept, contact)) {
                touched.add(String.valueOf(kept.clientId()));
            }
        } else if (!same && kept.state() == State.GONE && kept.clientId() != null) {
            rows.state(kept.id(), State.LINKED, kept.clientId(), kept.entryId(), kept.reason());
            rows.words(kept.id(), contact);
            fields.compare(kept, contact);
            linked = true;
        } else if (!same && kept.state() != State.ERASED && kept.state() != State.NOBODY) {
            again(kept, contact);
        }
    }

    /** It is there, though it could not be read. */
    void stays(String remoteId, int sweep) {
        rows.seen(remoteId, sweep);
    }

    void gone(String remoteId) {
        rows.find(remoteId).ifPresent(this::gone);
    }

    void gone(KeptContact kept) {
        if (kept.state() != State.ERASED) {
            rows.state(kept.id(), State.GONE, kept.clientId(), kept.entryId(), kept.reason());
        }
    }

    /** Whether nothing may be kept of it because its client's data were erased. */
    private boolean erased(KeptContact kept) {
        return kept.clientId() != null
                && !ErasedRows.among(handle, account.firmId(), List.of(kept.clientId()))
                        .isEmpty();
    }

    private void fresh(CrmContact contact, String print, int sweep) {
        String id = Database.newId();
        if (forgotten(contact)) {
            rows.insert(id, contact, "", State.ERASED, null, null, null, sweep);
            return;
        }
        Optional<Linking.Found> found = linking.find(contact);
        if (found.isPresent() && found.get().erased()) {
            rows.insert(id, contact, "", State.ERASED, found.get().client(), null, null, sweep);
        } else if (found.isPresent()) {
            rows.insert(
                    id,
                    contact,
                    print,
                    State.LINKED,
                    found.get().client(),
                    null,
                    found.get().reason(),
                    sweep);
            begin(id, contact);
        } else {
            String entry = reach.wait(Fields.contact(contact, contact.phones(), contact.emails()));
            rows.insert(id, contact, print, State.WAITING, null, entry, null, sweep);
        }
    }

    private boolean forgotten(CrmContact contact) {
        List<String> texts = new ArrayList<>(contact.emails());
        texts.add(contact.name());
        Optional.ofNullable(contact.organisationName()).ifPresent(texts::add);
        Optional.ofNullable(contact.vatId()).ifPresent(texts::add);
        Optional.ofNullable(contact.taxCode()).ifPresent(texts::add);
        return LaterIntake.wasErased(handle, account.firmId(), prints, texts);
    }

    /** One that waited, or came back, says something else now. */
    private void again(KeptContact kept, CrmContact contact) {
        Optional<Linking.Found> found = linking.find(contact);
        if (forgotten(contact) || found.isPresent() && found.get().erased()) {
            rows.state(kept.id(), State.ERASED, null, null, null);
        } else if (found.isPresent()) {
            rows.state(
                    kept.id(),
                    State.LINKED,
                    found.get().client(),
                    null,
                    found.get().reason());
            begin(kept.id(), contact);
        } else {
            String entry = reach.wait(Fields.contact(contact, contact.phones(), contact.emails()));
            rows.state(kept.id(), State.WAITING, null, entry, null);
            if (kept.entryId() != null && !entry.equals(kept.entryId())) {
                reach.forget(kept.entryId());
            }
        }
    }

    private void begin(String id, CrmContact contact) {
        KeptContact kept = rows.byId(id).orElseThrow();
        fields.begin(kept, contact);
        touched.add(String.valueOf(kept.clientId()));
        linked = true;
    }

    /** Those that the reading from the beginning did not name are gone. */
    void unseen(int sweep) {
        rows.unseen(sweep).forEach(this::gone);
    }

    /** Takes over what people said of those that wait, and joins people to the client of their organisation. */
    void settleWaiting() {
        for (KeptContact kept : rows.in(State.WAITING)) {
            Optional<String> parent = Optional.ofNullable(kept.parentId())
                    .flatMap(rows::find)
                    .filter(one -> one.state() == State.LINKED && !erased(one))
                    .map(KeptContact::clientId);
            String entry = kept.entryId();
            if (parent.isPresent() && entry != null) {
                reach.assign(entry, parent.get(), now);
            }
            CrmReach.Waiting waiting = entry == null ? null : reach.entry(entry).orElse(null);
            if (waiting != null && waiting.decided()) {
                State state = waiting.clientId() == null ? State.NOBODY : State.LINKED;
                rows.state(kept.id(), state, waiting.clientId(), entry, parent.isPresent() ? "parent" : "person");
                if (waiting.clientId() != null) {
                    fields.begin(rows.byId(kept.id()).orElseThrow(), told(kept, waiting.contact()));
                    rows.read(kept, kept.version(), "", kept.parentId(), kept.seen());
                    incomplete = true;
                    touched.add(waiting.clientId());
                    linked = true;
                }
            }
        }
    }

    private static CrmContact told(KeptContact kept, Contact entry) {
        String name = String.valueOf(entry.client().name());
        return new CrmContact(
                new CrmPlace(kept.remoteId(), kept.version()),
                kept.organisation(),
                entry.person() == null ? name : entry.person(),
                kept.parentId(),
                null,
                null,
                null,
                null,
                entry.emails(),
                entry.phones(),
                List.of(),
                Map.of(),
                null,
                null);
    }

    /** Looks for what changed on our side since both agreed. */
    void compareOurs() {
        for (KeptContact kept : rows.in(State.LINKED)) {
            if (!erased(kept)) {
                follow(kept);
                fields.compare(rows.byId(kept.id()).orElseThrow(), null);
            }
        }
    }

    /** A person took back whose an entry is: it waits again. */
    private void follow(KeptContact kept) {
        String entry = kept.entryId();
        if (entry != null) {
            reach.entry(entry)
                    .filter(waiting -> !String.valueOf(waiting.clientId()).equals(kept.clientId()))
                    .ifPresent(waiting -> rows.state(
                            kept.id(),
                            waiting.clientId() == null ? State.WAITING : State.LINKED,
                            waiting.clientId(),
                            entry,
                            "person"));
        }
    }
}
