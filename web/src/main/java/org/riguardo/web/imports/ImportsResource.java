package org.riguardo.web.imports;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Page;
import org.riguardo.exports.ImportReport;
import org.riguardo.ledger.ImportedDocument;
import org.riguardo.ledger.Imports;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.Speech;

/** The files that came in, what was read of them and what was not. */
@RequestScoped
@Path("/imports")
public class ImportsResource {
    private static final int FILES = 40;
    private static final int DOCUMENTS = 100;

    @EJB
    private Imports imports;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /**
     * The list of files, the newest first.
     *
     * @param seen the mark of the list that the browser shows; when nothing has changed since, the answer is empty
     */
    @GET
    public Response list(@QueryParam("from") @Nullable String from, @QueryParam("seen") @Nullable String seen) {
        Page<ImportReport> page = imports.page(from, FILES);
        Speech speech = visit.speech();
        ImportsPage shown = new ImportsPage(
                visit.frame(Section.IMPORTS),
                page.items().stream()
                        .map(report -> ImportRow.of(report, speech))
                        .toList(),
                page.next(),
                from == null);
        return shown.mark().equals(seen) ? Response.noContent().build() : templates.page("imports", shown);
    }

    /** One file with its problems and documents. */
    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id, @QueryParam("from") @Nullable String from) {
        ImportReport report = imports.get(id);
        Page<ImportedDocument> documents = imports.documents(id, from, DOCUMENTS);
        Speech speech = visit.speech();
        return templates.page(
                "import",
                new ImportPage(
                        visit.frame(Section.IMPORTS),
                        report,
                        ImportRow.of(report, speech),
                        documents.items().stream()
                                .map(document -> DocumentRow.of(document, speech))
                                .toList(),
                        documents.next()));
    }

    /** Says that a held file counts as it is. */
    @POST
    @Path("{id}/confirm")
    public Response confirm(@PathParam("id") String id) {
        imports.confirm(id);
        return templates.see("/imports/" + id);
    }
}
