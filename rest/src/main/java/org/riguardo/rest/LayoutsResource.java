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
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import org.riguardo.db.Page;
import org.riguardo.ledger.layouts.LayoutChanges;
import org.riguardo.ledger.layouts.Layouts;
import org.riguardo.problem.NotFoundProblem;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.LayoutJson;
import org.riguardo.rest.json.PageJson;

/** What staff said about layouts of tables. */
@Path("layouts")
@Produces(MediaType.APPLICATION_JSON)
public class LayoutsResource {

    @EJB
    Layouts layouts;

    @EJB
    LayoutChanges changes;

    @Inject
    FirmZone zone;

    /** What is kept, newest first. */
    @GET
    public JsonObject all() {
        ZoneId offset = zone.get();
        return PageJson.write(new Page<>(layouts.all(), null), kept -> LayoutJson.write(kept, offset));
    }

    /** Changes what was said about a layout; with {@code "keep": false} the change is only tried on the newest file of it. */
    @PUT
    @Path("{layout}")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject change(@PathParam("layout") String layout, InputStream body) throws IOException {
        LayoutJson.Said said = LayoutJson.read(Body.fields(body));
        return said.keep()
                ? LayoutJson.write(changes.change(layout, said.answers()), zone.get())
                : changes.check(layout, said.answers())
                        .map(view -> LayoutJson.write(view, zone.get()))
                        .orElseThrow(() -> new NotFoundProblem("file", layout));
    }

    /** Takes the last change or deletion back. */
    @POST
    @Path("{layout}/undo")
    public JsonObject undo(@PathParam("layout") String layout) {
        return LayoutJson.write(changes.undo(layout), zone.get());
    }

    /** Forgets what was said about a layout. */
    @DELETE
    @Path("{layout}")
    public void delete(@PathParam("layout") String layout) {
        changes.delete(layout);
    }
}
