package org.riguardo.hosts;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.db.Database;
import org.riguardo.plugins.remote.RemoteSettings;

/** Where calls of hosts come in: nothing is done for one before its signature was verified, except to hand out a descriptor, which holds no data. */
@Stateless
@PermitAll
public class Entrance {

    @Inject
    private Database database;

    @Inject
    private HostCalls calls;

    @Inject
    private Tickets tickets;

    @EJB
    private Lifecycle lifecycle;

    @Inject
    private RemoteSettings settings;

    /**
     * The address of that door as hosts know it, without a slash at the end. It is never taken from a request: whom a call is meant for is said by its token,
     * and a request can be sent on with any name of ours in it.
     */
    public String address(String door) {
        return settings.url() + "/embedded/" + door;
    }

    /** What Riguardo says of itself behind that door; empty when there is none. */
    public Optional<JsonObject> descriptor(String door, HostProfile profile) {
        return firm(door).map(firm -> HostDescriptor.json(profile, address(door)));
    }

    /** A page that a host opens within its own. */
    public Entry enter(String door, HostRequest request) {
        HostCalls.Call call =
                firm(door).flatMap(firm -> calls.verified(firm, request)).orElse(null);
        if (call == null) {
            return refused(
                    null,
                    new Sentence(
                            "Questa pagina si apre solo da un sistema che l’amministratore dello studio ha ammesso.",
                            "This page opens only from a system that the firm’s administrator has let in."));
        }
        Tenant tenant = call.tenant();
        if (tenant.state() == Tenant.State.PENDING) {
            return refused(
                    tenant.baseUrl(),
                    new Sentence(
                            "L’amministratore dello studio deve ancora ammettere questo sistema, in Riguardo alla pagina Sistemi esterni.",
                            "The firm’s administrator has yet to let this system in, in Riguardo on the page Other systems."));
        }
        if (!tenant.open()) {
            return refused(tenant.baseUrl(), null);
        }
        return GuestReading.of(door, tenant, call.token(), request.uri())
                .<Entry>map(guest -> new Entry.Admitted(tickets.issue(guest)))
                .orElseGet(() -> refused(
                        tenant.baseUrl(),
                        new Sentence(
                                "Il sistema non dice di quale cliente si tratta, o chi guarda.",
                                "The system does not say which client this is about, or who looks at it.")));
    }

    /** What a host says of itself, see {@link Lifecycle}. */
    public Lifecycle.Heard lifecycle(String door, @Nullable String event, HostRequest request) {
        return firm(door).map(firm -> lifecycle.hear(firm, event, request)).orElse(Lifecycle.Heard.UNKNOWN);
    }

    /** What a host tells of what happened there. */
    public Lifecycle.Heard event(String door, HostRequest request) {
        return firm(door).map(firm -> lifecycle.told(firm, request)).orElse(Lifecycle.Heard.UNKNOWN);
    }

    private Optional<String> firm(String door) {
        return database.with(handle -> new DoorRows(handle).firm(door));
    }

    private static Entry refused(@Nullable String frame, @Nullable Sentence why) {
        return new Entry.Refused(new Sight.Nothing(frame, why, null));
    }
}
