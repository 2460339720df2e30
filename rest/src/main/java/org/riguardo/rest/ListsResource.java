package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.riguardo.ledger.Imports;
import org.riguardo.plan.WorklistQuery;
import org.riguardo.problem.InputProblem;
import org.riguardo.sheet.Lists;
import org.riguardo.sheet.SheetKind;
import org.riguardo.sheet.Target;

/** Whole lists as files for a spreadsheet program, {@code .csv} or {@code .xlsx}; no cell of them is a formula. */
@Path("lists")
public class ListsResource {

    @EJB
    Lists lists;

    @EJB
    Imports imports;

    private interface Writing {
        void to(Target target) throws IOException;
    }

    /** The worklist, in the order in which to act. */
    @GET
    @Path("worklist.{kind}")
    public Response worklist(
            @PathParam("kind") String kind,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @QueryParam("tab") @Nullable String tab,
            @QueryParam("owner") @Nullable String owner,
            @QueryParam("query") @Nullable String text) {
        WorklistQuery query = new WorklistQuery(WorklistResource.tab(tab), owner, text, null, 1);
        return file(kind, language, "worklist", target -> lists.worklist(query, target));
    }

    /** The clients by name. */
    @GET
    @Path("clients.{kind}")
    public Response clients(
            @PathParam("kind") String kind,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @QueryParam("query") @Nullable String text) {
        return file(kind, language, "clients", target -> lists.clients(text, target));
    }

    /** All open items of all clients. */
    @GET
    @Path("open-items.{kind}")
    public Response openItems(
            @PathParam("kind") String kind, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return file(kind, language, "open-items", lists::openItems);
    }

    /** What of an import was not read or left out, and why. */
    @GET
    @Path("not-read/{id}.{kind}")
    public Response notRead(
            @PathParam("id") String id,
            @PathParam("kind") String kind,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        imports.get(id);
        return file(kind, language, "not-read", target -> lists.notRead(id, target));
    }

    private Response file(String kind, @Nullable String language, String name, Writing writing) {
        if (!kind.equals("csv") && !kind.equals("xlsx")) {
            throw new InputProblem("kind", "Serve csv o xlsx.", "It must be csv or xlsx.");
        }
        SheetKind sheet = SheetKind.of(kind);
        String words = language != null && language.startsWith("en") ? "en" : "it";
        StreamingOutput output = out -> writing.to(new Target(sheet, words, out));
        return Response.ok(output)
                .type(sheet.mediaType())
                .header("Content-Disposition", "attachment; filename=\"riguardo-" + name + "." + kind + "\"")
                .build();
    }
}
