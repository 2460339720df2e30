package org.riguardo.web.imports;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riguardo.exports.table.TableQuestions;
import org.riguardo.ledger.layouts.KeptLayout;
import org.riguardo.ledger.layouts.Layouts;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/** What staff said about layouts: to be seen, changed for files that come from now on, and deleted. */
@RequestScoped
@Path("/layouts")
public class LayoutsResource {

    @EJB
    private Layouts layouts;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /** All of them, the newest first. */
    @GET
    public Response page(@QueryParam("done") @Nullable String done) {
        Speech speech = visit.speech();
        boolean known = "changed".equals(done) || "deleted".equals(done);
        return show(200, known ? speech.texts().say("layouts." + done) : null);
    }

    /** Changes or deletes one. */
    @POST
    @Path("{layout}")
    public Response change(@PathParam("layout") String layout, @Context HttpServletRequest request) {
        try {
            if ("delete".equals(request.getParameter("do"))) {
                layouts.delete(layout);
                return templates.see("/layouts?done=deleted");
            }
            layouts.change(layout, LayoutForm.sent(request.getParameterMap()));
            return templates.see("/layouts?done=changed");
        } catch (InputProblem problem) {
            return show(422, visit.speech().texts().say(problem.sentence()));
        }
    }

    private Response show(int status, @Nullable String notice) {
        Speech speech = visit.speech();
        List<LayoutsPage.Row> rows =
                layouts.all().stream().map(kept -> row(kept, speech)).toList();
        return templates.page(status, "layouts", new LayoutsPage(visit.frame(Section.IMPORTS), rows, notice));
    }

    private static LayoutsPage.Row row(KeptLayout kept, Speech speech) {
        LayoutForm form = LayoutForm.of(kept, TableQuestions.fields(), TableQuestions.questions(), speech.texts());
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
                form);
    }
}
