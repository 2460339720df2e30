package org.riguardo.web.whatif;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.riguardo.desk.Desk;
import org.riguardo.ledger.Clients;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;

/** Notes that somebody does not follow a suggestion, and why. */
@RequestScoped
@Path("/clients/{id}/overrule")
public class OverruleResource {
    @EJB
    private Desk desk;

    @EJB
    private Clients clients;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    @PathParam("id")
    private String id = "";

    /** The form on a page of its own. */
    @GET
    public Response form() {
        return show(200, "", null);
    }

    /** Notes the reason; without one, the form comes back. */
    @POST
    public Response overrule(@FormParam("reason") @Nullable String reason) {
        String given = reason == null ? "" : reason;
        try {
            desk.overrule(id, given);
            return templates.see("/clients/" + id + "?overruled=yes");
        } catch (InputProblem problem) {
            return show(422, given, visit.speech().texts().say(problem.sentence()));
        }
    }

    private Response show(int status, String reason, @Nullable String problem) {
        return templates.page(
                status,
                "overrule",
                new OverrulePage(
                        visit.frame(Section.CLIENTS), id, clients.get(id).name(), reason, problem));
    }
}
