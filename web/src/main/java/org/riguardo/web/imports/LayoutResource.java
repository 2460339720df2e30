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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.LayoutAnswers;
import org.riguardo.ledger.layouts.LayoutView;
import org.riguardo.ledger.layouts.Layouts;
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
    private LayoutAnswering answering;

    /** The questions with what seems right. */
    @GET
    public Response page(@PathParam("id") String id) {
        LayoutView view = layouts.of(id);
        return answering.shown(place(view), view, form(view, view.answers()), view.answers());
    }

    /** Tries the answers, or keeps them with {@code do=keep}. */
    @POST
    public Response answer(@PathParam("id") String id, @Context HttpServletRequest request) {
        return answering.sent(
                request,
                place(layouts.of(id)),
                answers -> answers == null ? layouts.of(id) : layouts.check(id, answers),
                this::form,
                answers -> layouts.keep(id, answers));
    }

    private LayoutForm form(@Nullable LayoutView view, LayoutAnswers answers) {
        return LayoutForm.of(
                Objects.requireNonNull(view).guess(), answers, visit.speech().texts());
    }

    private LayoutPage.Place place(LayoutView view) {
        String path = "/imports/" + view.report().id();
        return new LayoutPage.Place(
                view.report().name(),
                path,
                path + "/layout",
                visit.speech().texts().say("layout.keep"),
                path);
    }
}
