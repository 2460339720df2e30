package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import org.riguardo.db.Page;
import org.riguardo.plugins.events.Deliveries;
import org.riguardo.problem.InputProblem;
import org.riguardo.rest.json.DeliveryJson;
import org.riguardo.rest.json.PageJson;

/** What a plugin was told of what happened; administrators look at it and have it told again. */
@Path("plugins/{key}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
public class PluginDeliveriesResource {

    @EJB
    Deliveries deliveries;

    @Inject
    FirmZone zone;

    /** The newest, what is not told before the rest. */
    @GET
    public JsonObject list(@PathParam("key") String plugin) {
        ZoneId offset = zone.get();
        return PageJson.write(new Page<>(deliveries.of(plugin), null), one -> DeliveryJson.write(one, offset));
    }

    /** Tells all again that were given up, and says how many. */
    @POST
    @Path("again")
    public JsonObject againAll(@PathParam("key") String plugin) {
        return Json.createObjectBuilder()
                .add("again", deliveries.againAll(plugin))
                .build();
    }

    /** Tells one again. */
    @POST
    @Path("{seq}/again")
    public void again(@PathParam("key") String plugin, @PathParam("seq") String seq) {
        if (!seq.matches("[0-9]{1,18}")) {
            throw new InputProblem("seq", "Serve il numero di un avviso.", "The number of a delivery is needed.");
        }
        deliveries.again(plugin, Long.parseLong(seq));
    }
}
