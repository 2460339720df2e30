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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.db.Page;
import org.riguardo.exports.ImportReport;
import org.riguardo.exports.ImportState;
import org.riguardo.exports.Progress;
import org.riguardo.ledger.ImportedDocument;
import org.riguardo.ledger.Imports;
import org.riguardo.ledger.Intake;
import org.riguardo.ledger.PaidSince;
import org.riguardo.problem.InputProblem;
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
    private static final int LINKS = 20;

    @EJB
    private Imports imports;

    @EJB
    private Intake intake;

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
                alarms(speech),
                page.items().stream()
                        .map(report -> ImportRow.of(report, progress(report), speech))
                        .toList(),
                page.next(),
                from == null);
        return shown.mark().equals(seen) ? Response.noContent().build() : templates.page("imports", shown);
    }

    /** One file with its problems and documents. */
    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id, @QueryParam("from") @Nullable String from) {
        return templates.page("import", page(id, from, null, List.of()));
    }

    /** Says that a held file counts as it is. */
    @POST
    @Path("{id}/confirm")
    public Response confirm(@PathParam("id") String id) {
        imports.confirm(id);
        return templates.see("/imports/" + id);
    }

    /** Says that a held file does not count. */
    @POST
    @Path("{id}/decline")
    public Response decline(@PathParam("id") String id) {
        imports.decline(id);
        return templates.see("/imports/" + id);
    }

    /** Takes a file back whole; where that cannot be, the page says why not. */
    @POST
    @Path("{id}/undo")
    public Response undo(@PathParam("id") String id) {
        try {
            imports.undo(id);
            return templates.see("/imports/" + id);
        } catch (PaidSince refused) {
            return templates.page(409, "import", page(id, null, refused.sentence(), links(refused)));
        } catch (InputProblem refused) {
            return templates.page(409, "import", page(id, null, refused.sentence(), List.of()));
        }
    }

    private List<ImportPage.Link> links(PaidSince refused) {
        Speech speech = visit.speech();
        return refused.payments().stream()
                .limit(LINKS)
                .map(payment -> new ImportPage.Link(
                        speech.texts()
                                .say(
                                        "imports.paid",
                                        WrittenAmount.of(payment.amount(), payment.currency()),
                                        speech.moments()
                                                .date(payment.receivedOn())
                                                .words()),
                        "/payments/" + payment.entryId()))
                .toList();
    }

    private ImportPage page(
            String id, @Nullable String from, @Nullable Sentence refusal, List<ImportPage.Link> payments) {
        ImportReport report = imports.get(id);
        Progress progress = progress(report);
        Page<ImportedDocument> documents = imports.documents(id, from, DOCUMENTS);
        Speech speech = visit.speech();
        return new ImportPage(
                visit.frame(Section.IMPORTS),
                report,
                ImportRow.of(report, progress, speech),
                imports.answered(id),
                progress,
                documents.items().stream()
                        .map(document -> DocumentRow.of(document, speech))
                        .toList(),
                documents.next(),
                refusal == null ? null : speech.texts().say(refusal),
                payments);
    }

    private @Nullable Progress progress(ImportReport report) {
        return report.state() == ImportState.RUNNING
                ? intake.progress(report.name()).orElse(null)
                : null;
    }

    private List<String> alarms(Speech speech) {
        return intake.alarms().stream()
                .map(alarm -> (alarm.file() == null ? "" : alarm.file() + ": ")
                        + speech.texts().say(alarm.sentence()))
                .toList();
    }
}
