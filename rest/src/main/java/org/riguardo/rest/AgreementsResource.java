package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Cursor;
import org.riguardo.db.Page;
import org.riguardo.desk.agreements.AgreementView;
import org.riguardo.desk.agreements.Agreements;
import org.riguardo.desk.agreements.FirmAgreements;
import org.riguardo.desk.agreements.FirmAgreements.Shown;
import org.riguardo.problem.InputProblem;
import org.riguardo.rest.json.AgreementJson;
import org.riguardo.rest.json.Body;
import org.riguardo.rest.json.PageJson;

/** The firm's agreements, and the bounds within which anybody may agree. */
@Path("agreements")
@Produces(MediaType.APPLICATION_JSON)
public class AgreementsResource {

    @EJB
    Agreements agreements;

    @Inject
    FirmZone zone;

    /** One page of a list of agreements, the most pressing first. */
    @GET
    public JsonObject list(
            @QueryParam("show") @Nullable String show,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @Nullable String size) {
        Shown shown = shown(show);
        int from = cursor == null ? 0 : Cursor.position(cursor);
        int rows = PageSize.of(size);
        FirmAgreements firm = agreements.ofFirm();
        var found = firm.shown(shown);
        int end = Math.min(found.size(), from + rows);
        var page = new Page<AgreementView>(
                found.subList(Math.min(from, end), end),
                end < found.size() ? Cursor.write(Integer.toString(end)) : null);
        ZoneId offset = zone.get();
        return PageJson.write(page, view -> AgreementJson.write(view, offset));
    }

    /** The bounds. */
    @GET
    @Path("limits")
    public JsonObject limits() {
        return AgreementJson.write(agreements.limits(), zone.get());
    }

    /** Sets the bounds; what is absent stays. */
    @PUT
    @Path("limits")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject setLimits(InputStream body) throws IOException {
        agreements.setLimits(AgreementJson.limits(Body.fields(body), agreements.limits()));
        return limits();
    }

    private static Shown shown(@Nullable String show) {
        if (show == null) {
            return Shown.RUNNING;
        }
        for (Shown known : Shown.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(show)) {
                return known;
            }
        }
        throw new InputProblem(
                "show",
                "Scegliere tra running, week, broken, kept e waiting.",
                "Choose one of running, week, broken, kept and waiting.");
    }
}
