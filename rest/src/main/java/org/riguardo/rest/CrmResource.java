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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.riguardo.crm.AccountView;
import org.riguardo.crm.ConflictView;
import org.riguardo.crm.CrmAccounts;
import org.riguardo.crm.CrmConflicts;
import org.riguardo.crm.CrmFiles;
import org.riguardo.crm.CrmTrials;
import org.riguardo.db.Page;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.CrmJson;
import org.riguardo.rest.json.PageJson;

/** The firm's customer systems and where they differ from Riguardo. */
@Path("crm")
@Produces(MediaType.APPLICATION_JSON)
public class CrmResource {

    private static final int MOST = 200;

    @EJB
    CrmAccounts accounts;

    @EJB
    CrmTrials trials;

    @EJB
    CrmConflicts conflicts;

    @EJB
    CrmFiles files;

    @Inject
    FirmZone zone;

    /** All of them. */
    @GET
    @Path("accounts")
    public JsonObject list() {
        return PageJson.write(new Page<AccountView>(accounts.list(), null), view -> CrmJson.write(view, zone.get()));
    }

    /** One of them. */
    @GET
    @Path("accounts/{id}")
    public JsonObject get(@PathParam("id") String id) {
        return CrmJson.write(accounts.get(id), zone.get());
    }

    /** Adds one; nothing of it is kept before it is confirmed. */
    @POST
    @Path("accounts")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body, @Context UriInfo uri) throws IOException {
        String id = accounts.add(CrmJson.read(Body.fields(body)));
        return Response.created(uri.getAbsolutePathBuilder().path(id).build())
                .entity(get(id))
                .build();
    }

    /** Changes how it is reached and what goes between. */
    @PUT
    @Path("accounts/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject change(@PathParam("id") String id, InputStream body) throws IOException {
        accounts.change(id, CrmJson.read(Body.fields(body)));
        return get(id);
    }

    /** Signs in and says what would come; nothing of it is kept. */
    @POST
    @Path("accounts/{id}/test")
    public JsonObject test(@PathParam("id") String id) {
        return CrmJson.write(trials.look(id), zone.get());
    }

    /** Has it read and written from now on. */
    @POST
    @Path("accounts/{id}/confirm")
    public JsonObject confirm(@PathParam("id") String id) {
        accounts.confirm(id);
        return get(id);
    }

    /** Leaves it alone. */
    @POST
    @Path("accounts/{id}/pause")
    public JsonObject pause(@PathParam("id") String id) {
        accounts.pause(id);
        return get(id);
    }

    /** Goes on. */
    @POST
    @Path("accounts/{id}/resume")
    public JsonObject resume(@PathParam("id") String id) {
        accounts.resume(id);
        return get(id);
    }

    /** Has it looked at within seconds. */
    @POST
    @Path("accounts/{id}/run")
    public JsonObject run(@PathParam("id") String id) {
        accounts.wake(id);
        return get(id);
    }

    /** Removes it; what came from it stays. */
    @DELETE
    @Path("accounts/{id}")
    public void remove(@PathParam("id") String id) {
        accounts.remove(id);
    }

    /** Takes contacts or activities from a CSV file. */
    @POST
    @Path("accounts/{id}/csv")
    @Consumes({"text/csv", MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
    public JsonObject take(@PathParam("id") String id, InputStream body) throws IOException {
        String text = new String(body.readNBytes(Body.LARGE), StandardCharsets.UTF_8);
        return CrmJson.write(files.take(id, text), zone.get());
    }

    /** What stands or is to stand there, as a CSV file. */
    @GET
    @Path("accounts/{id}/csv")
    @Produces("text/csv; charset=UTF-8")
    public Response write(@PathParam("id") String id) {
        accounts.get(id);
        StreamingOutput written = out -> files.write(id, out);
        return Response.ok(written)
                .header("Content-Disposition", "attachment; filename=\"riguardo-crm.csv\"")
                .build();
    }

    /** The differences that wait for a person, the newest first; 200 at most. */
    @GET
    @Path("conflicts")
    public JsonObject conflicts() {
        return PageJson.write(
                new Page<ConflictView>(conflicts.open(MOST), null), view -> CrmJson.write(view, zone.get()));
    }

    /** Says which side is right. */
    @POST
    @Path("conflicts/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public void choose(@PathParam("id") String id, InputStream body) throws IOException {
        conflicts.choose(id, CrmJson.side(Body.fields(body)));
    }
}
