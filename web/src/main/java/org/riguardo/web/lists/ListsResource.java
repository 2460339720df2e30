package org.riguardo.web.lists;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.riguardo.ledger.Imports;
import org.riguardo.plan.WorklistQuery;
import org.riguardo.plan.WorklistQuery.Tab;
import org.riguardo.sheet.Lists;
import org.riguardo.sheet.SheetKind;
import org.riguardo.sheet.Target;
import org.riguardo.web.site.Visit;
import org.riguardo.web.worklist.Asked;

/** The lists that the pages show, whole, as files. */
@RequestScoped
@Path("/lists")
public class ListsResource {
    private static final String KIND = ".{kind: csv|xlsx}";

    @EJB
    private Lists lists;

    @EJB
    private Imports imports;

    @Inject
    private Visit visit;

    @PathParam("kind")
    private String kind = "csv";

    private interface Writing {
        void to(Target target) throws IOException;
    }

    /** The worklist, one tab of it, or what a search found. */
    @GET
    @Path("worklist" + KIND)
    public Response worklist(@QueryParam("tab") @Nullable Tab tab, @BeanParam Asked asked) {
        WorklistQuery query = new WorklistQuery(tab == null ? Tab.ALL : tab, asked.clients(), null, 1);
        return file("worklist", target -> lists.worklist(query, target));
    }

    /** The clients, or those that a search found. */
    @GET
    @Path("clients" + KIND)
    public Response clients(@QueryParam("text") @Nullable String text) {
        return file("clients", target -> lists.clients(text, target));
    }

    /** Everything that is open. */
    @GET
    @Path("open-items" + KIND)
    public Response openItems() {
        return file("open-items", lists::openItems);
    }

    /** What of a file was not read. */
    @GET
    @Path("not-read/{id}" + KIND)
    public Response notRead(@PathParam("id") String id) {
        imports.get(id);
        return file("not-read", target -> lists.notRead(id, target));
    }

    private Response file(String name, Writing writing) {
        SheetKind sheet = SheetKind.of(kind);
        String language = visit.speech().texts().language().code();
        StreamingOutput output = out -> writing.to(new Target(sheet, language, out));
        return Response.ok(output)
                .type(sheet.mediaType())
                .header("Content-Disposition", "attachment; filename=\"riguardo-" + name + "." + sheet.ending() + "\"")
                .build();
    }
}
