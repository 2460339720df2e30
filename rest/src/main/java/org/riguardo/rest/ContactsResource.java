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
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.riguardo.clients.AddressBook;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.DuplicateJson;
import org.riguardo.rest.json.Fields;
import org.riguardo.rest.json.PageJson;

/** Entries of address books that no number joins to a client. */
@Path("contacts")
@Produces(MediaType.APPLICATION_JSON)
public class ContactsResource {

    @EJB
    AddressBook book;

    @Inject
    FirmZone zone;

    /** The entries that wait, by name. */
    @GET
    @Path("unassigned")
    public JsonObject waiting(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("size") @Nullable String size) {
        var page = book.waiting(cursor, PageSize.of(size));
        ZoneId offset = zone.get();
        return PageJson.write(page, entry -> DuplicateJson.write(entry, offset));
    }

    /** Says whose an entry is. */
    @POST
    @Path("{id}/assignment")
    @Consumes(MediaType.APPLICATION_JSON)
    public void assign(@PathParam("id") String entry, InputStream body) throws IOException {
        Fields fields = Body.fields(body);
        String client = fields.requiredText("clientId");
        fields.end();
        book.assign(entry, client);
    }

    /** Says that an entry is nobody's. */
    @POST
    @Path("{id}/dismissal")
    public void dismiss(@PathParam("id") String entry) {
        book.dismiss(entry);
    }

    /** Takes back what was said of an entry. */
    @DELETE
    @Path("{id}/assignment")
    public void undo(@PathParam("id") String entry) {
        book.undo(entry);
    }
}
