package org.riguardo.crm;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmContact;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmException.Reason;
import org.riguardo.api.crm.CrmPlace;
import org.riguardo.api.crm.CrmSession;
import org.riguardo.api.crm.CrmSession.Ability;
import org.riguardo.exports.contacts.PhoneNumbers;

/**
 * Writes to a customer system what is to stand there and does not. That it is being written is stored first, so that a lost answer leads to no second
 * activity: the same {@code uid} is written again. What somebody changed meanwhile is read again before anything is decided anew. What the system does not take
 * keeps nothing else from being written.
 */
final class Writing {

    private static final int AT_ONCE = 500;
    private static final int MOST_REFUSED = 3;

    private final AccountRow account;
    private final Work work;
    private final Clock clock;
    private int refused;

    Writing(AccountRow account, Work work, Clock clock) {
        this.account = account;
        this.work = work;
        this.clock = clock;
    }

    /** Writes what is to be written; returns how many things the system did not take, which are tried again by the next run. */
    int run(CrmSession session) throws CrmException {
        activities(session);
        contacts(session);
        return refused;
    }

    private void activities(CrmSession session) throws CrmException {
        if (!session.abilities().contains(Ability.WRITE_ACTIVITIES)) {
            return;
        }
        for (OutgoingRow row : work.call(handle -> rows(handle).toWrite(AT_ONCE))) {
            if (session.kinds().contains(row.kind())) {
                write(session, row);
            }
        }
    }

    private void write(CrmSession session, OutgoingRow row) throws CrmException {
        work.call(handle -> {
            rows(handle).trying(row);
            return row;
        });
        try {
            CrmPlace place = session.write(row.activity());
            boolean certain =
                    row.remoteId() != null || row.tried() == null || row.tried().equals(row.wanted());
            String sent = certain ? row.wanted() : row.tried();
            work.call(handle -> {
                rows(handle).stands(row.id(), place.id(), place.version(), sent);
                return row;
            });
        } catch (CrmException refused) {
            if (refused.reason() == Reason.GONE) {
                work.call(handle -> {
                    rows(handle).gone(row.id(), clock.instant());
                    return row;
                });
            } else if (refused.reason() != Reason.CONFLICT) {
                passOver(refused);
            }
        }
    }

    /** That the system does not take one thing says nothing of the others; that it takes none of several says something of all. */
    private void passOver(CrmException problem) throws CrmException {
        boolean ofOne = problem.reason() == Reason.NOT_UNDERSTOOD || problem.reason() == Reason.REFUSED;
        if (!ofOne || ++refused > MOST_REFUSED) {
            throw problem;
        }
    }

    /** The fields that Riguardo owns, or of which a person chose what Riguardo says. */
    private void contacts(CrmSession session) throws CrmException {
        boolean can = session.abilities().contains(Ability.WRITE_CONTACTS);
        for (ConflictRow chosen :
                work.call(handle -> new ConflictRows(handle, account.firmId()).toPush(account.id()))) {
            if (!can || chosen.field().equals(ConflictRow.ACTIVITY) || push(session, chosen)) {
                work.call(handle -> {
                    new ConflictRows(handle, account.firmId()).pushed(chosen.id());
                    return chosen;
                });
            }
        }
        if (can) {
            for (KeptContact kept : work.call(handle -> contactRows(handle).in(KeptContact.State.LINKED))) {
                push(session, kept);
            }
        }
    }

    private boolean push(CrmSession session, ConflictRow chosen) throws CrmException {
        Field field = Field.valueOf(chosen.field());
        KeptContact kept = work.call(handle -> contactRows(handle).byId(chosen.aboutId()))
                .filter(one -> one.content() != null && one.state() == KeptContact.State.LINKED)
                .orElse(null);
        if (kept == null) {
            return true;
        }
        Set<String> ours = work.call(handle -> new Fields(handle, account, clock.instant()).ours(kept, field));
        return ours.equals(Values.split(kept.theirs(field))) || write(session, kept, field, ours, ours);
    }

