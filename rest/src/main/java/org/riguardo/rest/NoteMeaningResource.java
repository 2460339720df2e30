package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.riguardo.plan.Decisions;
import org.riguardo.problem.NotFoundProblem;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.Fields;
import org.riguardo.rest.json.MeaningJson;
import org.riguardo.timeline.meaning.Meanings;
import org.riguardo.timeline.meaning.NoteMeaning;

/** What the note of a logged contact is understood to say, and what staff make of it. */
@Path("clients/{id}/interactions/{interactionId}/meaning")
@Produces(MediaType.APPLICATION_JSON)
public class NoteMeaningResource {

    @EJB
    Meanings meanings;

    @EJB
    Decisions decisions;

    @Inject
    FirmZone zone;

    /** What a note says. */
    @GET
    public JsonObject get(@PathParam("id") String client, @PathParam("interactionId") String contact) {
        return answer(client, contact);
    }

    /** Adds what was not found. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@PathParam("id") String client, @PathParam("interactionId") String contact, InputStream body)
            throws IOException {
        note(client, contact);
        meanings.addToContact(contact, MeaningJson.read(Body.fields(body)));
        return Response.status(Response.Status.CREATED)
                .entity(answer(client, contact))
                .build();
    }

    /** Says what was meant instead of what was found. */
    @PUT
    @Path("{findingId}")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject correct(
            @PathParam("id") String client,
            @PathParam("interactionId") String contact,
            @PathParam("findingId") String finding,
            InputStream body)
            throws IOException {
        meanings.correct(own(client, contact, finding), MeaningJson.read(Body.fields(body)));
        return answer(client, contact);
    }

    /** Confirms what was found. */
    @POST
    @Path("{findingId}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject confirm(
            @PathParam("id") String client,
            @PathParam("interactionId") String contact,
            @PathParam("findingId") String finding,
            InputStream body)
            throws IOException {
        Fields fields = Body.fields(body);
        LocalDate review = fields.day("reviewOn");
        fields.end();
        meanings.confirm(own(client, contact, finding), review);
        return answer(client, contact);
    }

    /** Refuses what was found. */
    @POST
    @Path("{findingId}/refusal")
    public JsonObject refuse(
            @PathParam("id") String client,
            @PathParam("interactionId") String contact,
            @PathParam("findingId") String finding) {
        meanings.refuse(own(client, contact, finding));
        return answer(client, contact);
    }

    /** Takes back what a person decided. */
    @DELETE
    @Path("{findingId}")
    public JsonObject undo(
            @PathParam("id") String client,
            @PathParam("interactionId") String contact,
            @PathParam("findingId") String finding) {
        meanings.undo(own(client, contact, finding));
        return answer(client, contact);
    }

    /** The finding, if it is one of that contact of that client. */
    private String own(String client, String contact, String finding) {
        note(client, contact);
        if (!contact.equals(meanings.finding(finding).contactId())) {
            throw new NotFoundProblem("finding", finding);
        }
        return finding;
    }

    private JsonObject answer(String client, String contact) {
        return MeaningJson.write(note(client, contact), decisions.of(client), zone.get());
    }

    private NoteMeaning note(String client, String contact) {
        NoteMeaning meaning = meanings.ofContact(contact);
        if (!client.equals(meaning.clientId())) {
            throw new NotFoundProblem("interaction", contact);
        }
        return meaning;
    }
}
