package org.riguardo.desk.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.mailbox.Envelope;
import org.riguardo.audit.Audit;
import org.riguardo.clientfile.ClientFiles;
import org.riguardo.db.Database;
import org.riguardo.desk.ClientLock;
import org.riguardo.firm.Caller;
import org.riguardo.plan.DecisionKeeper;
import org.riguardo.plan.Policies;
import org.riguardo.plugins.effects.EffectKeeping;
import org.riguardo.policy.Policy;
import org.riguardo.policy.PolicySettings;

/**
 * The last look at a mail, and the step over the line: in one short transaction that holds the client, and then the policy, it decides with all that is known
 * and writes that the mail is leaving. Each method is called in a transaction of its own; none of them hands anything to a server.
 */
@ApplicationScoped
class Departure {

    @Inject
    private ClientFiles files;

    @Inject
    private Policies policies;

    @Inject
    private DecisionKeeper decisions;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    static Departure of(ClientFiles files, Policies policies, DecisionKeeper decisions, Audit audit, Clock clock) {
        Departure departure = new Departure();
        departure.files = files;
        departure.policies = policies;
        departure.decisions = decisions;
        departure.audit = audit;
        departure.clock = clock;
        return departure;
    }

    /** A mail that a person approves now. */
    Approval approve(
            Handle handle,
            Caller caller,
            OutgoingMail mail,
            boolean whenAllowed,
            Written written,
            String node,
            Watch watch) {
        String firm = caller.firm();
        ClientLock.hold(handle, firm, mail.clientId());
        watch.at(Step.LOCKED, mail.draftId());
        Optional<Entry> earlier = new OutboxRows(handle, firm).of(mail.draftId(), mail.revision());
        if (earlier.isPresent() && earlier.get().state() != OutboxState.HELD) {
            return Approval.of(new SendOutcome.AlreadyHandled(
                    earlier.get().approvedBy(),
                    earlier.get().changedAt(),
                    earlier.get().state()));
        }
        SendOutcome left = new SeenInSent(handle, firm).copy(written.messageId());
        if (left != null) {
            return Approval.of(left);
        }
        Sentence problem = new Recipients(handle, firm).problem(mail);
        if (problem != null) {
            return Approval.of(new SendOutcome.Refused(problem));
        }
        PolicySettings settings = policies.hold(firm).settings();
        ClientFile file = files.load(firm, mail.clientId());
        Instant now = clock.instant();
        LastLook look = LastLook.at(now, mail, file, settings);
        Instant from = whenAllowed ? look.from() : null;
        var drafts = new DraftRows(handle, firm, now);
        boolean leaves = look.open() || from != null;
        Sentence paid = leaves ? Owed.problem(mail, file) : null;
        if (paid != null) {
            return Approval.of(new SendOutcome.Refused(paid));
        }
        if (leaves ? !drafts.take(caller, mail) : !drafts.isOpen(mail)) {
            return Approval.of(drafts.changed(mail.draftId()));
        }
        var changes = new OutboxChanges(handle, firm, now);
        earlier.ifPresent(held -> changes.forget(held.id()));
        String id = Database.newId();
        Instant giveUpAt = Backoff.giveUpAt(settings.calendar(), from == null ? now : from);
        changes.insert(
                id,
                leaves ? OutboxState.READY : OutboxState.HELD,
                mail,
                written.messageId(),
                caller.username(),
                giveUpAt,
                Owed.of(mail, file));
        Entry entry = new OutboxRows(handle, firm).find(id).orElseThrow();
        if (look.open()) {
            watch.at(Step.DECIDED, mail.draftId());
            return Approval.of(leave(handle, firm, entry, written, node, now, watch));
        }
        new EffectKeeping(handle, firm, now).held(mail.clientId(), look.closed());
        if (from != null) {
            changes.wait(entry, from, caller.username(), look.closed(), null, "'READY'");
            note(caller, "mail-waiting", entry);
            return Approval.of(new SendOutcome.Waiting(id, from));
        }
        changes.end(entry, OutboxState.HELD, caller.username(), null, look.closed(), null, "'HELD'");
        note(caller, "mail-held", entry);
        return Approval.of(new SendOutcome.Held(look.closed(), look.from(), Policy.decide(file, settings, now)));
    }

