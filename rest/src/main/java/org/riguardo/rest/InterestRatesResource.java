package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.riguardo.interest.InterestRates;
import org.riguardo.rest.json.FiguresJson;

/** The rates by which the interest that the firm waives is computed. */
@Path("interest-rates")
@Produces(MediaType.APPLICATION_JSON)
public class InterestRatesResource {

    @EJB
    InterestRates rates;

    @Inject
    FirmZone zone;

    /** The rates that count, and the periods without one. */
    @GET
    public JsonObject list() {
        return FiguresJson.rates(rates.list(), rates.missing(), zone.get());
    }
}
