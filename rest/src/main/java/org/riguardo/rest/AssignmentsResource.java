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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import org.riguardo.db.Page;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.Fields;
import org.riguardo.rest.json.MessageJson;
import org.riguardo.rest.json.PageJson;
import org.riguardo.timeline.mail.Assignments;
import org.riguardo.timeline.mail.Teach;

/** Says which client a message belongs to, and takes it back. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class AssignmentsResource {

    @EJB
    Assignments assignments;

    @Inject
    FirmZone zone;

    /** Assigns a message to a client, its conversation and what else waits from its address too; also one that belongs to another client. */
    @POST
    @Path("messages/{id}/assignment")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response assign(@PathParam("id") String message, InputStream body, @Context UriInfo uri) throws IOException {
        Fields fields = Body.fields(body);
        String client = fields.requiredText("clientId");
        Teach teach = fields.word(Teach.class, "teach");
        fields.end();
        var assigned = assignments.assign(message, client, teach == null ? Teach.USUAL : teach);
        return created(uri, "assignments", assigned.id(), MessageJson.write(assigned, zone.get()));
    }

    /** Says that a message is not that client's. */
    @POST
    @Path("messages/{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response refuse(@PathParam("id") String message, InputStream body, @Context UriInfo uri) throws IOException {
        Fields fields = Body.fields(body);
        String client = fields.requiredText("clientId");
        fields.end();
        String id = assignments.refuse(message, client);
        return created(
                uri, "assignments", id, Json.createObjectBuilder().add("id", id).build());
    }

    /** What staff said of messages and can take back, the newest first. */
    @GET
    @Path("assignments")
    public JsonObject said() {
        ZoneId offset = zone.get();
        return PageJson.write(new Page<>(assignments.said(), null), said -> MessageJson.write(said, offset));
    }

    /** What undoing an assignment would do; it changes nothing. */
    @GET
    @Path("assignments/{id}/undo-preview")
    public JsonObject preview(@PathParam("id") String id) {
        return MessageJson.write(assignments.preview(id), zone.get());
    }

    /** Takes an assignment or a refusal back with all that followed from it. */
    @DELETE
    @Path("assignments/{id}")
    public void undo(@PathParam("id") String id) {
        assignments.undo(id);
    }

    /** Says that nobody is to be asked again about the sender of a message. */
    @POST
    @Path("messages/{id}/ignored")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ignore(@PathParam("id") String message, InputStream body) throws IOException {
        Fields fields = Body.fields(body);
        boolean domain = fields.flag("domain", false);
        fields.end();
        JsonArrayBuilder ids = Json.createArrayBuilder();
        assignments.ignore(message, domain).forEach(ids::add);
        return Response.status(Response.Status.CREATED)
                .entity(Json.createObjectBuilder().add("ids", ids).build())
                .build();
    }

    /** The senders of which nobody is asked, the newest first. */
    @GET
    @Path("ignored-senders")
    public JsonObject ignored() {
        ZoneId offset = zone.get();
        return PageJson.write(new Page<>(assignments.ignored(), null), one -> MessageJson.write(one, offset));
    }

    /** Asks about that sender again. */
    @DELETE
    @Path("ignored-senders/{id}")
    public void ask(@PathParam("id") String id) {
        assignments.ask(id);
    }

    private static Response created(UriInfo uri, String path, String id, JsonObject entity) {
        return Response.created(uri.getBaseUriBuilder().path(path).path(id).build())
                .entity(entity)
                .build();
    }
}
