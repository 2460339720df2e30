package org.riguardo.hosts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Firms;
import org.riguardo.firm.Roles;
import org.riguardo.plan.People;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** The hosts of the caller's firm: an administrator lets them in, switches them off, removes them and says who their people are; partners see them. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class Hosts {

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private Firms firms;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    static Hosts of(Callers callers, Database database, Firms firms, Audit audit, Clock clock) {
        Hosts hosts = new Hosts();
        hosts.callers = callers;
        hosts.database = database;
        hosts.firms = firms;
        hosts.audit = audit;
        hosts.clock = clock;
        return hosts;
    }

    /** The code under which hosts reach the firm; null while nobody has opened the door. */
    @RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
    public @Nullable String door() {
        String firm = callers.current().firm();
        return database.with(handle -> new DoorRows(handle).code(firm));
    }

    /** Opens the door, under a new address where it was open: hosts that know the old one have to install anew. */
    public String open() {
        Caller caller = callers.current();
        firms.get(caller.firm());
        String code =
                database.with(handle -> new DoorRows(handle).open(caller.firm(), caller.username(), clock.instant()));
        audit.note(caller.firm(), caller.username(), "host-door-opened", null, null);
        return code;
    }

    /** Shuts the door: no host reaches the firm until it is opened again. */
    public void shut() {
        Caller caller = callers.current();
        database.use(handle -> new DoorRows(handle).shut(caller.firm()));
        audit.note(caller.firm(), caller.username(), "host-door-shut", null, null);
    }

    /** All hosts, the first one that asked first. */
    @RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
    public List<HostView> list() {
        String firm = callers.current().firm();
        return database.with(handle -> new TenantRows(handle, firm)
                .all().stream()
                        .map(tenant -> view(handle, tenant, clock.instant()))
                        .toList());
    }

    /** The usernames that a person of a host may be. */
    @RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
    public List<String> people() {
        String firm = callers.current().firm();
        return database.with(handle -> People.of(handle, firm));
    }

    /**
     * Lets a host in, or agrees to what it asks to be from now on.
     *
     * @param print what the administrator saw; {@link InputProblem} when the host has asked for something else since
     */
    public void approve(String id, String print) {
        change(id, "host-approved", tenant -> {
            Tenant.Change change = tenant.waiting();
            String offered = change == null
                    ? Print.of(tenant.baseUrl(), tenant.keys(), tenant.secret())
                    : Print.of(change.baseUrl(), change.keys(), change.secret());
            if (!offered.equals(print)) {
                throw new InputProblem(
                        "print",
                        "Nel frattempo questo sistema ha chiesto altro: guardare di nuovo che cosa, poi decidere.",
                        "This host has asked for something else in the meantime: look again at what, then decide.");
            }
            return tenant.decided(Tenant.State.ACTIVE, change, null);
        });
    }

    /** Leaves it as it was before it asked for another address or key. */
    public void decline(String id) {
        change(id, "host-declined", tenant -> tenant.decided(tenant.state(), null, null));
    }

    /** Shows it nothing more, until it is switched on again; what it knows is kept. */
    public void switchOff(String id) {
        change(id, "host-switched-off", tenant -> tenant.decided(Tenant.State.OFF, null, tenant.waiting()));
    }

    /** Lets a host in again that was switched off. */
    public void switchOn(String id) {
        change(
                id,
                "host-switched-on",
                tenant -> tenant.state() == Tenant.State.OFF
                        ? tenant.decided(Tenant.State.ACTIVE, null, tenant.waiting())
                        : tenant);
    }

    /** Forgets it with all that was kept for it. */
    public void remove(String id) {
        Caller caller = callers.current();
        database.use(handle -> {
            Tenant tenant = lock(handle, caller.firm(), id);
            new TenantRows(handle, caller.firm()).remove(id);
            note(caller, "host-removed", tenant);
        });
    }

    /** Says who of the firm a person of a host is; nobody for null or a blank. {@link InputProblem} when the firm knows no such person. */
    public void person(String id, String hostUser, @Nullable String username) {
        Caller caller = callers.current();
        String who = username == null || username.isBlank() ? null : username.strip();
        database.use(handle -> {
            Tenant tenant = lock(handle, caller.firm(), id);
            PersonRows rows = new PersonRows(handle, caller.firm());
            if (rows.of(id).stream().noneMatch(row -> row.hostUser().equals(hostUser))) {
                throw new NotFoundProblem("person", hostUser);
            }
            if (who != null && !People.of(handle, caller.firm()).contains(who)) {
                throw new InputProblem(
                        "username",
                        "Nello studio non c’è nessuno con questo nome utente.",
                        "Nobody of the firm has this username.");
            }
            rows.put(id, hostUser, who, caller.username(), clock.instant());
            note(caller, "host-person-set", tenant);
        });
    }

    /**
     * Our client behind that customer of one of the firm's hosts.
     *
     * @throws NotFoundProblem when nobody has said who it is, or hosts differ
     */
    @RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
    public String client(String customer) {
        String firm = callers.current().firm();
        List<String> clients = database.with(handle -> new CustomerRows(handle, firm).everywhere(customer));
        if (clients.size() != 1) {
            throw new NotFoundProblem("customer", customer);
        }
        return clients.get(0);
    }

    private void change(String id, String what, UnaryOperator<Tenant> to) {
        Caller caller = callers.current();
        database.use(handle -> {
            Tenant before = lock(handle, caller.firm(), id);
            Tenant after = to.apply(before);
            new TenantRows(handle, caller.firm()).update(after.by(caller.username(), clock.instant()));
            note(caller, what, after);
        });
    }

    private static Tenant lock(Handle handle, String firm, String id) {
        return new TenantRows(handle, firm).lock(id).orElseThrow(() -> new NotFoundProblem("host", id));
    }

    private static HostView view(Handle handle, Tenant tenant, Instant now) {
        EventRows events = new EventRows(handle, tenant.firm());
        return HostView.of(
                tenant,
                new CustomerRows(handle, tenant.firm()).count(tenant.id()),
                events.count(tenant.id(), now),
                events.last(tenant.id()),
                new PersonRows(handle, tenant.firm()).of(tenant.id()));
    }

    private void note(Caller caller, String what, Tenant tenant) {
        String detail = Json.createObjectBuilder()
                .add("host", tenant.id())
                .add("address", tenant.baseUrl())
                .build()
                .toString();
        audit.note(caller.firm(), caller.username(), what, null, detail);
    }
}
