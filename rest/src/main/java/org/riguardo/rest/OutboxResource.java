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
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.desk.outbox.Finding;
import org.riguardo.desk.outbox.Outbox;
import org.riguardo.desk.outbox.OutboxFilter;
import org.riguardo.desk.outbox.OutboxState;
import org.riguardo.problem.InputProblem;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.Fields;
import org.riguardo.rest.json.OutboxJson;
import org.riguardo.rest.json.PageJson;

/** The mail that is leaving, waits, was held or has left. */
@Path("outbox")
@Produces(MediaType.APPLICATION_JSON)
public class OutboxResource {

    @EJB
    Outbox outbox;

    @Inject
    FirmZone zone;

    /** One page, the mail that changed last first. */
    @GET
    public JsonObject page(
            @QueryParam("state") @Nullable String state,
            @QueryParam("clientId") @Nullable String clientId,
            @QueryParam("sender") @Nullable String sender,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @Nullable String size) {
        Set<OutboxState> states = state == null ? Set.of() : Set.of(state(state));
        var page = outbox.page(new OutboxFilter(states, clientId, sender), cursor, PageSize.of(size));
        ZoneId offset = zone.get();
        return PageJson.write(page, mail -> OutboxJson.write(mail, offset));
    }

    /** One mail. */
    @GET
    @Path("{id}")
    public JsonObject one(@PathParam("id") String id) {
        return OutboxJson.write(outbox.get(id), zone.get());
    }

    /** Takes back a mail that waits; one that is no longer here to take back stays as it is. */
    @POST
    @Path("{id}/cancel")
    public JsonObject cancel(@PathParam("id") String id) {
        outbox.cancel(id);
        return one(id);
    }

    /** What a person found out about a mail of which nobody knew whether it left; of any other mail nothing changes. */
    @POST
    @Path("{id}/finding")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject finding(@PathParam("id") String id, InputStream body) throws IOException {
        Fields fields = Body.fields(body);
        Finding finding = fields.requiredWord(Finding.class, "finding");
        fields.end();
        outbox.settle(id, finding);
        return one(id);
    }

    private static OutboxState state(String word) {
        return Arrays.stream(OutboxState.values())
                .filter(state -> state.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new InputProblem(
                        "state",
                        "Serve uno tra " + Arrays.toString(OutboxState.values()) + ".",
                        "One of " + Arrays.toString(OutboxState.values()) + " is needed."));
    }
}
