package org.riguardo.desk.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jdbi.v3.core.Handle;
import org.riguardo.audit.Audit;
import org.riguardo.firm.Caller;
import org.riguardo.problem.NotFoundProblem;

/** Keeps drafts and writes down who did what to them; of two who change the same revision it takes the first. */
@ApplicationScoped
class DraftKeeping {

    @Inject
    private DraftMaking making;

    @Inject
    private DraftViews views;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    static DraftKeeping of(DraftMaking making, DraftViews views, Audit audit, Clock clock) {
        DraftKeeping keeping = new DraftKeeping();
        keeping.making = making;
        keeping.views = views;
        keeping.audit = audit;
        keeping.clock = clock;
        return keeping;
    }

    static KeptDraft find(Handle handle, String firm, String id) {
        return new DraftRows(handle, firm).find(id).orElseThrow(() -> new NotFoundProblem("draft", id));
    }

    DraftView view(Handle handle, Caller caller, KeptDraft kept) {
        return views.view(handle, making.know(caller.firm(), kept.draft().clientId()), kept);
    }

    void begin(Handle handle, Caller caller, KeptDraft made, String what) {
        new DraftRows(handle, caller.firm()).insert(made);
        note(caller, what, made.draft());
    }

    /** What came of changing a draft to what is given, which carries the revision that was seen. */
    EditOutcome keep(Handle handle, Caller caller, KeptDraft changed, Draft.State state, String what) {
        Draft draft = changed.draft();
        KeptDraft next = changed.with(draft.with(draft.life().next(state, clock.instant(), caller.username())));
        if (!new DraftRows(handle, caller.firm()).update(next)) {
            return overtaken(handle, caller, draft.id());
        }
        note(caller, what, next.draft());
        return new EditOutcome.Saved(view(handle, caller, next), false);
    }

    EditOutcome overtaken(Handle handle, Caller caller, String id) {
        KeptDraft now = find(handle, caller.firm(), id);
        Draft.Life life = now.draft().life();
        return new EditOutcome.Overtaken(life.changedBy(), life.changedAt(), view(handle, caller, now));
    }

    private void note(Caller caller, String what, Draft draft) {
        audit.note(
                caller.firm(),
                caller.username(),
                what,
                draft.clientId(),
                "{\"id\":\"" + draft.id() + "\",\"revision\":" + draft.life().revision() + "}");
    }
}
