package org.riguardo.crm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmContact;
import org.riguardo.api.exports.Contact;
import org.riguardo.api.exports.Party;
import org.riguardo.clients.CrmReach;
import org.riguardo.clients.NameKey;

/**
 * Keeps the fields of a contact agreed, each by the side that owns it: its changes are taken over, those of the other side are written down as a difference
 * that a person decides about. What nobody changed since both agreed is left alone.
 */
final class Fields {

    private final Handle handle;
    private final AccountRow account;
    private final ContactRows rows;
    private final ConflictRows conflicts;
    private final CrmReach reach;
    private final Instant now;

    Fields(Handle handle, AccountRow account, Instant now) {
        this.handle = handle;
        this.account = account;
        this.rows = new ContactRows(handle, account.firmId(), account.id());
        this.conflicts = new ConflictRows(handle, account.firmId());
        this.reach = new CrmReach(handle, account.firmId());
        this.now = now;
    }

    /** A contact has become a client's: what it tells is added; what it lacks goes there if Riguardo owns that field. */
    void begin(KeptContact kept, CrmContact contact) {
        rows.words(kept.id(), contact);
        reach.add(client(kept), kept.source(), contact(contact, contact.phones(), contact.emails()));
        for (Field field : Field.values()) {
            Set<String> theirs = Values.of(contact, field);
            Set<String> ours = ours(kept, field);
            boolean push = account.owner(field) == Owner.RIGUARDO && kept.principal() && field != Field.NAME;
            ours.retainAll(push ? theirs : Set.copyOf(ours));
            rows.agreed(kept.id(), field, Values.join(theirs), Values.join(ours));
        }
    }

    /** Compares all fields; {@code contact} is what was read now, null when nothing was. Returns whether ways to reach the client changed. */
    boolean compare(KeptContact kept, @Nullable CrmContact contact) {
        boolean changed = false;
        for (Field field : Field.values()) {
            Set<String> theirs = contact == null ? Values.split(kept.theirs(field)) : Values.of(contact, field);
            changed |= compare(kept, field, theirs, contact);
        }
        return changed;
    }

    private boolean compare(KeptContact kept, Field field, Set<String> theirs, @Nullable CrmContact contact) {
        Set<String> theirsBefore = Values.split(kept.theirs(field));
        Set<String> oursBefore = Values.split(kept.ours(field));
        Set<String> ours = ours(kept, field);
        boolean theyChanged = !theirs.equals(theirsBefore);
        boolean weChanged = !ours.equals(oursBefore);
        if (!theyChanged && !weChanged) {
            return false;
        }
        Optional<ConflictRow> open = conflicts.open(kept.id(), field.name());
        if (same(field, theirs, ours)) {
            open.ifPresent(one -> conflicts.choose(one.id(), ConflictRow.SAME, true, "system", now));
            rows.agreed(kept.id(), field, Values.join(theirs), Values.join(ours));
            return false;
        }
        if (open.isPresent()) {
            found(kept, field, ours, theirs, contact);
            return false;
        }
        return account.owner(field) == Owner.CRM
                ? theirsCount(kept, field, theirs, theirsBefore, ours, oursBefore, contact)
                : oursCount(kept, field, theirs, theirsBefore, ours, oursBefore, contact);
    }

    private boolean theirsCount(
            KeptContact kept,
            Field field,
            Set<String> theirs,
            Set<String> theirsBefore,
            Set<String> ours,
            Set<String> oursBefore,
            @Nullable CrmContact contact) {
        Set<String> added = Values.minus(ours, oursBefore);
        Set<String> taken = Values.minus(oursBefore, ours);
        if (!theirs.equals(theirsBefore)) {
            drop(kept, field, Values.minus(theirsBefore, theirs), kept.source());
            add(kept, field, Values.minus(theirs, theirsBefore), contact);
        }
        added.removeAll(theirs);
        taken.retainAll(theirs);
        Set<String> after = ours(kept, field);
        if (!added.isEmpty() || !taken.isEmpty()) {
            found(kept, field, after, theirs, contact);
        } else {
            rows.agreed(kept.id(), field, Values.join(theirs), Values.join(after));
        }
        return !theirs.equals(theirsBefore);
    }

