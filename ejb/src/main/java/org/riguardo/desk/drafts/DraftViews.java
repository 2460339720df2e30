package org.riguardo.desk.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;
import org.riguardo.timeline.meaning.Lexicons;

/** Shows drafts with what a person should know of them. */
@ApplicationScoped
class DraftViews {

    @Inject
    private DraftMaking making;

    @Inject
    private Lexicons lexicons;

    /** The same outside a server. */
    static DraftViews of(DraftMaking making, Lexicons lexicons) {
        DraftViews views = new DraftViews();
        views.making = making;
        views.lexicons = lexicons;
        return views;
    }

    DraftView view(Handle handle, DraftMaking.Known known, KeptDraft kept) {
        Draft draft = kept.draft();
        String firm = known.firm().id();
        boolean money = money(known, kept);
        return new DraftView(
                draft,
                known.file().client().name(),
                money,
                kept.subjectEdited(),
                kept.bodyEdited(),
                KeptFacts.changes(kept.facts(), making.facts(handle, known, draft)),
                new AttachmentRows(handle, firm).list(draft.id()),
                new LetterRows(handle, firm).recipients(draft.clientId()),
                DraftGate.of(known, money, draft.matter().recap()),
                known.decision().tone(),
                Conversation.of(handle, firm, draft.origin()).subject());
    }

    /** Whether the rules about money hold: by the kind of the mail, or because the person's own words speak of it. */
    boolean money(DraftMaking.Known known, KeptDraft kept) {
        Draft draft = kept.draft();
        boolean own = kept.bodyEdited() || kept.subjectEdited();
        return draft.matter().money()
                || (own && SpeaksOfMoney.in(draft, lexicons.of(known.firm().id()), known.today()));
    }
}
