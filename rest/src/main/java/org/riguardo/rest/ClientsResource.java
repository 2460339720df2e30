package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Page;
import org.riguardo.json.EvaluateJson;
import org.riguardo.ledger.Clients;
import org.riguardo.plan.Decisions;
import org.riguardo.rest.json.ClientJson;
import org.riguardo.rest.json.PageJson;
import org.riguardo.rest.json.TimelineJson;
import org.riguardo.sheet.Lists;
import org.riguardo.sheet.SheetKind;
import org.riguardo.timeline.Timeline;

/** Clients, what the policy sees of them, and what it suggests. */
@Path("clients")
@Produces(MediaType.APPLICATION_JSON)
public class ClientsResource {

    @EJB
    Clients clients;

    @EJB
    Lists lists;

    @EJB
    Decisions decisions;

    @EJB
    Timeline timeline;

    @Inject
    FirmZone zone;

    /** Clients by name; all of them where a file is accepted. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, SheetAnswer.CSV, SheetAnswer.XLSX})
    public Response find(
            @Context Request request,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @QueryParam("query") @Nullable String text,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @Nullable String size) {
        int most = PageSize.of(size);
        Optional<SheetKind> kind = SheetAnswer.wanted(request);
        if (kind.isPresent()) {
            return SheetAnswer.of(kind.get(), language, "clients", target -> lists.clients(text, target));
        }
        ZoneId offset = zone.get();
        return Response.ok(
                        PageJson.write(clients.find(text, cursor, most), client -> ClientJson.write(client, offset)),
                        MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /** One client with what is open. */
    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return ClientJson.write(clients.get(id), zone.get());
    }

    /** What the policy sees of the client, in the form that {@code policy/evaluate} takes. */
    @GET
    @Path("{id}/file")
    public JsonObject file(@PathParam("id") String id) {
        return EvaluateJson.write(decisions.fileOf(id), zone.get());
    }

    /** The suggestion as of this instant. */
    @GET
    @Path("{id}/decision")
    public JsonObject decision(@PathParam("id") String id) {
        return EvaluateJson.write(decisions.of(id), zone.get());
    }

    /** What would have to be so for an email about money to be allowed, each way verified by deciding again. */
    @GET
    @Path("{id}/possibilities")
    public JsonObject possibilities(@PathParam("id") String id) {
        var ways = new Page<>(decisions.whatWouldAllowEmail(id), null);
        ZoneId offset = zone.get();
        return PageJson.write(ways, way -> ClientJson.write(way, offset));
    }

    /** Contacts, newest first. */
    @GET
    @Path("{id}/timeline")
    public JsonObject timeline(
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @Nullable String size) {
        var page = timeline.of(id, cursor, PageSize.of(size));
        ZoneId offset = zone.get();
        return PageJson.write(page, entry -> TimelineJson.write(entry, offset));
    }
}
