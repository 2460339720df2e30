package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.riguardo.desk.callsheet.CallSheets;
import org.riguardo.rest.json.CallSheetJson;

/** What to have at hand before calling a client. */
@Path("clients/{id}/call-sheet")
@Produces(MediaType.APPLICATION_JSON)
public class CallSheetResource {

    @EJB
    CallSheets sheets;

    @Inject
    FirmZone zone;

    /** The sheet as of this instant. */
    @GET
    public JsonObject get(@PathParam("id") String client, @Context SecurityContext security) {
        String name = security.getUserPrincipal() == null
                ? ""
                : security.getUserPrincipal().getName();
        return CallSheetJson.write(sheets.of(client, name), zone.get());
    }
}
