package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.bank.Payments;
import org.riguardo.rest.json.BankJson;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.Fields;
import org.riguardo.rest.json.PageJson;

/** Movements on the firm's accounts, what they may pay, and what staff say about them. */
@Path("bank-entries")
@Produces(MediaType.APPLICATION_JSON)
public class BankEntriesResource {

    @EJB
    Payments payments;

    @Inject
    FirmZone zone;

    /** Movements that wait for a person, the newest first, with what they may pay. */
    @GET
    public JsonObject waiting(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("size") @Nullable String size) {
        var page = payments.waiting(cursor, PageSize.of(size));
        ZoneId offset = zone.get();
        return PageJson.write(page, entry -> BankJson.write(entry, offset));
    }

    /** One movement, with what it may pay. */
    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return BankJson.write(payments.get(id), zone.get());
    }

    /** Says whose payment it is, and of which items; of none, it is on account. */
    @POST
    @Path("{id}/match")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject match(@PathParam("id") String id, InputStream body) throws IOException {
        Fields fields = Body.fields(body);
        String client = fields.requiredText("clientId");
        List<String> items = fields.texts("items");
        fields.end();
        return BankJson.write(payments.match(id, client, items), zone.get());
    }

    /** Takes back what was matched or said. */
    @POST
    @Path("{id}/undo")
    public JsonObject undo(@PathParam("id") String id) {
        return BankJson.write(payments.undo(id), zone.get());
    }

    /** Says which earlier movement it takes back. */
    @POST
    @Path("{id}/reversal")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject reverse(@PathParam("id") String id, InputStream body) throws IOException {
        Fields fields = Body.fields(body);
        String earlier = fields.requiredText("entryId");
        fields.end();
        return BankJson.write(payments.reverse(id, earlier), zone.get());
    }

    /** Says that it is no client's payment. */
    @POST
    @Path("{id}/dismissal")
    public JsonObject dismiss(@PathParam("id") String id) {
        return BankJson.write(payments.dismiss(id), zone.get());
    }
}
