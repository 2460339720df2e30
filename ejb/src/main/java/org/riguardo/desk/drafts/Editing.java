package org.riguardo.desk.drafts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.tone.Form;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;

/**
 * Changes drafts, one person at a time: whoever names a revision that is no longer the draft's changes nothing. An unknown draft is a
 * {@link org.riguardo.problem.NotFoundProblem}.
 */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Editing {

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private DraftMaking making;

    @Inject
    private DraftKeeping keeping;

    /** The same outside a server. */
    static Editing of(Callers callers, Database database, DraftMaking making, DraftKeeping keeping) {
        Editing editing = new Editing();
        editing.callers = callers;
        editing.database = database;
        editing.making = making;
        editing.keeping = keeping;
        return editing;
    }

    private interface Change {
        KeptDraft of(Handle handle, KeptDraft kept);
    }

    /**
     * Keeps what a person wrote.
     *
     * @throws org.riguardo.problem.InputProblem when a field cannot be taken
     */
    public EditOutcome edit(String id, int revision, Edit edit) {
        edit.check();
        return change(id, revision, "draft-edited", (handle, kept) -> {
            Draft draft = kept.draft();
            return kept.with(draft.with(edit.from(draft.letter().sender())));
        });
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
        boolean[] ownWords = new boolean[1];
        EditOutcome outcome = change(id, revision, "draft-reworded", (handle, kept) -> {
            Draft.Wording now = kept.draft().wording();
            Draft worded = kept.draft()
                    .with(new Draft.Wording(
                            tone != null ? tone : now.tone(),
                            form != null ? form : now.form(),
                            language != null ? language : now.language(),
                            now.pack()));
            ownWords[0] = !replace && kept.bodyEdited();
            KeptDraft filled = making.fill(
                    handle,
                    know(kept.draft()),
                    kept.with(worded),
                    replace || !kept.subjectEdited(),
                    replace || !kept.bodyEdited());
            return ownWords[0] ? filled.withFacts(kept.facts()) : filled;
        });
        return outcome instanceof EditOutcome.Saved saved ? new EditOutcome.Saved(saved.draft(), ownWords[0]) : outcome;
    }

    /** Says that the facts which changed since have been seen, and that the person's own words are to stay. */
    public EditOutcome stillRight(String id, int revision) {
        return change(
                id,
                revision,
                "draft-edited",
                (handle, kept) ->
                        kept.withFacts(KeptFacts.write(making.facts(handle, know(kept.draft()), kept.draft()))));
    }

    /** Makes it the caller's: it goes from the caller's address, signed by the caller where nobody wrote another end. */
    public EditOutcome take(String id, int revision) {
        String mine = callers.current().username();
        return change(id, revision, "draft-taken", (handle, kept) -> {
            Draft.Letter letter = kept.draft().letter();
            String before = SenderName.of(letter.sender());
            String after = SenderName.of(mine);
            String body = Signature.replaced(letter.body(), before, after);
            Draft taken = kept.draft().with(letter.from(mine).saying(letter.subject(), body));
            String filled = kept.filled() == null ? null : Signature.replaced(kept.filled(), before, after);
            return kept.with(taken).withFilled(filled);
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

    private EditOutcome change(String id, int revision, String what, Change change) {
        Caller caller = callers.current();
        return database.with(handle -> {
            KeptDraft kept = DraftKeeping.find(handle, caller.firm(), id);
            Draft.Life life = kept.draft().life();
            if (life.revision() != revision || !life.open()) {
                return keeping.overtaken(handle, caller, id);
            }
            KeptDraft changed = change.of(handle, kept);
            return changed.equals(kept)
                    ? new EditOutcome.Saved(keeping.view(handle, caller, kept), false)
                    : keeping.keep(handle, caller, changed, life.state(), what);
        });
    }

    private EditOutcome moved(String id, int revision, Draft.State state, String what) {
        Caller caller = callers.current();
        return database.with(handle -> {
            KeptDraft kept = DraftKeeping.find(handle, caller.firm(), id);
            Draft.Life life = kept.draft().life();
            return life.revision() != revision || life.state() == Draft.State.LEFT
                    ? keeping.overtaken(handle, caller, id)
                    : keeping.keep(handle, caller, kept, state, what);
        });
    }

    private DraftMaking.Known know(Draft draft) {
        return making.know(callers.current().firm(), draft.clientId());
    }
}
