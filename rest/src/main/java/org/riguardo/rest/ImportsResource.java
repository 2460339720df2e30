package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.riguardo.bank.Payments;
import org.riguardo.ledger.Imports;
import org.riguardo.rest.json.BankJson;
import org.riguardo.rest.json.ImportJson;
import org.riguardo.rest.json.PageJson;

/** The files that came in, and what became of them. */
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    @EJB
    Imports imports;

    @EJB
    Payments payments;

    @Inject
    FirmZone zone;

    /** Imports, newest first. */
    @GET
    public JsonObject page(@QueryParam("cursor") @Nullable String cursor, @QueryParam("size") @Nullable String size) {
        var page = imports.page(cursor, PageSize.of(size));
        ZoneId offset = zone.get();
        return PageJson.write(page, report -> ImportJson.write(report, offset));
    }

    /** One import. */
    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return ImportJson.write(imports.get(id), zone.get());
    }

    /** Every document of an import in the order of its file, those left out among them. */
    @GET
    @Path("{id}/documents")
    public JsonObject documents(
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @Nullable String size) {
        var page = imports.documents(id, cursor, PageSize.of(size));
        ZoneId offset = zone.get();
        return PageJson.write(page, document -> ImportJson.write(document, offset));
    }

    /** Every movement of an import in the order of the file, those left out among them. */
    @GET
    @Path("{id}/entries")
    public JsonObject entries(
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @Nullable String size) {
        var page = payments.ofImport(id, cursor, PageSize.of(size));
        ZoneId offset = zone.get();
        return PageJson.write(page, entry -> BankJson.write(entry, offset));
    }

    /** Says that a held file counts as it is. */
    @POST
    @Path("{id}/confirmation")
    public JsonObject confirm(@PathParam("id") String id) {
        imports.confirm(id);
        return ImportJson.write(imports.get(id), zone.get());
    }

    /** Says that a held file does not count. */
    @POST
    @Path("{id}/refusal")
    public JsonObject decline(@PathParam("id") String id) {
        imports.decline(id);
        return ImportJson.write(imports.get(id), zone.get());
    }

    /** Takes an import back whole; its documents stay to be looked at. */
    @POST
    @Path("{id}/undo")
    public JsonObject undo(@PathParam("id") String id) {
        return ImportJson.write(imports.undo(id), zone.get());
    }
}
