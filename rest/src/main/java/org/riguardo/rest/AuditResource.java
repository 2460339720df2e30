package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.riguardo.audit.AuditLog;
import org.riguardo.audit.AuditQuery;
import org.riguardo.audit.access.Accesses;
import org.riguardo.problem.GivenDay;
import org.riguardo.problem.InputProblem;
import org.riguardo.rest.json.AuditJson;
import org.riguardo.rest.json.PageJson;

/** The audit log, and who looked at what, for partners and administrators. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    @EJB
    AuditLog log;

    @EJB
    Accesses accesses;

    @Inject
    FirmZone zone;

    /** One page of what was done, newest first. */
    @GET
    public JsonObject page(
            @QueryParam("clientId") @Nullable String clientId,
            @QueryParam("who") @Nullable String who,
            @QueryParam("what") @Nullable String what,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @Nullable String size) {
        ZoneId offset = zone.get();
        var page = log.page(new AuditQuery(
                clientId, who, what, start("from", from, 0), start("to", to, 1), cursor, PageSize.of(size)));
        return PageJson.write(page, entry -> AuditJson.write(entry, offset));
    }

    /** One page of who looked at what, the latest first. */
    @GET
    @Path("views")
    public JsonObject views(
            @QueryParam("clientId") @Nullable String clientId,
            @QueryParam("who") @Nullable String who,
            @QueryParam("what") @Nullable String what,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @Nullable String size) {
        ZoneId offset = zone.get();
        var page = accesses.page(new AuditQuery(
                clientId, who, what, start("from", from, 0), start("to", to, 1), cursor, PageSize.of(size)));
        return PageJson.write(page, entry -> AuditJson.write(entry, offset));
    }

    /** The beginning of a day of the firm, or of the one after it. */
    private @Nullable Instant start(String field, @Nullable String day, int later) {
        return day == null
                ? null
                : GivenDay.of(day)
                        .orElseThrow(() -> new InputProblem(
                                field, "Serve un giorno, come 2026-03-05.", "A day is needed, such as 2026-03-05."))
                        .plusDays(later)
                        .atStartOfDay(zone.get())
                        .toInstant();
    }
}
