package org.riguardo.desk.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.mailbox.Delivery;
import org.riguardo.audit.Audit;
import org.riguardo.firm.Caller;
import org.riguardo.plan.DecisionKeeper;
import org.riguardo.timeline.mail.OurContact;

/**
 * Writes down what became of a mail that was leaving. What a server says is believed; what it did not say stays unknown until there is proof or a person
 * decides. Each method is called in a transaction of its own.
 */
@ApplicationScoped
class Settlement {

    /** From where proof leads to SENT; whoever thought that it had not left was wrong. */
    private static final String NOT_SENT = "'SENDING', 'UNKNOWN', 'READY', 'CANCELLED', 'HELD'";

    @Inject
    private DecisionKeeper decisions;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    static Settlement of(DecisionKeeper decisions, Audit audit, Clock clock) {
        Settlement settlement = new Settlement();
        settlement.decisions = decisions;
        settlement.audit = audit;
        settlement.clock = clock;
        return settlement;
    }

    /** What the server said to an attempt: that it took it counts always, anything else only while nobody else went on. */
    void settle(Handle handle, Departing departing, Delivery delivery) {
        var work = new Work(handle, departing.firm());
        Entry entry = work.rows.lockedWithClient(departing.mailId()).orElse(null);
        if (entry == null) {
            return;
        }
        if (delivery instanceof Delivery.Accepted accepted) {
            accepted(work, entry, accepted);
        } else if (entry.attempt() != departing.attempt()) {
            return;
        } else if (entry.state() != OutboxState.SENDING) {
            work.changes.answered(entry, said(delivery));
        } else if (delivery instanceof Delivery.NotNow notNow) {
            notNow(work, entry, notNow);
        } else if (delivery instanceof Delivery.Refused refused) {
            refused(work, entry, refused);
        } else if (delivery instanceof Delivery.Unknown unknown) {
            unknown(work, entry, unknown.why());
        }
    }

    /** A mail whose attempt ended without a word, since the server that made it ended or was cut off. */
    void lost(Handle handle, String firm, Entry known) {
        var work = new Work(handle, firm);
        work.rows
                .lockedWithClient(known.id())
                .filter(entry -> entry.state() == OutboxState.SENDING && entry.attempt() == known.attempt())
                .ifPresent(
                        entry -> unknown(
                                work,
                                entry,
                                new Sentence(
                                        "Riguardo si è interrotto mentre la mail partiva: può essere arrivata e può non esserlo.",
                                        "Riguardo was interrupted while the mail was leaving: it may have arrived and may not.")));
    }

    /** Takes back a mail that has not begun to leave. */
    boolean cancel(Handle handle, Caller caller, String id) {
        var work = new Work(handle, caller.firm());
        Entry entry = work.rows.lockedWithClient(id).orElse(null);
        return entry != null && back(work, entry, OutboxState.CANCELLED, caller.username(), null, null, "'READY'");
    }

    /** What a person found out about a mail of which nobody knew. */
    boolean settle(Handle handle, Caller caller, String id, Finding finding) {
        var work = new Work(handle, caller.firm());
        Entry entry = work.rows
                .lockedWithClient(id)
                .filter(one -> one.state() == OutboxState.UNKNOWN)
                .orElse(null);
        if (entry == null) {
            return false;
        }
        switch (finding) {
            case IT_LEFT -> {
                work.changes.end(entry, OutboxState.SENT, caller.username(), null, List.of(), null, "'UNKNOWN'");
                work.content.forgetEnclosures(entry.id());
                note(work, caller.username(), "mail-left", entry);
            }
            case SEND_AGAIN -> {
                work.contacts.withdraw(entry);
                work.changes.wait(entry, work.now, caller.username(), List.of(), null, "'UNKNOWN'");
                note(work, caller.username(), "mail-again", entry);
                refresh(work, entry);
            }
            case BACK_TO_DRAFT -> back(work, entry, OutboxState.CANCELLED, caller.username(), null, null, "'UNKNOWN'");
        }
        return true;
    }

