package org.riguardo.desk.drafts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.tone.Form;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.desk.ClientLock;
import org.riguardo.desk.outbox.OutgoingMail;
import org.riguardo.desk.outbox.SendOutcome;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.problem.NotFoundProblem;

/** Mail that staff write: suggested in the right tone, edited by one person at a time, handed to the outbox. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Drafts {

    /** In place of a revision: whichever it is now. */
    public static final int CURRENT = 0;

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private DraftMaking making;

    @Inject
    private DraftViews views;

    @Inject
    private DraftSending sending;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    static Drafts of(
            Callers callers,
            Database database,
            DraftMaking making,
            DraftViews views,
            DraftSending sending,
            Audit audit,
            Clock clock) {
        Drafts drafts = new Drafts();
        drafts.callers = callers;
        drafts.database = database;
        drafts.making = making;
        drafts.views = views;
        drafts.sending = sending;
        drafts.audit = audit;
        drafts.clock = clock;
        return drafts;
    }

    /**
     * A draft to that client; one of the same kind that is open already is taken instead of a second one.
     *
     * @throws NotFoundProblem when the caller's firm has no such client
     */
    public DraftView create(String clientId, Wish wish) {
        Caller caller = callers.current();
        DraftMaking.Known known = making.know(caller.firm(), clientId);
        return database.with(handle -> {
            handle.createQuery("select id from client where firm_id = :firm and id = :id for update")
                    .bind("firm", caller.firm())
                    .bind("id", known.file().client().id())
                    .mapTo(String.class)
                    .findOne();
            Plan plan = making.plan(known, wish);
            DraftRows rows = new DraftRows(handle, caller.firm());
            for (Draft open : rows.open(known.file().client().id())) {
                if (open.kind() == plan.kind() && !open.automatic()) {
                    return get(open.id());
                }
            }
            DraftRows.Kept made = making.make(handle, known, caller, caller.username(), plan, wish, false);
            rows.insert(made);
            note(caller, "draft-begun", made.draft());
            return views.view(handle, known, made);
        });
    }

    /** One draft; {@link NotFoundProblem} when the caller's firm has none with that id. */
    public DraftView get(String id) {
        Caller caller = callers.current();
        return database.with(handle -> view(handle, caller, kept(handle, caller, id)));
    }

    /**
     * The open drafts to a client, the one that changed last first.
     *
     * @throws NotFoundProblem when the caller's firm has no such client
     */
    public List<Draft> open(String clientId) {
        String firm = callers.current().firm();
        return database.with(handle -> {
            ClientLock.require(handle, firm, clientId);
            return new DraftRows(handle, firm).open(clientId);
        });
    }

    /**
     * Keeps what a person wrote.
     *
     * @param revision the one that the person saw
     * @throws org.riguardo.problem.InputProblem when a field cannot be taken
     */
    public EditOutcome edit(String id, int revision, Edit edit) {
        edit.check();
        return change(
                id,
                revision,
                "draft-edited",
                kept -> new DraftRows.Kept(With.edit(kept.draft(), edit), kept.filled(), kept.facts()));
    }

    /**
     * Words it in another tone, form or language, and with the facts of now. What the person wrote stays, unless it is to be replaced.
     *
     * @param tone null for the one it has; so for form and language
     * @param replace whether the person's own words are replaced too
     */
    public EditOutcome reword(
            String id,
            int revision,
            @Nullable Tone tone,
            @Nullable Form form,
            @Nullable String language,
            boolean replace) {
        Caller caller = callers.current();
        return database.with(handle -> {
            DraftRows.Kept kept = kept(handle, caller, id);
            DraftMaking.Known known = making.know(caller.firm(), kept.draft().clientId());
            Draft draft = kept.draft();
            Draft worded = With.wording(
                    draft,
                    tone != null ? tone : draft.tone(),
                    form != null ? form : draft.form(),
                    language != null ? language : draft.language(),
                    draft.sender());
            DraftRows.Kept filled = making.fill(
                    handle,
                    known,
                    new DraftRows.Kept(worded, kept.filled(), kept.facts()),
                    replace || !kept.subjectEdited(),
                    replace || !kept.bodyEdited());
            DraftRows.Kept told = !replace && kept.bodyEdited()
                    ? new DraftRows.Kept(filled.draft(), filled.filled(), kept.facts())
                    : filled;
            EditOutcome outcome = keep(handle, caller, revision, draft, told, "draft-reworded");
            return outcome instanceof EditOutcome.Saved saved
                    ? new EditOutcome.Saved(saved.draft(), !replace && kept.bodyEdited())
                    : outcome;
        });
    }

    /** Says that the facts which changed since have been seen, and that the person's own words are to stay. */
    public EditOutcome stillRight(String id, int revision) {
        return change(id, revision, "draft-edited", kept -> kept, true);
    }

    /** Makes it the caller's: it goes from the caller's address, signed by the caller where nobody wrote another end. */
    public EditOutcome take(String id, int revision) {
        Caller caller = callers.current();
        return change(id, revision, "draft-taken", kept -> {
            Draft draft = kept.draft();
            Draft mine = With.wording(draft, draft.tone(), draft.form(), draft.language(), caller.username());
            String before = SenderName.of(draft.sender());
            String after = SenderName.of(caller.username());
            return new DraftRows.Kept(
                    With.text(
                            mine,
                            mine.subject(),
                            Signature.replaced(mine.body(), before, after),
                            mine.pack(),
                            mine.items()),
                    kept.filled() == null ? null : Signature.replaced(kept.filled(), before, after),
                    kept.facts());
        });
    }

    /** Puts a draft away; {@link #restore} brings it back. */
    public EditOutcome discard(String id, int revision) {
        return moved(id, revision, Draft.State.DISCARDED, "draft-discarded");
    }

    /** Brings back a draft that was put away. */
    public EditOutcome restore(String id, int revision) {
        return moved(id, revision, Draft.State.OPEN, "draft-restored");
    }

    /** The mail as it would leave now: what a person looks at before sending. */
    public OutgoingMail preview(String id) {
        Caller caller = callers.current();
        return database.with(handle -> sending.compose(handle, caller, kept(handle, caller, id)));
    }

    /**
     * Hands a draft to the outbox, which decides again whether it may leave.
     *
     * @param revision the one that the person saw, or {@link #CURRENT}
     * @param whenAllowed whether it leaves by itself later, when now only time keeps it back
     * @throws NotFoundProblem when the caller's firm has no such draft
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SendOutcome send(String id, int revision, boolean whenAllowed) {
        return sending.send(callers.current(), id, revision, whenAllowed);
    }

    private EditOutcome moved(String id, int revision, Draft.State state, String what) {
        Caller caller = callers.current();
        return database.with(handle -> {
            DraftRows.Kept kept = kept(handle, caller, id);
            Draft draft = kept.draft();
            if (draft.revision() != revision || draft.state() == Draft.State.LEFT) {
                return new EditOutcome.Overtaken(draft.changedBy(), draft.changedAt(), view(handle, caller, kept));
            }
            Draft next = With.next(draft, state, clock.instant(), caller.username());
            return stored(handle, caller, new DraftRows.Kept(next, kept.filled(), kept.facts()), what);
        });
    }

    private EditOutcome change(String id, int revision, String what, UnaryOperator<DraftRows.Kept> change) {
        return change(id, revision, what, change, false);
    }

    private EditOutcome change(
            String id, int revision, String what, UnaryOperator<DraftRows.Kept> change, boolean factsOfNow) {
        Caller caller = callers.current();
        return database.with(handle -> {
            DraftRows.Kept kept = kept(handle, caller, id);
            DraftRows.Kept changed = change.apply(kept);
            if (factsOfNow) {
                DraftMaking.Known known =
                        making.know(caller.firm(), kept.draft().clientId());
                changed = new DraftRows.Kept(
                        changed.draft(), changed.filled(), KeptFacts.write(making.facts(handle, known, kept.draft())));
            }
            return keep(handle, caller, revision, kept.draft(), changed, what);
        });
    }

    private EditOutcome keep(
            Handle handle, Caller caller, int revision, Draft before, DraftRows.Kept changed, String what) {
        if (before.revision() != revision || before.state() != Draft.State.OPEN) {
            return new EditOutcome.Overtaken(
                    before.changedBy(), before.changedAt(), view(handle, caller, kept(handle, caller, before.id())));
        }
        if (changed.draft().equals(before) && changed.facts() != null && !"draft-edited".equals(what)) {
            return new EditOutcome.Saved(view(handle, caller, changed), false);
        }
        Draft next = With.next(changed.draft(), before.state(), clock.instant(), caller.username());
        return stored(handle, caller, new DraftRows.Kept(next, changed.filled(), changed.facts()), what);
    }

    private EditOutcome stored(Handle handle, Caller caller, DraftRows.Kept next, String what) {
        if (!new DraftRows(handle, caller.firm()).update(next)) {
            DraftRows.Kept now = kept(handle, caller, next.draft().id());
            return new EditOutcome.Overtaken(
                    now.draft().changedBy(), now.draft().changedAt(), view(handle, caller, now));
        }
        note(caller, what, next.draft());
        return new EditOutcome.Saved(view(handle, caller, next), false);
    }

    private DraftView view(Handle handle, Caller caller, DraftRows.Kept kept) {
        return views.view(handle, making.know(caller.firm(), kept.draft().clientId()), kept);
    }

    private static DraftRows.Kept kept(Handle handle, Caller caller, String id) {
        return new DraftRows(handle, caller.firm()).find(id).orElseThrow(() -> new NotFoundProblem("draft", id));
    }

    private void note(Caller caller, String what, Draft draft) {
        audit.note(
                caller.firm(),
                caller.username(),
                what,
                draft.clientId(),
                "{\"id\":\"" + draft.id() + "\",\"revision\":" + draft.revision() + "}");
    }
}
