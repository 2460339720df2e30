package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Page;
import org.riguardo.json.EvaluateJson;
import org.riguardo.plan.Decisions;
import org.riguardo.problem.InputProblem;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.PageJson;
import org.riguardo.rest.json.TalkJson;
import org.riguardo.timeline.talks.Answered;
import org.riguardo.timeline.talks.TalkQuestion;
import org.riguardo.timeline.talks.Talks;

/** Talks of which nobody has said what they were about: the policy takes them for support until somebody does. */
@Path("talks")
@Produces(MediaType.APPLICATION_JSON)
public class TalksResource {

    private static final String CURSOR = "[0-9]{1,6}";

    @EJB
    Talks talks;

    @EJB
    Decisions decisions;

    @Inject
    FirmZone zone;

    /** The questions, the caller's own first. */
    @GET
    public JsonObject questions(
            @QueryParam("clientId") @Nullable String client,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @Nullable String size) {
        if (cursor != null && !cursor.matches(CURSOR)) {
            throw new InputProblem(
                    "cursor", "Questo cursore non viene da una pagina.", "This cursor comes from no page.");
        }
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int rows = PageSize.of(size);
        var found = talks.questions(client, from, rows + 1);
        boolean more = found.size() > rows;
        var page = new Page<TalkQuestion>(
                more ? found.subList(0, rows) : found, more ? Integer.toString(from + rows) : null);
        ZoneId offset = zone.get();
        return PageJson.write(page, question -> TalkJson.write(question, offset));
    }

    /** Answers one; the answer carries the suggestion as it is from then on. */
    @POST
    @Path("{interactionId}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response answer(@PathParam("interactionId") String id, InputStream body, @Context UriInfo uri)
            throws IOException {
        Answered answered = talks.answer(id, TalkJson.read(Body.fields(body)));
        return Response.created(uri.getBaseUriBuilder()
                        .path("talks/answers")
                        .path(answered.id())
                        .build())
                .entity(Json.createObjectBuilder()
                        .add("id", answered.id())
                        .add("clientId", answered.clientId())
                        .add("decision", EvaluateJson.write(decisions.of(answered.clientId()), zone.get()))
                        .build())
                .build();
    }

    /** Takes an answer back: the question is asked again. */
    @DELETE
    @Path("answers/{id}")
    public void undo(@PathParam("id") String id) {
        talks.undo(id);
    }
}
