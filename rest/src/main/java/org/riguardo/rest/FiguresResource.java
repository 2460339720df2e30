package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.riguardo.figures.FirmFigures;
import org.riguardo.limitation.Limitation;
import org.riguardo.rest.json.FiguresJson;

/** The figures of the whole firm. */
@Path("firm")
@Produces(MediaType.APPLICATION_JSON)
public class FiguresResource {

    @EJB
    FirmFigures figures;

    @EJB
    Limitation limitation;

    @Inject
    FirmZone zone;

    /** What is open by age and group, promises kept, clients not spoken to, mail on hold. */
    @GET
    @Path("dashboard")
    public JsonObject dashboard() {
        return FiguresJson.dashboard(figures.dashboard(), figures.expected().promises(), zone.get());
    }

    /** Which money may come in, by week, and how earlier weeks compare with what would have been said of them. */
    @GET
    @Path("forecast")
    public JsonObject forecast() {
        return FiguresJson.forecast(figures.expected(), zone.get());
    }

    /** Items that near their limitation, by client. */
    @GET
    @Path("limitation")
    public JsonObject limitation() {
        return FiguresJson.limitation(limitation.list(), zone.get());
    }
}
