package org.riguardo.hosts;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.audit.access.Accesses;
import org.riguardo.audit.access.Look;
import org.riguardo.db.Database;
import org.riguardo.desk.ContactLog;
import org.riguardo.desk.Desk;
import org.riguardo.firm.Acting;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Roles;
import org.riguardo.plan.Decisions;
import org.riguardo.problem.NotFoundProblem;

/**
 * What a guest may do in a host's page: see what is suggested about the one customer that the host vouched for, log a call with it, and say which client it is.
 * Who holds a ticket acts as that one person of that one firm, with the role of staff and no other, and only as long as the host is let in.
 */
@Stateless
@PermitAll
@RunAs(Roles.STAFF)
public class Embedded {

    @EJB
    private Decisions decisions;

    @EJB
    private Desk desk;

    @EJB
    private Accesses accesses;

    @Inject
    private Database database;

    @Inject
    private Tickets tickets;

    @Inject
    private Clock clock;

    /** What the holder of that ticket sees. */
    public Sight look(String door, String ticket) {
        return guest(door, ticket).map(this::seen).orElseGet(Embedded::over);
    }

    /**
     * Logs a call with the customer.
     *
     * @throws NotFoundProblem when the ticket is none any more, or nobody knows which client it is
     * @throws org.riguardo.problem.InputProblem when a field cannot be taken
     */
    public String log(String door, String ticket, ContactLog contact) {
        return act(door, ticket, allowed -> {
            if (!(find(allowed) instanceof Found.Known known)) {
                throw new NotFoundProblem("client", allowed.guest().customer().id());
            }
            return Acting.as(allowed.caller(), () -> desk.log(known.clientId(), contact));
        });
    }

    /**
     * Takes back a call that was logged so.
     *
     * @throws NotFoundProblem when there is none
     */
    public void withdraw(String door, String ticket, String interaction) {
        act(door, ticket, allowed -> {
            if (!(find(allowed) instanceof Found.Known known)) {
                throw new NotFoundProblem("client", allowed.guest().customer().id());
            }
            return Acting.as(allowed.caller(), () -> {
                desk.withdraw(known.clientId(), interaction);
                return interaction;
            });
        });
    }

    /** Clients whose names have these words, to choose from; at most ten. */
    public List<Found.Candidate> named(String door, String ticket, String words) {
        return act(
                door,
                ticket,
                allowed -> database.with(
                        handle -> new CustomerRows(handle, allowed.guest().firm()).named(words)));
    }

    /**
     * Says which client the customer is, for everybody and from now on.
     *
     * @throws NotFoundProblem when the firm has no such client
     */
    public void choose(String door, String ticket, String client) {
        act(door, ticket, allowed -> {
            Guest guest = allowed.guest();
            database.use(handle -> new CustomerRows(handle, guest.firm())
                    .choose(
                            guest.tenant(),
                            guest.customer().id(),
                            client,
                            allowed.caller().username(),
                            clock.instant()));
            return client;
        });
    }

    /** Takes back what was said or found of it. */
    public void forget(String door, String ticket) {
        act(door, ticket, allowed -> {
            Guest guest = allowed.guest();
            database.use(handle -> new CustomerRows(handle, guest.firm())
                    .forget(guest.tenant(), guest.customer().id()));
            return guest;
        });
    }

    private record Allowed(Guest guest, Tenant tenant, Caller caller) {}

    private <T> T act(String door, String ticket, Function<Allowed, T> work) {
        Allowed allowed = guest(door, ticket)
                .flatMap(guest -> tenant(guest).filter(Tenant::open).flatMap(tenant -> caller(guest)
                        .map(caller -> new Allowed(guest, tenant, caller))))
                .orElseThrow(() -> new NotFoundProblem("ticket", ""));
        return work.apply(allowed);
    }

    private Sight seen(Guest guest) {
        Optional<Tenant> host = tenant(guest);
        if (host.isEmpty() || !host.get().open()) {
            return new Sight.Nothing(host.map(Tenant::baseUrl).orElse(null), null, guest.language());
        }
        String frame = host.get().baseUrl();
        Optional<Caller> caller = caller(guest);
        if (caller.isEmpty()) {
            return new Sight.Nothing(frame, nobody(guest.hostUser()), guest.language());
        }
        Allowed allowed = new Allowed(guest, host.get(), caller.get());
        Found found = find(allowed);
        if (found instanceof Found.Unknown unknown) {
            return new Sight.Choice(frame, guest, caller.get().username(), unknown.candidates());
        }
        Found.Known known = (Found.Known) found;
        return Acting.as(caller.get(), () -> {
            Decision decision = decisions.of(known.clientId());
            ClientFile file = decisions.fileOf(known.clientId());
            accesses.seen(new Look("client", known.clientId(), null));
            return new Sight.Shown(
                    frame,
                    guest,
                    caller.get().username(),
                    known.clientId(),
                    file.client().name(),
                    known.how(),
                    decision,
                    file,
                    decisions.settings());
        });
    }

    private Found find(Allowed allowed) {
        Guest guest = allowed.guest();
        return database.with(handle ->
                new CustomerRows(handle, guest.firm()).find(guest.tenant(), guest.customer(), clock.instant()));
    }

    private Optional<Guest> guest(String door, String ticket) {
        return database.with(handle -> new DoorRows(handle).firm(door))
                .flatMap(firm -> tickets.open(firm, door, ticket));
    }

    private Optional<Tenant> tenant(Guest guest) {
        return database.with(handle -> new TenantRows(handle, guest.firm()).find(guest.tenant()));
    }

    private Optional<Caller> caller(Guest guest) {
        return database.with(handle -> new PersonRows(handle, guest.firm())
                        .find(guest.tenant(), guest.hostUser(), guest.hostEmail(), clock.instant()))
                .map(username -> new Caller(guest.firm(), Objects.requireNonNull(username)));
    }

    private static Sight over() {
        return new Sight.Nothing(
                null,
                new Sentence(
                        "Questa pagina è rimasta aperta troppo a lungo: ricaricarla.",
                        "This page has been open for too long: reload it."),
                null);
    }

    private static Sentence nobody(String hostUser) {
        return new Sentence(
                "Riguardo non sa chi è «" + hostUser
                        + "» nello studio. Un amministratore può dirlo in Riguardo, alla pagina Sistemi esterni.",
                "Riguardo does not know who “" + hostUser
                        + "” is in the firm. An administrator can say so in Riguardo, on the page Other systems.");
    }
}
