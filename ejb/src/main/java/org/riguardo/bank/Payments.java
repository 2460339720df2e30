package org.riguardo.bank;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.db.Page;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.ledger.Imports;
import org.riguardo.plan.DecisionKeeper;
import org.riguardo.privacy.Seen;
import org.riguardo.problem.NotFoundProblem;

/** The movements on the accounts of the caller's firm, what they pay, and what staff say about those in doubt. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Payments {

    private static final List<EntryState> DECIDED =
            List.of(EntryState.BOOKED, EntryState.DISMISSED, EntryState.REVERSED);

    @Resource
    private SessionContext session;

    @EJB
    private Callers callers;

    @EJB
    private Imports imports;

    @Inject
    private Database database;

    @Inject
    private DecisionKeeper decisions;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * The movements of an import in the order of its file, those left out among them.
     *
     * @param cursor as the page before gave it; null for the first page
     * @param size 1 to 200 rows
     * @throws NotFoundProblem when the caller's firm has no such import
     */
    public Page<EntryView> ofImport(String importId, @Nullable String cursor, int size) {
        imports.get(importId);
        String firm = callers.current().firm();
        return database.with(
                handle -> seen(handle, firm, new EntryReader(handle, firm).ofImport(importId, cursor, size)));
    }

    /** The movements that wait for a person, the newest first, with what they may pay. */
    public Page<DoubtfulEntry> waiting(@Nullable String cursor, int size) {
        String firm = callers.current().firm();
        return database.with(handle -> {
            Page<EntryView> page = new EntryReader(handle, firm).ofStates(List.of(EntryState.WAITING), cursor, size);
            return new Page<>(withCandidates(handle, firm, page.items()), page.next());
        });
    }

    /** The movements that are booked, were put aside or taken back, the newest first. */
    public Page<EntryView> decided(@Nullable String cursor, int size) {
        String firm = callers.current().firm();
        return database.with(
                handle -> seen(handle, firm, new EntryReader(handle, firm).ofStates(DECIDED, cursor, size)));
    }

    /** Movements that came in and that nothing connects with a client, the newest first. */
    public Page<EntryView> unrelated(@Nullable String cursor, int size) {
        String firm = callers.current().firm();
        return database.with(handle -> new EntryReader(handle, firm).ofStates(List.of(EntryState.NONE), cursor, size));
    }

    /**
     * One movement with what it may pay; no candidates once it is decided.
     *
     * @throws NotFoundProblem when the caller's firm has no such movement
     */
    public DoubtfulEntry get(String id) {
        String firm = callers.current().firm();
        return database.with(handle -> {
            EntryView view = view(handle, firm, id);
            boolean open =
                    view.amount().signum() > 0 ? view.payment() == null : view.reversal() && view.reverses() == null;
            return open
                    ? withCandidates(handle, firm, List.of(view)).get(0)
                    : new DoubtfulEntry(view, List.of(), List.of());
        });
    }

    /**
     * Says whose payment a movement is, and of which items, the first of them paid first; with none it is on account.
     *
     * @throws org.riguardo.problem.InputProblem when it is decided already or the items are not open as it needs
     */
    public EntryView match(String id, String clientId, List<String> items) {
        Caller caller = callers.current();
        database.use(handle ->
                new PaymentDesk(handle, caller.firm(), clock.instant()).match(id, clientId, items, caller.username()));
        note(caller, "payment-matched", clientId, id);
        decisions.refresh(caller.firm(), Set.of(clientId));
        return database.with(handle -> view(handle, caller.firm(), id));
    }

    /** Takes back what was matched or said: the movement waits for a person again and is never booked by itself. */
    public EntryView undo(String id) {
        Caller caller = callers.current();
        Set<String> touched = database.with(handle -> new PaymentDesk(handle, caller.firm(), clock.instant()).undo(id));
        note(caller, "payment-match-undone", touched.stream().findFirst().orElse(null), id);
        decisions.refresh(caller.firm(), touched);
        return database.with(handle -> view(handle, caller.firm(), id));
    }

    /**
     * Says that a movement takes back an earlier one, which then pays nothing any more.
     *
     * @throws org.riguardo.problem.InputProblem when it is no reversal that waits, or the other is none that it may take back
     */
    public EntryView reverse(String id, String originalId) {
        Caller caller = callers.current();
        Set<String> touched = database.with(
                handle -> new PaymentDesk(handle, caller.firm(), clock.instant()).reverse(id, originalId));
        note(caller, "payment-reversed", touched.stream().findFirst().orElse(null), id);
        decisions.refresh(caller.firm(), touched);
        return database.with(handle -> view(handle, caller.firm(), id));
    }

    /** Says that a movement is no client's payment. */
    public EntryView dismiss(String id) {
        Caller caller = callers.current();
        database.use(handle -> new PaymentDesk(handle, caller.firm(), clock.instant()).dismiss(id));
        note(caller, "payment-dismissed", null, id);
        return database.with(handle -> view(handle, caller.firm(), id));
    }

    private List<DoubtfulEntry> withCandidates(Handle handle, String firm, List<EntryView> entries) {
        Seen seen = Seen.by(session);
        return new PaymentDesk(handle, firm, clock.instant())
                .withCandidates(entries).stream()
                        .map(one -> new DoubtfulEntry(
                                one.entry(),
                                seen.of(handle, firm, one.candidates(), CandidateView::clientId),
                                seen.of(handle, firm, one.earlier(), earlier -> payer(earlier.entry()))))
                        .toList();
    }

    private Page<EntryView> seen(Handle handle, String firm, Page<EntryView> page) {
        return new Page<>(Seen.by(session).of(handle, firm, page.items(), Payments::payer), page.next());
    }

    private static @Nullable String payer(EntryView entry) {
        return entry.payment() == null ? null : entry.payment().clientId();
    }

    private static EntryView view(Handle handle, String firm, String id) {
        EntryView view = new EntryReader(handle, firm).views(List.of(id)).get(0);
        if (view == null) {
            throw new NotFoundProblem("bank entry", id);
        }
        return view;
    }

    private void note(Caller caller, String what, @Nullable String clientId, String id) {
        audit.note(caller.firm(), caller.username(), what, clientId, "{\"id\":\"" + id + "\"}");
    }
}