    /**
     * A mail that was approved before and whose time has come: it is decided about anew.
     *
     * @param known the mail as its message was written from; when something came of it since, nothing happens
     */
    @Nullable
    Departing again(Handle handle, String firm, Entry known, Written written, String node, Watch watch) {
        Entry entry = ready(handle, firm, known);
        if (entry == null) {
            return null;
        }
        watch.at(Step.LOCKED, entry.mail().draftId());
        if (new SeenInSent(handle, firm).copy(entry.messageId()) != null) {
            new OutboxChanges(handle, firm, clock.instant())
                    .end(entry, OutboxState.SENT, Audit.SYSTEM, null, List.of(), null, "'READY'");
            new ContentRows(handle, firm).forgetEnclosures(entry.id());
            note(new Caller(firm, Audit.SYSTEM), "mail-proven", entry);
            return null;
        }
        PolicySettings settings = policies.hold(firm).settings();
        ClientFile file = files.load(firm, entry.mail().clientId());
        Instant now = clock.instant();
        LastLook look = LastLook.at(now, entry.mail(), file, settings);
        if (!look.open()) {
            Instant from = look.quietTimeAlone() ? look.from() : null;
            if (from == null || from.isAfter(entry.giveUpAt())) {
                holdBack(handle, firm, entry, look.closed(), null, now);
            } else {
                new OutboxChanges(handle, firm, now).wait(entry, from, Audit.SYSTEM, look.closed(), null, "'READY'");
            }
            return null;
        }
        Sentence problem = new Recipients(handle, firm).problem(entry.mail());
        if (problem == null) {
            problem = Owed.changed(entry, file);
        }
        if (problem != null) {
            holdBack(handle, firm, entry, List.of(), problem, now);
            return null;
        }
        watch.at(Step.DECIDED, entry.mail().draftId());
        return leave(handle, firm, entry, written, node, now, watch);
    }

    /** A mail that cannot be written or sent any more: a person is asked. */
    void hold(Handle handle, String firm, Entry known, Sentence why) {
        Entry entry = ready(handle, firm, known);
        if (entry != null) {
            holdBack(handle, firm, entry, List.of(), why, clock.instant());
        }
    }

    private @Nullable Entry ready(Handle handle, String firm, Entry known) {
        return new OutboxRows(handle, firm)
                .lockedWithClient(known.id())
                .filter(entry -> entry.state() == OutboxState.READY && entry.attempt() == known.attempt())
                .orElse(null);
    }

    private void holdBack(
            Handle handle, String firm, Entry entry, List<Because> closed, @Nullable Sentence why, Instant now) {
        new OutboxChanges(handle, firm, now).end(entry, OutboxState.HELD, Audit.SYSTEM, null, closed, why, "'READY'");
        new EffectKeeping(handle, firm, now).held(entry.mail().clientId(), closed);
        new DraftRows(handle, firm, now)
                .giveBack(entry.mail().draftId(), entry.mail().revision());
        new ContentRows(handle, firm).forgetEnclosures(entry.id());
        note(new Caller(firm, Audit.SYSTEM), "mail-held", entry);
    }

    private Departing leave(
            Handle handle, String firm, Entry entry, Written written, String node, Instant now, Watch watch) {
        OutgoingMail mail = entry.mail();
        String interaction = new MailContacts(handle, firm, now).leaving(entry.id(), mail);
        if (!new OutboxChanges(handle, firm, now).leave(entry, interaction, node)) {
            throw new IllegalStateException("mail " + entry.id() + " was changed without its client");
        }
        new ContentRows(handle, firm).keep(entry.id(), written.content());
        decisions.refresh(firm, List.of(mail.clientId()));
        note(new Caller(firm, entry.approvedBy()), "mail-leaving", entry);
        watch.at(Step.TAKEN, mail.draftId());
        return new Departing(
                firm,
                entry.id(),
                mail.draftId(),
                entry.attempt() + 1,
                written.account(),
                new Envelope(
                        written.account().address(),
                        Stream.concat(mail.to().stream(), mail.cc().stream()).toList()),
                written.content());
    }

    private void note(Caller by, String what, Entry entry) {
        audit.note(by.firm(), by.username(), what, entry.mail().clientId(), "{\"id\":\"" + entry.id() + "\"}");
    }
}
