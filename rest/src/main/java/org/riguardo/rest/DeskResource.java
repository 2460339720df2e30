package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.riguardo.desk.Desk;
import org.riguardo.desk.Logged;
import org.riguardo.desk.Marks;
import org.riguardo.json.EvaluateJson;
import org.riguardo.plan.Decisions;
import org.riguardo.rest.json.AgreementJson;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.ContactJson;
import org.riguardo.rest.json.ContactMarks;
import org.riguardo.rest.json.Fields;

/** What staff do about a client; each answer carries the suggestion as it is from then on. */
@Path("clients")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DeskResource {

    @EJB
    Desk desk;

    @EJB
    Marks marks;

    @EJB
    Decisions decisions;

    @Inject
    FirmZone zone;

    /** Logs a call, a meeting or a letter. */
    @POST
    @Path("{id}/interactions")
    public Response log(@PathParam("id") String client, InputStream body, @Context UriInfo uri) throws IOException {
        ContactJson.Talk talk = ContactJson.talk(Body.fields(body));
        Logged logged = desk.log(client, talk.contact(), talk.outcome());
        return Response.created(uri.getAbsolutePathBuilder().path(logged.id()).build())
                .entity(Json.createObjectBuilder(done(client, logged.id()))
                        .addAll(Json.createObjectBuilder(AgreementJson.write(logged, zone.get())))
                        .build())
                .build();
    }

    /** Takes back a contact that a person logged. */
    @DELETE
    @Path("{id}/interactions/{interactionId}")
    @Consumes(MediaType.WILDCARD)
    public JsonObject withdraw(@PathParam("id") String client, @PathParam("interactionId") String id) {
        desk.withdraw(client, id);
        return done(client, id);
    }

    /** Says what a contact was about, or marks it as needing no answer or as handled. */
    @PATCH
    @Path("{id}/interactions/{interactionId}")
    public JsonObject mark(@PathParam("id") String client, @PathParam("interactionId") String id, InputStream body)
            throws IOException {
        ContactMarks.read(Body.fields(body)).apply(marks, client, id);
        return done(client, id);
    }

    /** Marks an open item as disputed, or the dispute as settled. */
    @PATCH
    @Path("{id}/items/{itemId}")
    public JsonObject dispute(@PathParam("id") String client, @PathParam("itemId") String id, InputStream body)
            throws IOException {
        Fields fields = Body.fields(body);
        boolean disputed = fields.requiredFlag("disputed");
        fields.end();
        marks.dispute(client, id, disputed);
        return done(client, id);
    }

    private JsonObject done(String client, String id) {
        return Json.createObjectBuilder()
                .add("id", id)
                .add("decision", EvaluateJson.write(decisions.of(client), zone.get()))
                .build();
    }
}
