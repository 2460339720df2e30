package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.riguardo.clients.Merges;
import org.riguardo.rest.json.DuplicateJson;

/** Merges of two clients. */
@Path("merges")
@Produces(MediaType.APPLICATION_JSON)
public class MergesResource {

    @EJB
    Merges merges;

    @Inject
    FirmZone zone;

    /** Takes a merge back whole. */
    @POST
    @Path("{id}/undo")
    public JsonObject undo(@PathParam("id") String merge) {
        return DuplicateJson.write(merges.undo(merge), zone.get());
    }
}
