package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.riguardo.clients.Duplicates;
import org.riguardo.clients.Merges;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.DuplicateJson;
import org.riguardo.rest.json.Fields;
import org.riguardo.rest.json.PageJson;

/** Clients that may be one: proposals, merges, and what a person said of them. */
@Path("clients")
@Produces(MediaType.APPLICATION_JSON)
public class DuplicatesResource {

    @EJB
    Duplicates duplicates;

    @EJB
    Merges merges;

    @Inject
    FirmZone zone;

    /** Pairs of clients that may be one, the likeliest first. */
    @GET
    @Path("duplicates")
    public JsonObject proposals(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("size") @Nullable String size) {
        var page = duplicates.page(cursor, PageSize.of(size));
        ZoneId offset = zone.get();
        return PageJson.write(page, proposal -> DuplicateJson.write(proposal, offset));
    }

    /** Merges another client into this one. */
    @POST
    @Path("{id}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response merge(@PathParam("id") String survivor, InputStream body) throws IOException {
        var merge = merges.merge(survivor, other(body));
        return Response.status(Response.Status.CREATED)
                .entity(DuplicateJson.write(merge, zone.get()))
                .build();
    }

    /** Says that this client and another one are two. */
    @POST
    @Path("{id}/apart")
    @Consumes(MediaType.APPLICATION_JSON)
    public void apart(@PathParam("id") String one, InputStream body) throws IOException {
        duplicates.apart(one, other(body));
    }

    /** Takes back that two clients are two. */
    @DELETE
    @Path("{id}/apart/{otherId}")
    public void maybeOne(@PathParam("id") String one, @PathParam("otherId") String other) {
        duplicates.maybeOne(one, other);
    }

    private static String other(InputStream body) throws IOException {
        Fields fields = Body.fields(body);
        String other = fields.requiredText("clientId");
        fields.end();
        return other;
    }
}
