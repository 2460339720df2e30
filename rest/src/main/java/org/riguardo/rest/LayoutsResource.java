package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import org.riguardo.db.Page;
import org.riguardo.ledger.layouts.Layouts;
import org.riguardo.rest.json.LayoutJson;
import org.riguardo.rest.json.PageJson;

/** What staff said about layouts of tables. */
@Path("layouts")
@Produces(MediaType.APPLICATION_JSON)
public class LayoutsResource {

    @EJB
    Layouts layouts;

    @Inject
    FirmZone zone;

    /** What is kept, newest first. */
    @GET
    public JsonObject all() {
        ZoneId offset = zone.get();
        return PageJson.write(new Page<>(layouts.all(), null), kept -> LayoutJson.write(kept, offset));
    }

    /** Forgets what was said about a layout. */
    @DELETE
    @Path("{layout}")
    public void delete(@PathParam("layout") String layout) {
        layouts.delete(layout);
    }
}
