package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.Fields;
import org.riguardo.rest.json.MessageJson;
import org.riguardo.timeline.mail.Assignments;

/** Says which client a message belongs to, and takes it back. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class AssignmentsResource {

    @EJB
    Assignments assignments;

    @Inject
    FirmZone zone;

    /** Assigns a message to a client, its conversation and what else waits from its address too. */
    @POST
    @Path("messages/{id}/assignment")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response assign(@PathParam("id") String message, InputStream body, @Context UriInfo uri) throws IOException {
        Fields fields = Body.fields(body);
        String client = fields.requiredText("clientId");
        fields.end();
        var assigned = assignments.assign(message, client);
        return Response.created(uri.getBaseUriBuilder()
                        .path("assignments")
                        .path(assigned.id())
                        .build())
                .entity(MessageJson.write(assigned, zone.get()))
                .build();
    }

    /** Takes an assignment back with all that followed from it. */
    @DELETE
    @Path("assignments/{id}")
    public void undo(@PathParam("id") String id) {
        assignments.undo(id);
    }
}