    private void push(CrmSession session, KeptContact listed) throws CrmException {
        for (Field field : Field.values()) {
            if (account.owner(field) != Owner.RIGUARDO) {
                continue;
            }
            Found found = work.call(handle -> found(handle, listed.id(), field));
            if (found != null) {
                Set<String> theirs = Values.split(found.kept().theirs(field));
                Set<String> wanted = Fields.toPush(
                        field, theirs, found.ours(), Values.split(found.kept().ours(field)));
                if (!wanted.equals(theirs)) {
                    write(session, found.kept(), field, wanted, found.ours());
                }
            }
        }
    }

    private record Found(KeptContact kept, Set<String> ours) {}

    private @Nullable Found found(Handle handle, String id, Field field) {
        Optional<KeptContact> kept = contactRows(handle)
                .byId(id)
                .filter(one -> one.content() != null && one.state() == KeptContact.State.LINKED)
                .filter(one -> new ConflictRows(handle, account.firmId())
                        .open(id, field.name())
                        .isEmpty())
                .filter(one -> org.riguardo.privacy.ErasedRows.among(
                                handle, account.firmId(), List.of(String.valueOf(one.clientId())))
                        .isEmpty());
        return kept.map(one -> new Found(one, new Fields(handle, account, clock.instant()).ours(one, field)))
                .orElse(null);
    }

    private boolean write(CrmSession session, KeptContact kept, Field field, Set<String> wanted, Set<String> ours)
            throws CrmException {
        CrmContact written = with(ContactText.read(String.valueOf(kept.content())), kept.version(), field, wanted);
        try {
            CrmPlace place = session.write(written);
            work.call(handle -> {
                ContactRows rows = contactRows(handle);
                rows.written(kept.id(), with(written, place.version(), field, wanted));
                rows.agreed(kept.id(), field, Values.join(wanted), Values.join(ours));
                if (wanted.equals(ours)) {
                    settled(handle, kept, field);
                }
                return kept;
            });
            return true;
        } catch (CrmException refused) {
            if (refused.reason() == Reason.GONE) {
                work.call(handle -> {
                    contactRows(handle)
                            .state(kept.id(), KeptContact.State.GONE, kept.clientId(), kept.entryId(), kept.reason());
                    return kept;
                });
                return true;
            }
            if (refused.reason() != Reason.CONFLICT) {
                passOver(refused);
            }
            return false;
        }
    }

    /** Both say the same now, whatever was found before. */
    private void settled(Handle handle, KeptContact kept, Field field) {
        ConflictRows conflicts = new ConflictRows(handle, account.firmId());
        conflicts
                .open(kept.id(), field.name())
                .ifPresent(one -> conflicts.choose(one.id(), ConflictRow.SAME, true, "system", clock.instant()));
    }

    /** The contact with other values of one field; what stays is written as the system wrote it. */
    private static CrmContact with(CrmContact one, String version, Field field, Set<String> wanted) {
        List<String> phones = field == Field.PHONES ? values(one.phones(), field, wanted) : one.phones();
        List<String> emails = field == Field.EMAILS ? values(one.emails(), field, wanted) : one.emails();
        return new CrmContact(
                new CrmPlace(one.place().id(), version),
                one.organisation(),
                field == Field.NAME && !wanted.isEmpty() ? wanted.iterator().next() : one.name(),
                one.parentId(),
                one.organisationName(),
                one.role(),
                one.vatId(),
                one.taxCode(),
                emails,
                phones,
                one.addresses(),
                one.extra(),
                null,
                null);
    }

    private static List<String> values(List<String> written, Field field, Set<String> wanted) {
        Set<String> left = new TreeSet<>(wanted);
        List<String> values = new ArrayList<>();
        for (String value : written) {
            String plain = field == Field.PHONES
                    ? PhoneNumbers.of(value).map(PhoneNumbers.Phone::number).orElse("")
                    : value.strip().toLowerCase(java.util.Locale.ROOT);
            if (plain.isEmpty() || left.remove(plain)) {
                values.add(value);
            }
        }
        left.stream()
                .map(value -> field == Field.PHONES
                        ? PhoneNumbers.of(value).map(PhoneNumbers.Phone::shown).orElse(value)
                        : value)
                .forEach(values::add);
        return values;
    }

    private OutgoingRows rows(Handle handle) {
        return new OutgoingRows(handle, account.firmId(), account.id());
    }

    private ContactRows contactRows(Handle handle) {
        return new ContactRows(handle, account.firmId(), account.id());
    }
}
