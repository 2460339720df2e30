package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.riguardo.ledger.layouts.Layouts;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.LayoutJson;

/** What the columns of a held table hold, as staff say where it is not certain. */
@Path("imports/{id}/layout")
@Produces(MediaType.APPLICATION_JSON)
public class ImportLayoutResource {

    @EJB
    Layouts layouts;

    @Inject
    FirmZone zone;

    /** What is asked about a held file, and what seems right. */
    @GET
    public JsonObject get(@PathParam("id") String id) {
        return LayoutJson.write(layouts.of(id), zone.get());
    }

    /** Keeps the answers of the body; with {@code "keep": false} they are only tried. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject put(@PathParam("id") String id, InputStream body) throws IOException {
        LayoutJson.Said said = LayoutJson.read(Body.fields(body));
        return said.keep()
                ? LayoutJson.write(layouts.keep(id, said.answers()), zone.get())
                : LayoutJson.write(layouts.check(id, said.answers()), zone.get());
    }
}
