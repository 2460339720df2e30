package org.riguardo.desk.agreements;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.audit.Audit;
import org.riguardo.clientfile.ClientFiles;
import org.riguardo.db.Database;
import org.riguardo.desk.ClientLock;
import org.riguardo.desk.agreements.FirmAgreements.Shown;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.plan.DecisionKeeper;
import org.riguardo.plan.Policies;
import org.riguardo.policy.PolicySettings;
import org.riguardo.privacy.Seen;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;
import org.riguardo.timeline.meaning.Lexicons;

/** What was agreed with clients and how it stands; whatever changes an agreement is audited and followed by a new decision. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Agreements {

    private static final int LOOKED_BACK_DAYS = 400;

    @EJB
    private Callers callers;

    @Resource
    private SessionContext session;

    @Inject
    private Database database;

    @Inject
    private ClientFiles files;

    @Inject
    private Policies policies;

    @Inject
    private Lexicons lexicons;

    @Inject
    private DecisionKeeper decisions;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * What a few words would mean as an agreement with that client; nothing is stored.
     *
     * @throws NotFoundProblem when the caller's firm has no such client
     */
    public Spoken read(String clientId, String words) {
        String firm = callers.current().firm();
        PolicySettings settings = policies.current(firm).settings();
        LocalDate today = settings.calendar().day(clock.instant());
        return database.with(handle -> {
            ClientLock.require(handle, firm, clientId);
            OpenScope about = OpenScope.of(handle, firm, clientId, today);
            Proposal proposal = about.empty()
                    ? Proposal.refused(nothingOpen())
                    : AgreementWords.read(
                            words, about.total(), about.currency(), today, settings.calendar(), lexicons.of(firm));
            List<Sentence> beyond = LimitRows.of(handle, firm).beyond(proposal.instalments(), today, about.currency());
            return new Spoken(proposal, about, today, beyond);
        });
    }

    /**
     * All agreements with a client, the newest first, those included that no longer count.
     *
     * @throws NotFoundProblem when the caller's firm has no such client
     */
    public List<AgreementView> of(String clientId) {
        String firm = callers.current().firm();
        ClientFile file = files.load(firm, clientId);
        return database.with(handle -> views(handle, firm).of(Map.of(clientId, file)));
    }

    /** The firm's agreements of the last 400 days that count. */
    public FirmAgreements ofFirm() {
        String firm = callers.current().firm();
        LocalDate today = policies.current(firm).settings().calendar().day(clock.instant());
        return database.with(handle -> {
            AgreementViews views = views(handle, firm);
            List<String> clients = Seen.by(session)
                    .of(handle, firm, views.clientsSince(today.minusDays(LOOKED_BACK_DAYS)), Function.identity());
            List<AgreementView> counted = views.of(files.load(firm, clients)).stream()
                    .filter(view -> view.standing().stands() || view.standing().over())
                    .toList();
            return new FirmAgreements(counted, today);
        });
    }

    /** Those of the firm that wait for a partner, the most pressing first. */
    public List<AgreementView> waiting() {
        String firm = callers.current().firm();
        LocalDate today = policies.current(firm).settings().calendar().day(clock.instant());
        return database.with(handle -> {
            AgreementViews views = views(handle, firm);
            List<String> clients = Seen.by(session).of(handle, firm, views.clientsWaiting(), Function.identity());
            return clients.isEmpty()
                    ? List.of()
                    : new FirmAgreements(views.of(files.load(firm, clients)), today).shown(Shown.WAITING);
        });
    }

    /** Within which bounds anybody of the firm may agree. */
    public OfferLimits limits() {
        String firm = callers.current().firm();
        return database.with(handle -> LimitRows.of(handle, firm));
    }

    /**
     * Sets these bounds from now on; agreements that were made stay.
     *
     * @throws InputProblem when a value is none
     */
    @RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
    public void setLimits(OfferLimits limits) {
        Caller caller = callers.current();
        OfferLimits checked = limits.checked();
        database.use(handle -> LimitRows.set(handle, caller, checked, clock.instant()));
        audit.note(
                caller.firm(),
                caller.username(),
                "offer-limits-set",
                null,
                "{\"longestDays\":" + checked.longestDays() + ",\"mostInstalments\":" + checked.mostInstalments()
                        + ",\"leastInstalment\":\"" + checked.leastInstalment() + "\"}");
    }

    /**
     * Takes an agreement back, as if it had never been made.
     *
     * @throws NotFoundProblem when the client has no agreement with that id that counts
     */
    public void withdraw(String clientId, String id) {
        change(clientId, id, "agreement-withdrawn", book -> book.withdraw(clientId, id));
    }

    /**
     * Brings back an agreement that was taken back.
     *
     * @throws NotFoundProblem when none with that id was
     * @throws InputProblem when there is a newer one about the same amounts
     */
    public void restore(String clientId, String id) {
        change(clientId, id, "agreement-restored", book -> book.restore(clientId, id));
    }

    /**
     * Confirms an agreement beyond the firm's bounds, or refuses it: then it counts no more.
     *
     * @throws NotFoundProblem when no agreement with that id waits
     */
    @RolesAllowed(Roles.PARTNER)
    public void decide(String clientId, String id, boolean confirmed) {
        String what = confirmed ? "agreement-confirmed" : "agreement-refused";
        change(clientId, id, what, book -> book.decide(clientId, id, confirmed));
    }

    /**
     * Takes such a decision back: the agreement waits again.
     *
     * @throws NotFoundProblem when nobody decided about an agreement with that id
     * @throws InputProblem when there is a newer one about the same amounts
     */
    @RolesAllowed(Roles.PARTNER)
    public void reopen(String clientId, String id) {
        change(clientId, id, "agreement-reopened", book -> book.reopen(clientId, id));
    }

    private void change(String clientId, String id, String what, Consumer<AgreementBook> work) {
        Caller caller = callers.current();
        Instant now = clock.instant();
        LocalDate today = policies.current(caller.firm()).settings().calendar().day(now);
        database.use(handle -> {
            ClientLock.hold(handle, caller.firm(), clientId);
            work.accept(new AgreementBook(handle, caller, now, today, session.isCallerInRole(Roles.PARTNER)));
        });
        audit.note(caller.firm(), caller.username(), what, clientId, "{\"id\":\"" + id + "\"}");
        decisions.refresh(caller.firm(), List.of(clientId));
    }

    private AgreementViews views(Handle handle, String firm) {
        return new AgreementViews(handle, firm, policies.current(firm).settings(), clock.instant());
    }

    private static Sentence nothingOpen() {
        return new Sentence("Il cliente non ha importi aperti.", "The client has nothing open to agree about.");
    }
}
