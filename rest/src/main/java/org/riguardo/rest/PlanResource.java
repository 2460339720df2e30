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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.riguardo.plan.calls.CallPlans;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.Fields;
import org.riguardo.rest.json.PlanJson;

/** The plan of calls over the coming working days. */
@Path("plan")
@Produces(MediaType.APPLICATION_JSON)
public class PlanResource {

    @EJB
    CallPlans plans;

    @Inject
    FirmZone zone;

    /** Five working days of one person's plan; the caller's own, from its first day, where nothing is said. */
    @GET
    public JsonObject week(@QueryParam("person") @Nullable String person, @QueryParam("from") @Nullable String from) {
        return PlanJson.write(plans.week(person, PlanJson.day(from, "from")), zone.get());
    }

    /** Moves a call to a day, or with null leaves the day to the plan again. */
    @PUT
    @Path("calls/{clientId}/day")
    @Consumes(MediaType.APPLICATION_JSON)
    public void move(@PathParam("clientId") String clientId, InputStream body) throws IOException {
        Fields fields = Body.fields(body);
        LocalDate day = fields.day("day");
        fields.end();
        plans.move(clientId, day);
    }
}
