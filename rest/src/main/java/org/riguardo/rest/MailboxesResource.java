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
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.riguardo.db.Page;
import org.riguardo.mailboxes.MailboxDesk;
import org.riguardo.mailboxes.MailboxTrials;
import org.riguardo.mailboxes.MailboxView;
import org.riguardo.mailboxes.Mailboxes;
import org.riguardo.mailboxes.SendingDesk;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.MailboxJson;
import org.riguardo.rest.json.PageJson;
import org.riguardo.rest.json.SendingJson;

/** The mailboxes that are read for the firm; what they sign in with goes in and never comes out. */
@Path("mailboxes")
@Produces(MediaType.APPLICATION_JSON)
public class MailboxesResource {

    @EJB
    Mailboxes mailboxes;

    @EJB
    MailboxDesk desk;

    @EJB
    MailboxTrials trials;

    @EJB
    SendingDesk sending;

    @Inject
    FirmZone zone;

    /** All of them, with how far they are read. */
    @GET
    public JsonObject list() {
        return page(mailboxes.list());
    }

    /** Those that were removed and can still be brought back. */
    @GET
    @Path("removed")
    public JsonObject removed() {
        return page(mailboxes.removed());
    }

    /** One that was added. */
    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return MailboxJson.write(mailboxes.get(id), zone.get());
    }

    /** Adds one; it is not read before its folders are chosen. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body, @Context UriInfo uri) throws IOException {
        String id = desk.add(MailboxJson.read(Body.fields(body), trials::guess));
        return Response.created(uri.getAbsolutePathBuilder().path(id).build())
                .entity(get(id))
                .build();
    }

    /** Changes how it is reached; a secret that is absent stays, unless the account would lead elsewhere. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject change(@PathParam("id") String id, InputStream body) throws IOException {
        desk.change(id, MailboxJson.read(Body.fields(body), trials::guess));
        return get(id);
    }

    /** Signs in, and says what the mailbox holds or why it cannot be reached. */
    @POST
    @Path("{id}/test")
    public JsonObject test(@PathParam("id") String id) {
        return MailboxJson.write(trials.test(id), zone.get());
    }

    /** Says by which server it sends, and whose own address it is; where no server is named, the guessed one counts. */
    @PUT
    @Path("{id}/sending")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject send(@PathParam("id") String id, InputStream body) throws IOException {
        sending.set(id, SendingJson.read(Body.fields(body), () -> trials.guessSending(id)));
        return get(id);
    }

    /** Has it send no more. */
    @DELETE
    @Path("{id}/sending")
    public void sendNoMore(@PathParam("id") String id) {
        sending.remove(id);
    }

    /** Signs in to its sending server and sends nothing. */
    @POST
    @Path("{id}/sending/test")
    public JsonObject testSending(@PathParam("id") String id) {
        return SendingJson.trial(trials.testSending(id), zone.get());
    }

    /** Says which folders are read, and has it read from then on. */
    @PUT
    @Path("{id}/folders")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject read(@PathParam("id") String id, InputStream body) throws IOException {
        MailboxJson.Choice choice = MailboxJson.choice(Body.fields(body));
        desk.read(id, choice.folders(), choice.addresses());
        return get(id);
    }

    /** Stops reading. */
    @POST
    @Path("{id}/pause")
    public JsonObject pause(@PathParam("id") String id) {
        desk.pause(id);
        return get(id);
    }

    /** Goes on reading. */
    @POST
    @Path("{id}/resume")
    public JsonObject resume(@PathParam("id") String id) {
        desk.resume(id);
        return get(id);
    }

    /** Removes it; what came from it stays. */
    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") String id) {
        desk.remove(id);
    }

    /** Brings a removed one back as it was. */
    @POST
    @Path("{id}/undo")
    public JsonObject undo(@PathParam("id") String id) {
        desk.undo(id);
        return get(id);
    }

    private JsonObject page(List<MailboxView> views) {
        return PageJson.write(new Page<>(views, null), view -> MailboxJson.write(view, zone.get()));
    }
}
