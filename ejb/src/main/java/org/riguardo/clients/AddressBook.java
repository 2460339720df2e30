package org.riguardo.clients;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.audit.Audit;
import org.riguardo.db.Cursor;
import org.riguardo.db.Database;
import org.riguardo.db.Page;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.plan.DecisionKeeper;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;
import org.riguardo.timeline.mail.MailLinks;

/** Entries of address books that no number joins to a client: staff say whose they are, and can take that back. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class AddressBook {

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private DecisionKeeper decisions;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * One page of the entries that wait, by name.
     *
     * @param cursor as the page before gave it; null for the first page
     * @param size 1 to 200 entries
     */
    public Page<WaitingEntry> waiting(@Nullable String cursor, int size) {
        String firm = callers.current().firm();
        String[] after = cursor == null ? new String[] {"", ""} : Cursor.read(cursor, 2);
        return database.with(handle -> {
            List<EntryRows.Kept> kept = new EntryRows(handle, firm).waiting(after[0], after[1], size + 1);
            Guesses guesses = new Guesses(kept.isEmpty() ? List.of() : new ProfileRows(handle, firm).reached());
            List<WaitingEntry> entries = kept.stream()
                    .map(entry -> new WaitingEntry(
                            entry.id(),
                            String.valueOf(entry.contact().client().name()),
                            entry.contact().person(),
                            entry.contact().emails(),
                            entry.contact().phones(),
                            guesses.of(entry)))
                    .toList();
            return Page.of(entries, size, entry -> Cursor.write(entry.name(), entry.id()));
        });
    }

    /** How many entries wait. */
    public int waitingCount() {
        String firm = callers.current().firm();
        return database.with(handle -> new EntryRows(handle, firm).waitingCount());
    }

    /**
     * Says whose an entry is: what it tells of how to reach somebody is the client's from now on, waiting mail included.
     *
     * @throws NotFoundProblem when the caller's firm has no such entry or client
     * @throws InputProblem when somebody decided about the entry already
     */
    public void assign(String entryId, String clientId) {
        Caller caller = callers.current();
        Instant now = clock.instant();
        Set<String> touched = database.with(handle -> {
            EntryRows entries = new EntryRows(handle, caller.firm());
            EntryRows.Kept entry = waiting(entries, entryId);
            if (ClientRow.lock(handle, caller.firm(), clientId).mergedInto() != null) {
                throw new NotFoundProblem("client", clientId);
            }
            new ReachRows(handle, caller.firm(), ReachRows.Source.entry(entryId))
                    .add(clientId, Reach.of(entry.contact()));
            entries.decide(entryId, EntryRows.ASSIGNED, clientId, caller.username(), now);
            Set<String> clients = new LinkedHashSet<>(MailLinks.linkWaiting(handle, caller.firm(), now));
            clients.add(clientId);
            return clients;
        });
        done(caller, "entry-assigned", clientId, entryId, touched);
    }

    /**
     * Says that an entry is nobody's.
     *
     * @throws NotFoundProblem when the caller's firm has no such entry
     * @throws InputProblem when somebody decided about the entry already
     */
    public void dismiss(String entryId) {
        Caller caller = callers.current();
        database.use(handle -> {
            EntryRows entries = new EntryRows(handle, caller.firm());
            waiting(entries, entryId);
            entries.decide(entryId, EntryRows.DISMISSED, null, caller.username(), clock.instant());
        });
        done(caller, "entry-dismissed", null, entryId, Set.of());
    }

    /**
     * Takes back what was said of an entry: it waits again, and what it brought its client is forgotten.
     *
     * @throws NotFoundProblem when the caller's firm has no such entry of which something was said
     */
    public void undo(String entryId) {
        Caller caller = callers.current();
        Set<String> touched = database.with(handle -> {
            EntryRows entries = new EntryRows(handle, caller.firm());
            entries.lock(entryId)
                    .filter(entry -> !entry.state().equals(EntryRows.WAITING))
                    .orElseThrow(() -> new NotFoundProblem("entry", entryId));
            entries.decide(entryId, EntryRows.WAITING, null, caller.username(), clock.instant());
            return ForgetReach.ofEntry(handle, caller.firm(), entryId).run(clock.instant());
        });
        done(caller, "entry-undone", null, entryId, touched);
    }

    private static EntryRows.Kept waiting(EntryRows entries, String id) {
        EntryRows.Kept entry = entries.lock(id).orElseThrow(() -> new NotFoundProblem("entry", id));
        if (!entry.state().equals(EntryRows.WAITING)) {
            throw new InputProblem(
                    "id",
                    "Di questa voce si è già deciso: ricaricare la pagina.",
                    "Something was decided about this entry already: load the page again.");
        }
        return entry;
    }

    private void done(Caller caller, String what, @Nullable String client, String entry, Set<String> touched) {
        audit.note(caller.firm(), caller.username(), what, client, "{\"id\":\"" + entry + "\"}");
        decisions.refresh(caller.firm(), touched);
    }
}
