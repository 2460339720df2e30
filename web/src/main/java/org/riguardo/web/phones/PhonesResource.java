package org.riguardo.web.phones;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.riguardo.firm.Roles;
import org.riguardo.problem.InputProblem;
import org.riguardo.timeline.calls.PhoneSetup;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;

/** The phone settings: everybody sees them, partners and administrators change them. */
@RequestScoped
@Path("/settings/phones")
public class PhonesResource {
    @EJB
    private PhoneSetup setup;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /** The settings. */
    @GET
    public Response page(@QueryParam("saved") @Nullable String saved) {
        String notice = saved == null ? null : visit.speech().texts().say("phones.saved");
        return show(200, PhonesForm.of(setup.get()), notice, null);
    }

    /** Sets them, or shows them again with what is wrong beside its field. */
    @POST
    public Response save(@Context HttpServletRequest request) {
        PhonesForm form = PhonesForm.of(request.getParameterMap());
        try {
            setup.set(form.read());
            return templates.see("/settings/phones?saved=1");
        } catch (InputProblem problem) {
            return show(422, form, null, problem);
        }
    }

    private Response show(int status, PhonesForm form, @Nullable String notice, @Nullable InputProblem problem) {
        return templates.page(
                status,
                "phones",
                new PhonesPage(
                        visit.frame(Section.POLICY),
                        PolicyTabs.on(PolicyTabs.Tab.PHONES, visit),
                        form,
                        visit.may(Roles.PARTNER, Roles.ADMINISTRATOR),
                        notice,
                        problem == null ? null : problem.field(),
                        problem == null ? null : visit.speech().texts().say(problem.sentence())));
    }
}
