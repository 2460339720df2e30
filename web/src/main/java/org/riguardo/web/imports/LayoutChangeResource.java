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
import org.riguardo.exports.table.TableQuestions;
import org.riguardo.ledger.layouts.KeptLayout;
import org.riguardo.ledger.layouts.LayoutChanges;
import org.riguardo.ledger.layouts.LayoutView;
import org.riguardo.ledger.layouts.Layouts;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.Texts;

/** Changes what staff said about a layout, shown first on the newest file of that layout. */
@RequestScoped
@Path("/layouts/{layout}/change")
public class LayoutChangeResource {

    @EJB
    private Layouts layouts;

    @EJB
    private LayoutChanges changes;

    @Inject
    private Visit visit;

    @Inject
    private LayoutAnswering answering;

    /** What is kept, with what comes of it. */
    @GET
    public Response page(@PathParam("layout") String layout) {
        KeptLayout kept = layouts.get(layout);
        LayoutView view = stands(layout);
        return answering.shown(place(kept), view, form(kept, view, kept.answers()), kept.answers());
    }

    /** Tries other answers, or keeps them with {@code do=keep}. */
    @POST
    public Response answer(@PathParam("layout") String layout, @Context HttpServletRequest request) {
        KeptLayout kept = layouts.get(layout);
        return answering.sent(
                request,
                place(kept),
                answers -> answers == null
                        ? stands(layout)
                        : changes.check(layout, answers).orElse(null),
                (view, answers) -> form(kept, view, answers),
                answers -> changes.change(layout, answers));
    }

    /** What comes of what is kept; null where no file is there, or the newest one asks for more than was answered once. */
    private @Nullable LayoutView stands(String layout) {
        try {
            return changes.check(layout, null).orElse(null);
        } catch (InputProblem more) {
            return null;
        }
    }

    private LayoutForm form(KeptLayout kept, @Nullable LayoutView view, LayoutAnswers answers) {
        Texts texts = visit.speech().texts();
        return view == null
                ? LayoutForm.of(kept, answers, TableQuestions.fields(), TableQuestions.questions(), texts)
                : LayoutForm.of(view.guess(), answers, texts);
    }

    private LayoutPage.Place place(KeptLayout kept) {
        Texts texts = visit.speech().texts();
        return new LayoutPage.Place(
                texts.say("layouts"),
                "/layouts",
                "/layouts/" + kept.layout() + "/change",
                texts.say("layouts.save"),
                "/layouts?done=changed&layout=" + kept.layout());
    }
}
