package org.riguardo.crm;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmActivity.Kind;
import org.riguardo.api.crm.CrmPlace;
import org.riguardo.calendar.MeetingNote;
import org.riguardo.crm.KeptActivity.State;
import org.riguardo.db.Database;
import org.riguardo.firm.Firm;
import org.riguardo.privacy.ErasedRows;
import org.riguardo.timeline.meaning.NoteReading;

/** Books activities of a customer system, each once however often it comes. What Riguardo wrote there itself is no news; what is not a contact with a client is left. */
final class ActivityIntake {

    private static final int LONGEST = 4_000;
    private static final Duration CLOCKS_APART = Duration.ofHours(1);

    private final Handle handle;
    private final AccountRow account;
    private final Firm firm;
    private final Instant now;
    private final ActivityRows rows;
    private final ContactRows contacts;
    private final Echoes echoes;
    private final Happened happened;
    private final Set<String> touched = new LinkedHashSet<>();

    ActivityIntake(Handle handle, AccountRow account, Firm firm, NoteReading notes, Instant now) {
        this.handle = handle;
        this.account = account;
        this.firm = firm;
        this.now = now;
        this.rows = new ActivityRows(handle, account.firmId(), account.id());
        this.contacts = new ContactRows(handle, account.firmId(), account.id());
        this.echoes = new Echoes(handle, account, now);
        this.happened = new Happened(handle, account, notes, firm.zone(), now);
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

    /** Whether it is of a client, and nothing was known of it. */
    boolean isNews(CrmActivity activity) {
        CrmPlace place = activity.place();
        return place != null
                && !activity.uid().startsWith(OutgoingRow.UID)
                && client(activity.contactId()) != null
                && rows.find(place.id()).isEmpty();
    }

    void book(CrmActivity activity, int sweep) {
        CrmPlace place = activity.place();
        if (place == null
                || echoes.heard(activity, place, sweep)
                || activity.uid().startsWith(OutgoingRow.UID)) {
            return;
        }
        if (!account.takes(Take.ACTIVITIES)) {
            return;
        }
        KeptActivity kept = rows.find(place.id()).orElse(null);
        String client = client(activity.contactId());
        if (kept != null && client == null && kept.clientId() != null) {
            rows.seen(kept.id(), place.version(), sweep);
            return;
        }
        KeptActivity next = activity(kept, activity, place, client, sweep);
        boolean was = kept != null && kept.interactionId() != null;
        boolean same = kept != null
                && kept.print().equals(next.print())
                && kept.state() != State.WAITING
                && kept.state() != State.GONE;
        if (kept != null && same) {
            rows.seen(kept.id(), place.version(), sweep);
        } else if (kept != null && was) {
            again(kept, next);
        } else {
            rows.put(next, kept == null);
            settle(next);
        }
    }

    /** Something that was taken says something else now. */
    private void again(KeptActivity kept, KeptActivity next) {
        boolean counts = next.state() == State.PLANNED;
        rows.put(
                new KeptActivity(
                        kept.id(),
                        kept.firmId(),
                        kept.accountId(),
                        kept.remoteId(),
                        kept.uid(),
                        next.contactId(),
                        kept.clientId(),
                        kept.interactionId(),
                        kept.own(),
                        next.kind(),
                        counts ? State.TAKEN : State.LEFT,
                        next.version(),
                        next.print(),
                        next.at(),
                        next.endsAt(),
                        next.direction() == null && next.kind() == Kind.CALL ? kept.direction() : next.direction(),
                        next.byPerson(),
                        null,
                        next.seen()),
                false);
        String interaction = kept.interactionId();
        if (interaction != null && kept.own()) {
            if (counts) {
                happened.restate(interaction, next.direction(), next.at(), next.words());
            } else {
                happened.withdraw(interaction);
            }
            Optional.ofNullable(kept.clientId()).ifPresent(touched::add);
        }
    }

    /** Makes a contact of what is over by now. */
    private void settle(KeptActivity planned) {
        String client = planned.clientId();
        if (planned.state() != State.PLANNED || planned.endsAt().isAfter(now.plus(CLOCKS_APART)) || client == null) {
            return;
        }
        if (planned.kind() == Kind.MEETING && planned.endsAt().isAfter(now)) {
            return;
        }
        Optional<String> elsewhere = rows.sameElsewhere(planned.uid(), client);
        Happened.Contact contact = elsewhere.isPresent()
                ? new Happened.Contact(elsewhere.get(), false)
                : happened.take(
                        client,
                        planned.kind() == Kind.CALL,
                        planned.direction(),
                        planned.at().isAfter(now) ? now : planned.at(),
                        planned.endsAt(),
                        planned.byPerson(),
                        planned.words());
        rows.became(planned.id(), State.TAKEN, contact.id(), contact.own());
        touched.add(client);
    }

    void settleOver() {
        for (KeptActivity planned : rows.over(now)) {
            if (planned.clientId() != null && !erased(planned.clientId())) {
                settle(planned);
            }
        }
    }

    /** It is there, though it could not be read. */
    void stays(String remoteId, int sweep) {
        rows.seen(remoteId, sweep);
        echoes.stays(remoteId, sweep);
    }

    void gone(String remoteId) {
        rows.find(remoteId).ifPresent(this::gone);
        rows.times(remoteId).forEach(this::gone);
        echoes.gone(remoteId);
    }

    void unseen(int sweep) {
        rows.unseen(sweep).forEach(this::gone);
        echoes.unseen(sweep);
    }

    private void gone(KeptActivity kept) {
        rows.became(kept.id(), State.GONE, kept.interactionId(), kept.own());
    }

    /** The client of a contact, if it is one's and nothing forbids to keep anything of it. */
    private @Nullable String client(String contactId) {
        return contacts.find(contactId)
                .filter(contact -> contact.state() == KeptContact.State.LINKED)
                .map(KeptContact::clientId)
                .filter(client -> !erased(client))
                .orElse(null);
    }

    private boolean erased(String client) {
        return !ErasedRows.among(handle, account.firmId(), List.of(client)).isEmpty();
    }

    private KeptActivity activity(
            @Nullable KeptActivity kept, CrmActivity activity, CrmPlace place, @Nullable String client, int sweep) {
        Kind kind = activity.kind();
        Instant at = activity.at();
        if (kind == Kind.NOTE) {
            MeetingNote note = note(activity).orElse(null);
            kind = note == null ? Kind.NOTE : note.call() ? Kind.CALL : Kind.MEETING;
        }
        Duration length =
                activity.length() == null || activity.length().isNegative() ? Duration.ZERO : activity.length();
        boolean counts = activity.done() && (kind == Kind.CALL || kind == Kind.MEETING);
        State state = !counts ? State.LEFT : client == null ? State.WAITING : State.PLANNED;
        String words = words(activity);
        boolean keep = state == State.PLANNED;
        return new KeptActivity(
                kept == null ? Database.newId() : kept.id(),
                account.firmId(),
                account.id(),
                place.id(),
                activity.uid().isBlank() ? Print.of(account.id(), place.id()) : Print.of(activity.uid()),
                activity.contactId(),
                client,
                kept == null ? null : kept.interactionId(),
                kept != null && kept.own(),
                kind,
                state,
                place.version(),
                client == null ? "" : Print.of(kind, at, length, activity.done(), activity.outgoing(), words, client),
                at,
                at.plus(length),
                kind == Kind.CALL && activity.outgoing() != null ? (activity.outgoing() ? "OUT" : "IN") : null,
                keep ? cut(activity.by(), 200) : null,
                keep ? words : null,
                sweep);
    }

    private Optional<MeetingNote> note(CrmActivity activity) {
        String first = activity.text().lines().findFirst().orElse("");
        return java.util.stream.Stream.of(activity.subject(), first)
                .filter(line -> !line.isBlank())
                .flatMap(line -> java.util.stream.Stream.of(line, "Nota " + line))
                .flatMap(line -> MeetingNote.of(line, activity.at(), firm.zone()).stream())
                .findFirst();
    }

    private static @Nullable String words(CrmActivity activity) {
        String both = (activity.subject().strip() + "\n" + activity.text().strip()).strip();
        return both.isEmpty() ? null : cut(both.replace("\0", ""), LONGEST);
    }

    private static @Nullable String cut(@Nullable String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }
}