    private boolean oursCount(
            KeptContact kept,
            Field field,
            Set<String> theirs,
            Set<String> theirsBefore,
            Set<String> ours,
            Set<String> oursBefore,
            @Nullable CrmContact contact) {
        Set<String> added = Values.minus(Values.minus(theirs, theirsBefore), ours);
        Set<String> taken = Values.minus(theirsBefore, theirs);
        taken.retainAll(ours);
        if (!added.isEmpty() || !taken.isEmpty()) {
            found(kept, field, ours, theirs, contact);
        } else {
            boolean push = !toPush(field, theirs, ours, oursBefore).equals(theirs);
            rows.agreed(kept.id(), field, Values.join(theirs), Values.join(push ? oursBefore : ours));
        }
        return false;
    }

    /** What the system is to say, by what Riguardo has changed since both agreed. */
    static Set<String> toPush(Field field, Set<String> theirs, Set<String> ours, Set<String> oursBefore) {
        if (field == Field.NAME) {
            return ours.isEmpty() || same(field, ours, oursBefore) ? theirs : ours;
        }
        Set<String> wanted = new TreeSet<>(theirs);
        wanted.removeAll(Values.minus(oursBefore, ours));
        wanted.addAll(Values.minus(ours, oursBefore));
        return wanted;
    }

    private void found(
            KeptContact kept, Field field, Set<String> ours, Set<String> theirs, @Nullable CrmContact contact) {
        conflicts.found(
                account.id(),
                client(kept),
                kept.id(),
                field.name(),
                Values.join(ours),
                Values.join(theirs),
                contact == null ? kept.changedAt() : contact.changedAt(),
                contact == null ? kept.changedBy() : contact.changedBy(),
                now);
        rows.agreed(kept.id(), field, Values.join(theirs), Values.join(ours));
    }

    /** Does what a person chose: Riguardo says what the system says, as it was last read or written. */
    void takeTheirs(KeptContact kept, Field field) {
        Set<String> theirs = Values.split(kept.theirs(field));
        drop(kept, field, Values.minus(ours(kept, field), theirs), null);
        add(kept, field, Values.minus(theirs, ours(kept, field)), null);
        rows.agreed(kept.id(), field, Values.join(theirs), Values.join(ours(kept, field)));
    }

    /** What Riguardo says now. */
    Set<String> ours(KeptContact kept, Field field) {
        return switch (field) {
            case NAME ->
                new TreeSet<>(
                        kept.organisation() && kept.principal()
                                ? handle.createQuery("select name from client where firm_id = :firm and id = :client")
                                        .bind("firm", account.firmId())
                                        .bind("client", client(kept))
                                        .mapTo(String.class)
                                        .set()
                                : Set.<String>of());
            case PHONES -> reach.phones(client(kept), kept.source(), kept.principal());
            case EMAILS -> reach.addresses(client(kept), kept.source(), kept.principal());
        };
    }

    private void drop(KeptContact kept, Field field, Set<String> values, @Nullable String source) {
        if (field == Field.PHONES) {
            reach.dropPhones(client(kept), source, values);
        } else if (field == Field.EMAILS) {
            reach.dropAddresses(client(kept), source, values);
        }
    }

    private void add(KeptContact kept, Field field, Set<String> values, @Nullable CrmContact contact) {
        if (values.isEmpty()) {
            return;
        }
        List<String> added = List.copyOf(values);
        switch (field) {
            case NAME ->
                handle.createUpdate("update client set name = :name where firm_id = :firm and id = :client")
                        .bind("name", added.get(0).length() > 300 ? added.get(0).substring(0, 300) : added.get(0))
                        .bind("firm", account.firmId())
                        .bind("client", client(kept))
                        .execute();
            case PHONES -> reach.add(client(kept), kept.source(), contact(contact, added, List.of()));
            case EMAILS -> reach.add(client(kept), kept.source(), contact(contact, List.of(), added));
        }
    }

    private static boolean same(Field field, Set<String> theirs, Set<String> ours) {
        return field == Field.NAME
                ? NameKey.of(Values.join(theirs)).equals(NameKey.of(Values.join(ours))) || theirs.isEmpty()
                : theirs.equals(ours);
    }

    /** As an address book would tell it. */
    static Contact contact(@Nullable CrmContact contact, List<String> phones, List<String> emails) {
        String name = contact == null ? "" : contact.name();
        boolean person = contact != null && !contact.organisation();
        String client = contact == null || contact.organisation() || contact.organisationName() == null
                ? name
                : contact.organisationName();
        Party party =
                Party.of(client, contact == null ? null : contact.vatId(), contact == null ? null : contact.taxCode());
        return new Contact(1, false, party, person ? name : null, emails, phones, List.of(), null);
    }

    private static String client(KeptContact kept) {
        return String.valueOf(kept.clientId());
    }
}
