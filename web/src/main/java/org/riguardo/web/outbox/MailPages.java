package org.riguardo.web.outbox;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Decision;
import org.riguardo.desk.drafts.Draft;
import org.riguardo.desk.drafts.DraftView;
import org.riguardo.desk.drafts.Drafts;
import org.riguardo.desk.outbox.OutboxMail;
import org.riguardo.desk.outbox.OutboxState;
import org.riguardo.plan.Decisions;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Visit;
import org.riguardo.web.suggestion.Lines;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/** Makes the page of one mail of the outbox. */
@RequestScoped
class MailPages {
    @EJB
    private Decisions decisions;

    @EJB
    private Drafts drafts;

    @Inject
    private Visit visit;

    MailPage of(OutboxMail mail, boolean quicker) {
        Speech speech = visit.speech();
        boolean back = mail.state() == OutboxState.HELD
                || mail.state() == OutboxState.FAILED
                || mail.state() == OutboxState.CANCELLED;
        DraftView draft = back || mail.state() == OutboxState.READY ? drafts.get(mail.draftId()) : null;
        boolean open = draft != null && draft.draft().life().state() == Draft.State.OPEN;
        Decision decision = back ? decisions.of(mail.clientId()) : null;
        Instant opens = mail.opensAt();
        return new MailPage(
                visit.frame(Section.MAIL),
                OutboxRow.of(mail, speech),
                String.join(", ", mail.cc()),
                mail.text(),
                PersonName.of(mail.approvedBy()),
                speech.moments().at(mail.approvedAt()),
                mail.answer(),
                mail.attempts(),
                draft == null ? List.of() : Since.of(mail, draft, speech.texts()),
                quicker ? PersonName.of(mail.approvedBy()) : null,
                decision == null ? null : new Lines(speech).of(decision),
                decision != null && calls(decision),
                open && mail.state() == OutboxState.HELD && opens != null
                        ? speech.moments().at(opens)
                        : null,
                open ? draft.draft().life().revision() : null);
    }

    private static boolean calls(Decision decision) {
        return decision.action() == Action.CALL || decision.next() == Action.CALL;
    }
}
