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
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riguardo.exports.table.TableQuestions;
import org.riguardo.ledger.layouts.KeptLayout;
import org.riguardo.ledger.layouts.LayoutChanges;
import org.riguardo.ledger.layouts.Layouts;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/** What staff said about layouts: to be seen, changed for files that come from now on, and deleted. */
@RequestScoped
@Path("/layouts")
public class LayoutsResource {

    private static final Set<String> DONE = Set.of("changed", "deleted", "undone");

    @EJB
    private Layouts layouts;

    @EJB
    private LayoutChanges changes;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /** All of them, the newest first; after something was done, with a notice that offers to take it back. */
    @GET
    public Response page(@QueryParam("done") @Nullable String done, @QueryParam("layout") @Nullable String layout) {
        Speech speech = visit.speech();
        Set<String> undoable = changes.undoable();
        List<LayoutsPage.Row> rows = layouts.all().stream()
                .map(kept -> row(kept, undoable.contains(kept.layout()), speech))
                .toList();
        Notice notice = done != null && DONE.contains(done)
                ? new Notice(speech.texts().say("layouts." + done), undo(done, layout, undoable))
                : null;
        return templates.page(200, "layouts", new LayoutsPage(visit.frame(Section.IMPORTS), rows, notice));
    }

    /** Deletes one. */
    @POST
    @Path("{layout}/delete")
    public Response delete(@PathParam("layout") String layout) {
        changes.delete(layout);
        return templates.see("/layouts?done=deleted&layout=" + layout);
    }

    /** Takes the last change or deletion of one back. */
    @POST
    @Path("{layout}/undo")
    public Response undo(@PathParam("layout") String layout) {
        changes.undo(layout);
        return templates.see("/layouts?done=undone");
    }

    private static @Nullable String undo(String done, @Nullable String layout, Set<String> undoable) {
        return !done.equals("undone") && layout != null && undoable.contains(layout)
                ? "/layouts/" + layout + "/undo"
                : null;
    }

    private static LayoutsPage.Row row(KeptLayout kept, boolean undoable, Speech speech) {
        LayoutForm form = LayoutForm.of(
                kept, kept.answers(), TableQuestions.fields(), TableQuestions.questions(), speech.texts());
        String says = form.columns().stream()
                .filter(column -> !column.choices().get(0).chosen())
                .map(column -> column.heading() + " = "
                        + column.choices().stream()
                                .filter(LayoutForm.Choice::chosen)
                                .map(LayoutForm.Choice::words)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("; "));
        return new LayoutsPage.Row(
                kept.layout(),
                kept.fileName(),
                says,
                speech.moments().at(kept.keptAt()),
                PersonName.of(kept.keptBy()),
                undoable);
    }
}
