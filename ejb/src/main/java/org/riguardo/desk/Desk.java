package org.riguardo.desk;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Database;
import org.riguardo.desk.agreements.AgreementBook;
import org.riguardo.desk.agreements.AgreementMade;
import org.riguardo.desk.agreements.AgreementTerms;
import org.riguardo.desk.outbox.Outbox;
import org.riguardo.desk.worries.WorryRows;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Firms;
import org.riguardo.firm.Roles;
import org.riguardo.privacy.Seen;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;
import org.riguardo.timeline.meaning.NoteReading;

/** What staff do about a client; each step is stored, audited and followed by a new decision in one transaction. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Desk {

    private static final int LONGEST_REASON = 1_000;

    @EJB
    private Callers callers;

    @EJB
    private Outbox outbox;

    @Resource
    private SessionContext session;

    @Inject
    private Database database;

    @Inject
    private Firms firms;

    @Inject
    private Acts acts;

    @Inject
    private Suggestions suggestions;

    @Inject
    private NoteReading notes;

    @Inject
    private Clock clock;

    /**
     * Logs a contact by the caller and returns its id.
     *
     * @throws NotFoundProblem when the caller's firm has no such client
     * @throws org.riguardo.problem.InputProblem when a field cannot be taken
     */
    public String log(String clientId, ContactLog contact) {
        return log(clientId, contact, TalkOutcome.NONE).id();
    }

    /**
     * Logs a contact with what came of it, all or nothing, and says which mails to the client it crosses. What the same person
     * sends just so again within ten seconds is the same contact.
     *
     * @throws NotFoundProblem when the caller's firm has no such client, or the caller is a plugin and the client's data were erased
     * @throws InputProblem when a field cannot be taken
     */
    @RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR, Roles.PLUGIN_WRITE_INTERACTIONS})
    public Logged log(String clientId, ContactLog contact, TalkOutcome outcome) {
        Caller caller = callers.current();
        boolean plugin = callers.plugin().isPresent();
        if (outcome.agreement() != null && plugin) {
            throw new EJBAccessException("A plugin agrees on nothing.");
        }
        Instant now = clock.instant();
        ZoneId zone = firms.get(caller.firm()).zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Logged logged = database.with(handle -> {
            var rows = new DeskRows(handle, caller, now);
            rows.lockClient(clientId, plugin ? Seen.OTHERS : Seen.ALL);
            ContactCheck.check(contact, now, rows.itemIds(clientId));
            String before = rows.repeated(clientId, contact);
            if (before != null) {
                return new Logged(before, null, true, outbox.inFlight(clientId));
            }
            String id = rows.insert(clientId, contact);
            Instant at = contact.at() == null ? now : contact.at();
            notes.logged(handle, caller, id, at, contact.note(), contact.signals(), zone, now);
            LocalDate day = LocalDate.ofInstant(at, zone);
            AgreementTerms terms = outcome.agreement();
            AgreementMade made =
                    terms == null ? null : book(handle, caller, now, today).make(clientId, terms.madeOn(day), id);
            new WorryRows(handle, caller, now).heard(clientId, outcome.worries(), day, id);
            return new Logged(id, made, false, outbox.inFlight(clientId));
        });
        if (logged.again()) {
            return logged;
        }
        suggestions.contact(caller, clientId, logged.id(), contact);
        if (logged.agreement() != null) {
            acts.note(
                    caller,
                    "agreement-made",
                    clientId,
                    Acts.detail(logged.agreement().id()));
        }
        acts.done(caller, "contact-logged", clientId, Acts.detail(logged.id()));
        return logged;
    }

    /**
     * Takes back a contact that a person logged, as if it had never been, with what was agreed and heard in it; mail cannot be
     * taken back.
     *
     * @throws NotFoundProblem when the caller's firm has no such logged contact for that client
     */
    public void withdraw(String clientId, String interactionId) {
        Caller caller = callers.current();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, firms.get(caller.firm()).zone());
        database.use(handle -> {
            var rows = new DeskRows(handle, caller, now);
            rows.lockClient(clientId);
            rows.withdraw(clientId, interactionId);
            book(handle, caller, now, today).withdrawOf(clientId, interactionId);
            new WorryRows(handle, caller, now).withdrawOf(clientId, interactionId);
        });
        acts.done(caller, "contact-withdrawn", clientId, Acts.detail(interactionId));
    }

    /**
     * Notes that the caller will not follow what is suggested about a client, and why; the suggestion itself stays.
     *
     * @param reason 1 to 1,000 characters
     * @throws NotFoundProblem when the caller's firm has no such client
     * @throws InputProblem when no reason is given
     */
    public void overrule(String clientId, String reason) {
        Caller caller = callers.current();
        database.use(handle -> new DeskRows(handle, caller, clock.instant()).lockClient(clientId));
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InputProblem(
                    "reason",
                    "Scrivere il motivo, in al massimo 1.000 caratteri.",
                    "Give the reason, in 1,000 characters at most.");
        }
        suggestions.overruled(caller, clientId, reason.strip());
    }

    /**
     * Who does not follow the suggestion about a client as it stands, and why; null when nobody said so since it was made.
     */
    public @Nullable Overruling overruling(String clientId) {
        return suggestions.standing(callers.current().firm(), clientId);
    }

    /**
     * Records what was agreed with a client; earlier agreements about the same items are superseded. What lies beyond the firm's
     * bounds waits for a partner's confirmation, unless a partner makes it.
     *
     * @throws NotFoundProblem when the caller's firm has no such client
     * @throws org.riguardo.problem.InputProblem when a field cannot be taken
     */
    public AgreementMade agree(String clientId, AgreementTerms terms) {
        Caller caller = callers.current();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, firms.get(caller.firm()).zone());
        AgreementMade made = database.with(handle -> {
            new DeskRows(handle, caller, now).lockClient(clientId);
            return book(handle, caller, now, today).make(clientId, terms, null);
        });
        acts.done(caller, "agreement-made", clientId, Acts.detail(made.id()));
        return made;
    }

    private AgreementBook book(Handle handle, Caller caller, Instant now, LocalDate today) {
        return new AgreementBook(handle, caller, now, today, session.isCallerInRole(Roles.PARTNER));
    }
}
