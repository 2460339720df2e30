package org.riguardo.web.policy;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.riguardo.firm.Roles;
import org.riguardo.plan.Policies;
import org.riguardo.plan.PolicyVersions;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.Texts;

/** The policy in force as a form; what is saved is a new version, what is sent back with problems loses nothing. */
@RequestScoped
@Path("/policy")
public class PolicyResource {
    @EJB
    private PolicyVersions versions;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /** The policy in force; after saving, with a notice. */
    @GET
    public Response page(@QueryParam("saved") @Nullable String saved) {
        Policies.Version current = versions.current();
        PolicyForm form = PolicyFilling.of(current.settings(), current.number(), "");
        return show(200, form, current, saved == null ? null : texts().say("policy.saved", current.number()), "");
    }

    /** Saves the form as the newest version, or shows it again with all that is wrong; {@code do=more} adds rows. */
    @POST
    public Response save(@Context HttpServletRequest request) {
        Policies.Version current = versions.current();
        PolicyForm form = PolicyForm.of(request.getParameterMap());
        if (form.value("do").equals("more")) {
            return show(200, PolicyFilling.moreRows(form), current, null, "");
        }
        PolicyReading reading = PolicyReading.of(form, current.settings(), texts());
        if (reading.settings() == null) {
            return show(422, reading.form(), current, null, "");
        }
        try {
            int saved = versions.save(reading.settings(), number(form.value("basedOn")), form.value("why"));
            return templates.see("/policy?saved=" + saved);
        } catch (InputProblem problem) {
            PolicyForm refused = form.with(problem.field(), texts().say(problem.sentence()));
            Policies.Version newest = versions.current();
            return show(422, refused.filled("basedOn", Integer.toString(newest.number())), newest, null, "");
        }
    }

    /** Lays a policy file into the form, to be looked at and saved or not. */
    @POST
    @Path("draft")
    public Response draft(@FormParam("document") @Nullable String document) {
        Policies.Version current = versions.current();
        String text = document == null ? "" : document;
        try {
            PolicyForm form = PolicyFilling.of(PolicyFile.read(text), current.number(), "");
            return show(200, form, current, texts().say("policy.draft.shown"), "");
        } catch (InputProblem problem) {
            PolicyForm form = PolicyFilling.of(current.settings(), current.number(), "")
                    .with("document", texts().say(problem.sentence()));
            return show(422, form, current, null, text);
        }
    }

    private Response show(
            int status, PolicyForm form, Policies.Version current, @Nullable String notice, String document) {
        return templates.page(
                status,
                "policy",
                new PolicyPage(
                        visit.frame(Section.POLICY),
                        PolicyTabs.on(PolicyTabs.Tab.SETTINGS, visit),
                        form,
                        current.number(),
                        visit.may(Roles.PARTNER, Roles.ADMINISTRATOR),
                        notice,
                        document,
                        current.settings().added().stream()
                                .map(rule -> AddedRuleView.of(rule, texts()))
                                .toList()));
    }

    private Texts texts() {
        return visit.speech().texts();
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }
}
