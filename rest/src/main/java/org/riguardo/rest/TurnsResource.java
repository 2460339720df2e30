package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.riguardo.desk.HandOvers;
import org.riguardo.desk.Snoozes;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.Fields;
import org.riguardo.rest.json.WorklistJson;

/** When and by whom what is suggested about a client is done: put off until a day, or handed over to a colleague. */
@Path("clients")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TurnsResource {

    @EJB
    Snoozes snoozes;

    @EJB
    HandOvers handOvers;

    @Inject
    FirmZone zone;

    /** Puts it off until a day. */
    @POST
    @Path("{id}/snooze")
    public JsonObject snooze(@PathParam("id") String client, InputStream body) throws IOException {
        Fields fields = Body.fields(body);
        LocalDate until = fields.requiredDay("until");
        String reason = fields.requiredText("reason");
        fields.end();
        return WorklistJson.snoozed(snoozes.snooze(client, until, reason), zone.get());
    }

    /** Takes that back. */
    @DELETE
    @Path("{id}/snooze")
    @Consumes(MediaType.WILDCARD)
    public void wake(@PathParam("id") String client) {
        snoozes.wake(client);
    }

    /** Hands it over to a colleague. */
    @POST
    @Path("{id}/hand-over")
    public JsonObject handOver(@PathParam("id") String client, InputStream body) throws IOException {
        Fields fields = Body.fields(body);
        String to = fields.requiredText("to");
        String note = fields.text("note");
        fields.end();
        return WorklistJson.handedOver(handOvers.handOver(client, to, note), zone.get());
    }

    /** Takes that back. */
    @DELETE
    @Path("{id}/hand-over")
    @Consumes(MediaType.WILDCARD)
    public void takeBack(@PathParam("id") String client) {
        handOvers.takeBack(client);
    }
}
