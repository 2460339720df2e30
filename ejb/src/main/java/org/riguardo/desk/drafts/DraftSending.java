package org.riguardo.desk.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Item;
import org.riguardo.api.facts.Purpose;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.desk.outbox.Enclosure;
import org.riguardo.desk.outbox.OutgoingMail;
import org.riguardo.desk.outbox.SendOutcome;
import org.riguardo.desk.outbox.Sending;
import org.riguardo.firm.Caller;
import org.riguardo.paper.StatementPaper;

/** Makes of a draft the mail that the outbox takes; whether that leaves, the outbox decides. */
@ApplicationScoped
class DraftSending {

    @Inject
    private Database database;

    @Inject
    private DraftMaking making;

    @Inject
    private DraftViews views;

    @Inject
    private Sending outbox;

    /** The same outside a server. */
    static DraftSending of(Database database, DraftMaking making, DraftViews views, Sending outbox) {
        DraftSending sending = new DraftSending();
        sending.database = database;
        sending.making = making;
        sending.views = views;
        sending.outbox = outbox;
        return sending;
    }

    /** Never called inside a transaction. */
    SendOutcome send(Caller caller, String id, int revision, boolean whenAllowed) {
        KeptDraft kept = database.with(handle -> DraftKeeping.find(handle, caller.firm(), id));
        Draft draft = kept.draft();
        Draft.Life life = draft.life();
        boolean seen = revision == Dispatch.CURRENT || life.revision() == revision;
        if (!seen || life.state() == Draft.State.DISCARDED) {
            return new SendOutcome.AlreadyHandled(life.changedBy(), life.changedAt(), null);
        }
        Sentence refused = refused(caller, draft.letter());
        if (refused != null) {
            return new SendOutcome.Refused(refused);
        }
        OutgoingMail mail = database.with(handle -> compose(handle, caller, kept));
        return outbox.send(caller, mail, whenAllowed);
    }

    OutgoingMail compose(Handle handle, Caller caller, KeptDraft kept) {
        Draft draft = kept.draft();
        DraftMaking.Known known = making.know(caller.firm(), draft.clientId());
        boolean money = views.money(known, kept);
        Conversation conversation = Conversation.of(handle, caller.firm(), draft.origin());
        Draft.Matter matter = draft.matter();
        Draft.Letter letter = draft.letter();
        List<Enclosure> enclosures = new ArrayList<>();
        if (letter.statement()) {
            enclosures.add(statement(handle, known, draft));
        }
        enclosures.addAll(new AttachmentRows(handle, caller.firm()).contents(draft.id()));
        return new OutgoingMail(
                draft.clientId(),
                draft.id(),
                draft.life().revision(),
                money ? Purpose.MONEY : matter.purpose(),
                money ? draft.wording().tone() : null,
                matter.recap(),
                money ? matter.items() : List.of(),
                letter.sender(),
                letter.to(),
                letter.cc(),
                letter.subject(),
                letter.body(),
                conversation.messageId(),
                conversation.references(),
                enclosures);
    }

    static Enclosure statement(Handle handle, DraftMaking.Known known, Draft draft) {
        List<Item> items = known.file().items().stream()
                .filter(item -> item.open().signum() != 0 && !item.disputed())
                .sorted(Comparator.comparing(Item::due).thenComparing(Item::id))
                .toList();
        byte[] pdf = StatementPaper.pdf(
                known.firm().name(),
                known.file().client().name(),
                items,
                new LetterRows(handle, known.firm().id()).setting().iban(),
                draft.wording().language(),
                known.now(),
                known.firm().zone());
        return new Enclosure(
                "it".equals(draft.wording().language()) ? "situazione.pdf" : "statement.pdf", "application/pdf", pdf);
    }

    private static @Nullable Sentence refused(Caller caller, Draft.Letter letter) {
        if (letter.hasGap()) {
            return new Sentence(
                    "C'è ancora da scrivere dove sta «" + Draft.GAP + "»: completare il testo.",
                    "Something is still to be written where it says \"" + Draft.GAP + "\": complete the text.");
        }
        if (letter.subject().isBlank() || letter.body().isBlank()) {
            return new Sentence(
                    "Manca l'oggetto o il testo: scriverlo.", "The subject or the text is missing: write it.");
        }
        if (letter.to().isEmpty()) {
            return Dispatch.NO_RECIPIENT;
        }
        if (!letter.sender().equals(caller.username()) && !caller.username().equals(Audit.SYSTEM)) {
            String name = SenderName.of(letter.sender());
            return new Sentence(
                    "Questa bozza parte dall'indirizzo di " + name + ": per inviarla dal proprio, prima prenderla.",
                    "This draft goes from " + name + "'s address: to send it from your own, take it over first.");
        }
        return null;
    }
}