    private void accepted(Work work, Entry entry, Delivery.Accepted accepted) {
        if (work.changes.end(entry, OutboxState.SENT, Audit.SYSTEM, accepted.answer(), List.of(), null, NOT_SENT)) {
            work.content.forgetEnclosures(entry.id());
            note(work, Audit.SYSTEM, "mail-sent", entry);
            if (entry.state() != OutboxState.SENDING && entry.state() != OutboxState.UNKNOWN) {
                OurContact.counts(work.handle, work.firm, entry.id());
                refresh(work, entry);
            }
        }
    }

    private void notNow(Work work, Entry entry, Delivery.NotNow notNow) {
        if (entry.attempt() >= Backoff.MOST_ATTEMPTS || !work.now.isBefore(entry.giveUpAt())) {
            back(work, entry, OutboxState.HELD, Audit.SYSTEM, notNow.answer(), notNow.why(), "'SENDING'");
            return;
        }
        work.contacts.withdraw(entry);
        work.changes.answered(entry, notNow.answer());
        work.changes.wait(
                entry, Backoff.next(work.now, entry.attempt()), Audit.SYSTEM, List.of(), notNow.why(), "'SENDING'");
        note(work, Audit.SYSTEM, "mail-put-off", entry);
        refresh(work, entry);
    }

    private void refused(Work work, Entry entry, Delivery.Refused refused) {
        work.contacts.refused(entry, refused.why().it() + " — " + refused.why().en());
        work.contacts.flag(refused.recipients(), said(refused));
        back(work, entry, OutboxState.FAILED, Audit.SYSTEM, said(refused), refused.why(), "'SENDING'");
    }

    private void unknown(Work work, Entry entry, Sentence why) {
        work.changes.end(entry, OutboxState.UNKNOWN, Audit.SYSTEM, null, List.of(), why, "'SENDING'");
        note(work, Audit.SYSTEM, "mail-unknown", entry);
    }

    /** It certainly did not leave: the contact never was, and the draft is open again. */
    private boolean back(
            Work work,
            Entry entry,
            OutboxState state,
            String by,
            @Nullable String answer,
            @Nullable Sentence why,
            String from) {
        if (!work.changes.end(entry, state, by, answer, List.of(), why, from)) {
            return false;
        }
        work.contacts.withdraw(entry);
        work.content.forgetEnclosures(entry.id());
        work.drafts.giveBack(entry.mail().draftId(), entry.mail().revision());
        note(
                work,
                by,
                switch (state) {
                    case FAILED -> "mail-failed";
                    case CANCELLED -> "mail-cancelled";
                    default -> "mail-held";
                },
                entry);
        refresh(work, entry);
        return true;
    }

    private static String said(Delivery delivery) {
        if (delivery instanceof Delivery.Accepted accepted) {
            return accepted.answer();
        } else if (delivery instanceof Delivery.NotNow notNow) {
            return (notNow.code() == 0 ? "" : notNow.code() + " ") + notNow.answer();
        } else if (delivery instanceof Delivery.Refused refused) {
            return (refused.code() == 0 ? "" : refused.code() + " ") + refused.answer();
        }
        return "";
    }

    private void note(Work work, String by, String what, Entry entry) {
        audit.note(work.firm, by, what, entry.mail().clientId(), "{\"id\":\"" + entry.id() + "\"}");
    }

    private void refresh(Work work, Entry entry) {
        decisions.refresh(work.firm, List.of(entry.mail().clientId()));
    }

    /** The rows of one transaction. */
    private final class Work {

        final Handle handle;
        final String firm;
        final Instant now = clock.instant();
        final OutboxRows rows;
        final OutboxChanges changes;
        final MailContacts contacts;
        final ContentRows content;
        final DraftRows drafts;

        Work(Handle handle, String firm) {
            this.handle = handle;
            this.firm = firm;
            this.rows = new OutboxRows(handle, firm);
            this.changes = new OutboxChanges(handle, firm, now);
            this.contacts = new MailContacts(handle, firm, now);
            this.content = new ContentRows(handle, firm);
            this.drafts = new DraftRows(handle, firm, now);
        }
    }
}
