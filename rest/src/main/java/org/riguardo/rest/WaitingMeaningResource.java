package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.riguardo.plan.Decisions;
import org.riguardo.rest.json.MeaningJson;
import org.riguardo.timeline.meaning.Meanings;

/** What was found in a client's words and waits for a person, or is to be looked at again. */
@Path("clients/{id}/meaning")
@Produces(MediaType.APPLICATION_JSON)
public class WaitingMeaningResource {

    @EJB
    Meanings meanings;

    @EJB
    Decisions decisions;

    @Inject
    FirmZone zone;

    /** What waits, newest contact first. */
    @GET
    public JsonObject waiting(@PathParam("id") String client) {
        decisions.of(client);
        return MeaningJson.write(meanings.waiting(client), zone.get());
    }
}
