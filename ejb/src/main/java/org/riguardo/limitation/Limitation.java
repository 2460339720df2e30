package org.riguardo.limitation;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Because;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.audit.Audit;
import org.riguardo.clientfile.ClientFiles;
import org.riguardo.db.Database;
import org.riguardo.desk.Desk;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Firm;
import org.riguardo.firm.Firms;
import org.riguardo.firm.Roles;
import org.riguardo.plan.Policies;
import org.riguardo.policy.Policy;
import org.riguardo.privacy.Seen;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** The limitation clock of the caller's firm, and what a partner does about it. It prepares letters and has no way to send one. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Limitation {

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_SUBJECT = 200;

    @EJB
    private Callers callers;

    @EJB
    private Desk desk;

    @Resource
    private SessionContext session;

    @Inject
    private Database database;

    @Inject
    private Firms firms;

    @Inject
    private ClientFiles files;

    @Inject
    private Policies policies;

    @Inject
    private NearCounts counts;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * The clients whose items near the end of their term, those with the fewest days left first; one whose data were erased is
     * shown to partners and administrators only.
     */
    public ClockList list() {
        Firm firm = firms.get(callers.current().firm());
        return database.with(handle -> new ClockRows(handle, firm, today(firm)).list(Seen.by(session)));
    }

    /** How many of the clients that near their term wait for the partner who asks; those of no partner wait for each. */
    @RolesAllowed(Roles.PARTNER)
    public int waitingForMe() {
        Caller caller = callers.current();
        return counts.of(firms.get(caller.firm()), caller.username());
    }

    /**
     * A letter about the items of one client that are near their term, or about all of its old ones where none is.
     *
     * @param partnerName how the partner who asks for it signs
     * @throws NotFoundProblem when the clock has nothing about such a client
     */
    @RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
    public PreparedLetter letter(String clientId, String partnerName) {
        Firm firm = firms.get(callers.current().firm());
        LocalDate today = today(firm);
        ClockClient client = client(firm, clientId);
        ClientFile file = files.load(firm.id(), clientId);
        List<Because> held = Policy.mayEmail(file, policies.current(firm.id()).settings(), clock.instant(), false)
                .closed();
        String language = file.client().language();
        return Letters.write(
                client,
                database.with(handle -> Addressee.of(handle, clientId)),
                asked(client, today),
                today,
                language == null ? "it" : language,
                firm.name(),
                partnerName,
                held);
    }

    /**
     * The letter on paper, as a PDF to sign; it is kept nowhere.
     *
     * @param text as the partner left it, at most 10,000 characters
     * @throws NotFoundProblem when the clock has nothing about such a client
     */
    @RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
    public byte[] paper(String clientId, String subject, String text) {
        Caller caller = callers.current();
        Firm firm = firms.get(caller.firm());
        client(firm, clientId);
        if (text.isBlank() || text.length() > LONGEST_TEXT || subject.length() > LONGEST_SUBJECT) {
            throw new InputProblem(
                    "text",
                    "La lettera ha bisogno di un testo, di al massimo 10.000 caratteri.",
                    "The letter needs a text, of 10,000 characters at most.");
        }
        String language = files.load(firm.id(), clientId).client().language();
        note(caller, "limitation-letter", clientId, clientId);
        return Letters.paper(
                firm.name(), firm.zone(), language == null ? "it" : language, clock.instant(), subject, text);
    }

    /** The items that a letter of that day asks for: what is disputed is left to the partner's own words. */
    private static List<ClockItem> asked(ClockClient client, LocalDate today) {
        List<ClockItem> near =
                client.items().stream().filter(item -> item.term().near(today)).toList();
        List<ClockItem> all = near.isEmpty() ? client.items() : near;
        List<ClockItem> undisputed =
                all.stream().filter(item -> !item.disputed()).toList();
        return undisputed.isEmpty() ? all : undisputed;
    }

    /**
     * Records an interruption and returns its id; a letter or certified mail that was sent by hand is logged as a contact too, so
     * that the policy knows of it.
     *
     * @throws NotFoundProblem when the clock has nothing about such a client
     * @throws InputProblem when a field cannot be taken
     */
    @RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
    public String record(NewAct act) {
        Caller caller = callers.current();
        Firm firm = firms.get(caller.firm());
        Set<String> known =
                client(firm, act.clientId()).items().stream().map(ClockItem::id).collect(Collectors.toSet());
        act.check(today(firm), known);
        String contact = act.kind().sent() ? desk.log(act.clientId(), act.contact(at(act.on(), firm))) : null;
        String id = database.with(
                handle -> new ActRows(handle, caller.firm()).insert(act, contact, caller.username(), clock.instant()));
        counts.forget(caller.firm());
        note(caller, "limitation-recorded", act.clientId(), id);
        return id;
    }

    /**
     * Takes back an interruption, with the contact that was logged with it.
     *
     * @throws NotFoundProblem when the caller's firm has no such record about that client
     */
    @RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
    public void withdraw(String clientId, String id) {
        Caller caller = callers.current();
        String contact = database.with(handle ->
                new ActRows(handle, caller.firm()).withdraw(clientId, id, caller.username(), clock.instant()));
        if (contact != null) {
            desk.withdraw(clientId, contact);
        }
        counts.forget(caller.firm());
        note(caller, "limitation-withdrawn", clientId, id);
    }

    private ClockClient client(Firm firm, String clientId) {
        return database.with(handle -> new ClockRows(handle, firm, today(firm)).clients(clientId)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundProblem("client", clientId));
    }

    private @Nullable Instant at(LocalDate on, Firm firm) {
        return on.equals(today(firm))
                ? null
                : on.atTime(LocalTime.NOON).atZone(firm.zone()).toInstant();
    }

    private LocalDate today(Firm firm) {
        return LocalDate.now(clock.withZone(firm.zone()));
    }

    private void note(Caller caller, String what, String clientId, String id) {
        audit.note(caller.firm(), caller.username(), what, clientId, "{\"id\":\"" + id + "\"}");
    }
}
