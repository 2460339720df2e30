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
import org.riguardo.timeline.meaning.MessageMeaning;

/** What a message is understood to say, and what staff make of it; each answer carries the suggestion as it is from then on. */
@Path("messages/{id}/meaning")
@Produces(MediaType.APPLICATION_JSON)
public class MeaningResource {

    @EJB
    Meanings meanings;

    @EJB
    Decisions decisions;

    @Inject
    FirmZone zone;

    /** What the message says. */
    @GET
    public JsonObject get(@PathParam("id") String id) {
        return answer(id);
    }

    /** Adds what was not found. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@PathParam("id") String id, InputStream body) throws IOException {
        meanings.add(id, MeaningJson.read(Body.fields(body)));
        return Response.status(Response.Status.CREATED).entity(answer(id)).build();
    }

    /** Says what was meant instead of what was found. */
    @PUT
    @Path("{findingId}")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject correct(@PathParam("id") String id, @PathParam("findingId") String finding, InputStream body)
            throws IOException {
        meanings.correct(own(id, finding), MeaningJson.read(Body.fields(body)));
        return answer(id);
    }

    /** Confirms what was found. */
    @POST
    @Path("{findingId}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject confirm(@PathParam("id") String id, @PathParam("findingId") String finding, InputStream body)
            throws IOException {
        Fields fields = Body.fields(body);
        LocalDate review = fields.day("reviewOn");
        fields.end();
        meanings.confirm(own(id, finding), review);
        return answer(id);
    }

    /** Refuses what was found. */
    @POST
    @Path("{findingId}/refusal")
    public JsonObject refuse(@PathParam("id") String id, @PathParam("findingId") String finding) {
        meanings.refuse(own(id, finding));
        return answer(id);
    }

    /** Takes back what a person decided. */
    @DELETE
    @Path("{findingId}")
    public JsonObject undo(@PathParam("id") String id, @PathParam("findingId") String finding) {
        meanings.undo(own(id, finding));
        return answer(id);
    }

    private String own(String message, String finding) {
        if (!message.equals(meanings.finding(finding).messageId())) {
            throw new NotFoundProblem("finding", finding);
        }
        return finding;
    }

    private JsonObject answer(String message) {
        MessageMeaning meaning = meanings.of(message);
        String client = meaning.clientId();
        return MeaningJson.write(meaning, client == null ? null : decisions.of(client), zone.get());
    }
}
