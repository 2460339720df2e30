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
import java.time.LocalDate;
import org.riguardo.plan.calls.CallCapacities;
import org.riguardo.plan.calls.CallPlans;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.Fields;
import org.riguardo.rest.json.PlanJson;

/** How many calls a day people make, and when they are away. */
@Path("plan/capacity")
@Produces(MediaType.APPLICATION_JSON)
public class CallCapacityResource {

    @EJB
    CallCapacities capacities;

    @EJB
    CallPlans plans;

    @Inject
    FirmZone zone;

    /** What is set. */
    @GET
    public JsonObject get() {
        return PlanJson.write(capacities.of(plans.people()), zone.get());
    }

    /** Sets the firm's, for all who have set nothing; for partners and administrators. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject setFirm(InputStream body) throws IOException {
        capacities.set(null, PlanJson.calls(Body.fields(body)));
        return get();
    }

    /** Sets the caller's own. */
    @PUT
    @Path("mine")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject setOwn(InputStream body) throws IOException {
        capacities.setOwn(PlanJson.calls(Body.fields(body)));
        return get();
    }

    /** Sets somebody's; for partners and administrators. */
    @PUT
    @Path("people/{person}")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject set(@PathParam("person") String person, InputStream body) throws IOException {
        capacities.set(person, PlanJson.calls(Body.fields(body)));
        return get();
    }

    /** Notes days away of the caller, or with a person, for partners and administrators, of that one. */
    @POST
    @Path("away")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject away(InputStream body) throws IOException {
        Fields fields = Body.fields(body);
        String person = fields.text("person");
        LocalDate from = fields.requiredDay("from");
        LocalDate to = fields.requiredDay("to");
        fields.end();
        if (person == null) {
            capacities.addOwnAway(from, to);
        } else {
            capacities.addAway(person, from, to);
        }
        return get();
    }

    /** Takes one's own days away back. */
    @DELETE
    @Path("away/mine/{id}")
    public void backOwn(@PathParam("id") String id) {
        capacities.removeOwnAway(id);
    }

    /** Takes anybody's days away back; for partners and administrators. */
    @DELETE
    @Path("away/{id}")
    public void back(@PathParam("id") String id) {
        capacities.removeAway(id);
    }
}
