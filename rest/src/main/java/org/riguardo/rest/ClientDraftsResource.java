package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
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
import org.riguardo.desk.drafts.DraftView;
import org.riguardo.desk.drafts.Drafts;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.DraftJson;

/** Mail to a client while it is written. */
@Path("clients/{id}/drafts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ClientDraftsResource {

    @EJB
    Drafts drafts;

    @Inject
    FirmZone zone;

    /** The open drafts to a client. */
    @GET
    @Consumes(MediaType.WILDCARD)
    public JsonObject open(@PathParam("id") String client) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        drafts.open(client).forEach(draft -> items.add(DraftJson.write(drafts.get(draft.id()), zone.get())));
        return Json.createObjectBuilder().add("items", items).addNull("next").build();
    }

    /** Begins what is suggested, or what the body asks for; a draft of the same kind that is open already is given instead. */
    @POST
    public Response begin(@PathParam("id") String client, InputStream body, @Context UriInfo uri) throws IOException {
        DraftView draft = drafts.create(client, DraftJson.wish(Body.fields(body)));
        return Response.created(uri.getBaseUriBuilder()
                        .path("drafts/" + draft.draft().id())
                        .build())
                .entity(DraftJson.write(draft, zone.get()))
                .build();
    }
}
