package org.riguardo.web.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.LayoutAnswers;
import org.riguardo.ledger.layouts.LayoutView;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.Texts;

/** The way of answers about a layout: tried on a whole file as often as anybody likes, and kept when their outcome was seen. */
@RequestScoped
public class LayoutAnswering {

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /** The page with what stands now. */
    Response shown(LayoutPage.Place place, @Nullable LayoutView view, LayoutForm form, LayoutAnswers answers) {
        String notice = view == null ? texts().say("layouts.no-file") : null;
        return page(200, place, view, form, answers, null, notice);
    }

    /**
     * Tries the answers that were sent, or keeps them with {@code do=keep} when their outcome was shown; what cannot be taken
     * stands in the form again.
     *
     * @param tried what comes of answers; of null for those that stand now
     * @param form the form about a view, with these answers
     */
    Response sent(
            HttpServletRequest request,
            LayoutPage.Place place,
            Function<@Nullable LayoutAnswers, @Nullable LayoutView> tried,
            Forms form,
            Consumer<LayoutAnswers> keep) {
        LayoutAnswers answers = LayoutForm.sent(request.getParameterMap());
        boolean keeps = "keep".equals(request.getParameter("do"));
        try {
            LayoutView view = tried.apply(answers);
            if (keeps && (view == null || same(answers.write(), request.getParameter("seen")))) {
                keep.accept(answers);
                return templates.see(place.kept());
            }
            String notice = keeps ? texts().say("layout.see-first") : null;
            return page(200, place, view, form.about(view, answers), answers, null, notice);
        } catch (InputProblem problem) {
            LayoutView view = tried.apply(null);
            return page(422, place, view, form.about(view, answers), answers, texts().say(problem.sentence()), null);
        }
    }

    /** Makes the form about a file, or about what is kept where there is none. */
    interface Forms {
        LayoutForm about(@Nullable LayoutView view, LayoutAnswers answers);
    }

    private static boolean same(String answers, @Nullable String seen) {
        return seen != null && seen.replace("\r", "").equals(answers);
    }

    private Response page(
            int status,
            LayoutPage.Place place,
            @Nullable LayoutView view,
            LayoutForm form,
            LayoutAnswers answers,
            @Nullable String problem,
            @Nullable String notice) {
        return templates.page(
                status,
                "layout",
                new LayoutPage(
                        visit.frame(Section.IMPORTS),
                        place,
                        view,
                        form,
                        answers.write(),
                        visit.speech(),
                        problem,
                        notice));
    }

    private Texts texts() {
        return visit.speech().texts();
    }
}
