package org.riguardo.web.imports;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.LayoutAnswers;
import org.riguardo.ledger.layouts.LayoutView;
import org.riguardo.ledger.layouts.Layouts;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;

/** Asks what the columns of a held file hold; what is answered is tried on the whole file before it is kept. */
@RequestScoped
@Path("/imports/{id}/layout")
public class LayoutResource {

    @EJB
    private Layouts layouts;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /** The questions with what seems right. */
    @GET
    public Response page(@PathParam("id") String id) {
        LayoutView view = layouts.of(id);
        return show(200, view, view.answers(), null, false);
    }

    /** Tries the answers, or keeps them with {@code do=keep}; what cannot be taken stands in the form again. */
    @POST
    public Response answer(@PathParam("id") String id, @Context HttpServletRequest request) {
        LayoutAnswers answers = LayoutForm.sent(request.getParameterMap());
        try {
            if ("keep".equals(request.getParameter("do"))) {
                layouts.keep(id, answers);
                return templates.see("/imports/" + id);
            }
            return show(200, layouts.check(id, answers), answers, null, true);
        } catch (InputProblem problem) {
            String words = visit.speech().texts().say(problem.sentence());
            return show(422, layouts.of(id), answers, words, false);
        }
    }

    private Response show(
            int status, LayoutView view, LayoutAnswers answers, @Nullable String problem, boolean checked) {
        LayoutForm form = LayoutForm.of(view.guess(), answers, visit.speech().texts());
        return templates.page(
                status,
                "layout",
                new LayoutPage(visit.frame(Section.IMPORTS), view, form, visit.speech(), problem, checked));
    }
}
