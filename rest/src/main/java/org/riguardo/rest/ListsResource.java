package org.riguardo.rest;

import jakarta.ejb.EJB;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.riguardo.ledger.Imports;
import org.riguardo.plan.WorklistQuery;
import org.riguardo.problem.InputProblem;
import org.riguardo.sheet.Lists;
import org.riguardo.sheet.SheetKind;

/** Whole lists as files for a spreadsheet program, {@code .csv} or {@code .xlsx}; no cell of them is a formula. */
@Path("lists")
public class ListsResource {

    @EJB
    Lists lists;

    @EJB
    Imports imports;

    /** The worklist, in the order in which to act. */
    @GET
    @Path("worklist.{kind}")
    public Response worklist(
            @PathParam("kind") String kind,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @QueryParam("tab") @Nullable String tab,
            @QueryParam("owner") @Nullable String owner,
            @QueryParam("person") @Nullable String person,
            @QueryParam("query") @Nullable String text,
            @QueryParam("group") @Nullable String group,
            @QueryParam("channel") @Nullable String channel,
            @QueryParam("amount") @Nullable String amount) {
        WorklistQuery query = new WorklistQuery(
                WorklistResource.tab(tab), WorklistFilters.of(owner, person, text, group, channel, amount), null, 1);
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

    private static Response file(String kind, @Nullable String language, String name, SheetAnswer.Writing writing) {
        if (!kind.equals("csv") && !kind.equals("xlsx")) {
            throw new InputProblem("kind", "Serve csv o xlsx.", "It must be csv or xlsx.");
        }
        return SheetAnswer.of(SheetKind.of(kind), language, name, writing);
    }
}
