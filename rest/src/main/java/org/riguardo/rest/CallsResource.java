package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.riguardo.problem.InputProblem;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.CallJson;
import org.riguardo.rest.json.Fields;
import org.riguardo.rest.json.PageJson;
import org.riguardo.timeline.calls.CallIntake;
import org.riguardo.timeline.calls.GivenCall;
import org.riguardo.timeline.calls.PhoneCalls;
import org.riguardo.timeline.calls.TakenCall;

/** Calls that other programs state, and those of which nobody knows whose they are. */
@Path("calls")
@Produces(MediaType.APPLICATION_JSON)
public class CallsResource {

    @EJB
    CallIntake intake;

    @EJB
    PhoneCalls calls;

    @Inject
    FirmZone zone;

    /** Takes calls, each known by its caller's id; one that cannot be taken is refused with its place, and stops no other. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject take(InputStream body) throws IOException {
        Fields fields = Body.fields(body, Body.LARGE);
        List<Fields> rows = fields.objects("calls");
        fields.end();
        if (rows.isEmpty()) {
            throw new InputProblem("calls", "Serve almeno una chiamata.", "At least one call is needed.");
        }
        Map<Integer, InputProblem> unreadable = new TreeMap<>();
        List<GivenCall> read = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            try {
                read.add(CallJson.read(rows.get(at)));
            } catch (InputProblem problem) {
                unreadable.put(at, problem);
            }
        }
        List<TakenCall> taken = read.isEmpty() ? List.of() : intake.take(read);
        JsonArrayBuilder items = Json.createArrayBuilder();
        for (int at = 0, next = 0; at < rows.size(); at++) {
            InputProblem problem = unreadable.get(at);
            items.add(
                    problem == null
                            ? CallJson.write(taken.get(next++), "calls[" + at + "].")
                            : CallJson.refused(problem));
        }
        return Json.createObjectBuilder().add("items", items).build();
    }

    /** Takes back a call by its caller's id. */
    @DELETE
    @Path("{id}")
    public void takeBack(@PathParam("id") String id) {
        intake.takeBack(id);
    }

    /** The calls of which nobody knows whose they are, newest first. */
    @GET
    @Path("waiting")
    public JsonObject waiting(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("size") @Nullable String size) {
        var page = calls.waiting(cursor, PageSize.of(size));
        ZoneId offset = zone.get();
        return PageJson.write(page, call -> CallJson.write(call, offset));
    }

    /** Says whose a call is, which teaches its number. */
    @POST
    @Path("waiting/{id}/assignment")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response teach(@PathParam("id") String id, InputStream body, @Context UriInfo uri) throws IOException {
        Fields fields = Body.fields(body);
        String client = fields.requiredText("clientId");
        fields.end();
        var taught = calls.teach(id, client);
        return Response.created(uri.getBaseUriBuilder()
                        .path("calls/assignments")
                        .path(taught.id())
                        .build())
                .entity(CallJson.write(taught, zone.get()))
                .build();
    }

    /** Takes that back with all that followed from it. */
    @DELETE
    @Path("assignments/{id}")
    public void undo(@PathParam("id") String id) {
        calls.undo(id);
    }

    /** Says that a call is no client's, or asks again. */
    @PUT
    @Path("waiting/{id}/dismissed")
    @Consumes(MediaType.APPLICATION_JSON)
    public void dismiss(@PathParam("id") String id, InputStream body) throws IOException {
        Fields fields = Body.fields(body);
        boolean dismissed = fields.requiredFlag("dismissed");
        fields.end();
        calls.dismiss(id, dismissed);
    }
}
