package org.riguardo.web.hosts;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.riguardo.hosts.Entrance;
import org.riguardo.hosts.Entry;
import org.riguardo.hosts.HostProfile;
import org.riguardo.hosts.HostRequest;
import org.riguardo.hosts.Lifecycle;
import org.riguardo.web.hosts.EmbeddedPages.Turn;
import org.riguardo.web.site.Templates;

/**
 * Where hosts come in: they fetch descriptors, send calls that are signed in their header, and open pages within their own by addresses that they have signed.
 * Who opens a page and is let in goes on with a ticket.
 */
@RequestScoped
@Path("/embedded/{door}")
public class DoorResource {
    private static final String JSON = "application/json;charset=UTF-8";

    @EJB
    private Entrance entrance;

    @Inject
    private EmbeddedPages pages;

    @Inject
    private Templates templates;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    @PathParam("door")
    private String door = "";

    /** Our descriptor, for another Riguardo. */
    @GET
    @Path("riguardo-plugin.json")
    public Response descriptor() {
        return descriptor(HostProfile.RIGUARDO);
    }

    /** Our descriptor, for hosts in the manner of Atlassian Connect. */
    @GET
    @Path("atlassian-connect.json")
    public Response connect() {
        return descriptor(HostProfile.CONNECT);
    }

    /** Our keys: none, since we ask nothing of a host. */
    @GET
    @Path("jwks.json")
    public Response keys() {
        return Response.ok("{\"keys\": []}", JSON).build();
    }

    /** A host says that it installed us, or removed us. */
    @POST
    @Path("lifecycle")
    public Response lifecycle() throws IOException {
        return hear(null);
    }

    /** A Connect-style host says so. */
    @POST
    @Path("connect/{event}")
    public Response lifecycle(@PathParam("event") String event) throws IOException {
        return hear(event);
    }

    /** A host tells what happened there. */
    @POST
    @Path("events")
    public Response event() throws IOException {
        return HostCall.message(request, entrance.address(door))
                .map(call -> answer(entrance.event(door, call)))
                .orElseGet(() -> Response.status(400).build());
    }

    /** The next contact with a customer. */
    @GET
    @Path("panel")
    public Response panel() {
        return enter("");
    }

    /** The same with the form to log a call; where nothing is signed, the client's own page for whoever is signed in. */
    @GET
    @Path("log-call")
    public Response logCall(
            @QueryParam("customer") @Nullable String customer, @QueryParam("jwt") @Nullable String jwt) {
        return jwt == null && customer != null
                ? Response.seeOther(UriBuilder.fromPath("hosted/{customer}").build(customer))
                        .build()
                : enter("?log=yes");
    }

    private Response enter(String query) {
        HostRequest call = HostCall.page(request, entrance.address(door)).orElse(null);
        if (call == null) {
            return Response.status(400).build();
        }
        Entry entry = entrance.enter(door, call);
        if (entry instanceof Entry.Admitted admitted) {
            return templates.see("/embedded/" + door + "/t/" + admitted.ticket() + query);
        }
        return pages.show(response, ((Entry.Refused) entry).nothing(), "", Turn.first());
    }

    private Response hear(@Nullable String event) throws IOException {
        return HostCall.message(request, entrance.address(door))
                .map(call -> answer(entrance.lifecycle(door, event, call)))
                .orElseGet(() -> Response.status(400).build());
    }

    private Response descriptor(HostProfile profile) {
        return entrance.descriptor(door, profile)
                .map(json -> Response.ok(json.toString(), JSON).build())
                .orElseGet(() -> Response.status(404).build());
    }

    private static Response answer(Lifecycle.Heard heard) {
        int status =
                switch (heard) {
                    case TAKEN -> 204;
                    case WAITS -> 202;
                    case UNREADABLE -> 400;
                    case REFUSED -> 401;
                    case TOO_MANY -> 429;
                    case UNKNOWN -> 404;
                };
        return Response.status(status).build();
    }
}
