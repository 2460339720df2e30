package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.riguardo.audit.AuditLog;
import org.riguardo.rest.json.AuditJson;
import org.riguardo.rest.json.PageJson;

/** The audit log, for partners and administrators. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    @EJB
    AuditLog log;

    @Inject
    FirmZone zone;

    /** One page, newest first. */
    @GET
    public JsonObject page(
            @QueryParam("clientId") @Nullable String clientId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @Nullable String size) {
        var page = log.page(clientId, cursor, PageSize.of(size));
        ZoneId offset = zone.get();
        return PageJson.write(page, entry -> AuditJson.write(entry, offset));
    }
}
