package org.riguardo.web.crm;

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
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.crm.AccountState;
import org.riguardo.crm.AccountView;
import org.riguardo.crm.CrmAccounts;
import org.riguardo.crm.CrmConflicts;
import org.riguardo.crm.CrmFiles;
import org.riguardo.crm.CrmTrial;
import org.riguardo.crm.CrmTrials;
import org.riguardo.crm.Preview;
import org.riguardo.firm.Roles;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.client.Notice;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.Texts;

/** The firm's customer systems, for administrators: added, tried, looked at before anything is kept, paused and removed. */
@RequestScoped
@Path("/settings/crm")
public class CrmResource {

    private static final Set<String> DONE = Set.of("saved", "confirmed", "paused", "resumed", "removed", "asked");

    @EJB
    private CrmAccounts accounts;

    @EJB
    private CrmTrials trials;

    @EJB
    private CrmConflicts conflicts;

    @EJB
    private CrmFiles files;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    @Context
    private HttpServletRequest request;

    /**
     * The list.
     *
     * @param done what was just done
     */
    @GET
    public Response list(@QueryParam("done") @Nullable String done) {
        Notice notice = done == null || !DONE.contains(done)
                ? null
                : new Notice(visit.speech().texts().say("crm.done." + done), null);
        return templates.page(
                "crm",
                new CrmPage(
                        visit.frame(Section.POLICY),
                        tabs(),
                        accounts.list().stream()
                                .map(view -> CrmCard.of(view, visit.speech()))
                                .toList(),
                        visit.may(Roles.ADMINISTRATOR),
                        conflicts.open(200).size(),
                        notice));
    }

    /** An empty form. */
    @GET
    @Path("new")
    public Response blank() {
        return form(200, null, false, accounts.connectors(), CrmForm.empty());
    }

    /** Adds an account, then shows what would come; or shows what is wrong. */
    @POST
    public Response add() {
        CrmForm form = CrmForm.sent(request.getParameterMap());
        try {
            return templates.see("/settings/crm/" + accounts.add(form.settings(request.getParameterMap())) + "/look");
        } catch (InputProblem problem) {
            return form(422, null, false, accounts.connectors(), with(form, problem));
        }
    }

    /** How an account is reached and what goes between. */
    @GET
    @Path("{id}/edit")
    public Response edit(@PathParam("id") String id) {
        AccountView view = accounts.get(id);
        return form(200, id, view.secret(), List.of(view.connector()), CrmForm.of(view));
    }

    /** Changes that, or shows what is wrong. */
    @POST
    @Path("{id}/edit")
    public Response change(@PathParam("id") String id) {
        CrmForm form = CrmForm.sent(request.getParameterMap());
        AccountView view = accounts.get(id);
        try {
            accounts.change(id, form.settings(request.getParameterMap()));
            return templates.see(
                    view.state() == AccountState.SETUP ? "/settings/crm/" + id + "/look" : "/settings/crm?done=saved");
        } catch (InputProblem problem) {
            return form(422, id, view.secret(), List.of(view.connector()), with(form, problem));
        }
    }

    /** Signs in and shows what would come; nothing of it is kept. */
    @GET
    @Path("{id}/look")
    public Response look(@PathParam("id") String id) {
        AccountView view = accounts.get(id);
        if (view.connector().equals("csv")) {
            return templates.see("/settings/crm/" + id + "/csv");
        }
        CrmTrial trial = trials.look(id);
        Texts texts = visit.speech().texts();
        Preview preview = trial.preview();
        return templates.page(
                "crm-look",
                new CrmLookPage(
                        visit.frame(Section.POLICY),
                        tabs(),
                        id,
                        view.name(),
                        preview == null ? null : CrmFound.of(preview, texts),
                        trial.problem() == null ? null : texts.say(trial.problem()),
                        view.state() == AccountState.SETUP));
    }

    /** What stands or is to stand there. */
    @GET
    @Path("{id}/activities.csv")
    public Response write(@PathParam("id") String id) {
        accounts.get(id);
        StreamingOutput written = out -> files.write(id, out);
        return Response.ok(written, "text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"riguardo-crm.csv\"")
                .build();
    }

    /** What was shown is right: it is read and written from now on. */
    @POST
    @Path("{id}/confirm")
    public Response confirm(@PathParam("id") String id) {
        accounts.confirm(id);
        return templates.see("/settings/crm?done=confirmed");
    }

    /** Leaves it alone. */
    @POST
    @Path("{id}/pause")
    public Response pause(@PathParam("id") String id) {
        accounts.pause(id);
        return templates.see("/settings/crm?done=paused");
    }

    /** Goes on. */
    @POST
    @Path("{id}/resume")
    public Response resume(@PathParam("id") String id) {
        accounts.resume(id);
        return templates.see("/settings/crm?done=resumed");
    }

    /** Has it looked at now. */
    @POST
    @Path("{id}/run")
    public Response run(@PathParam("id") String id) {
        accounts.wake(id);
        return templates.see("/settings/crm?done=asked");
    }

    /** Removes it; what came from it stays. */
    @POST
    @Path("{id}/remove")
    public Response remove(@PathParam("id") String id) {
        accounts.remove(id);
        return templates.see("/settings/crm?done=removed");
    }

    private CrmForm with(CrmForm form, InputProblem problem) {
        return form.with(problem, visit.speech().texts().say(problem.sentence()));
    }

    private PolicyTabs tabs() {
        return PolicyTabs.on(PolicyTabs.Tab.CRM, visit);
    }

    private Response form(int status, @Nullable String id, boolean keepsSecret, List<String> connectors, CrmForm form) {
        return templates.page(
                status,
                "crm-account",
                new CrmAccountPage(visit.frame(Section.POLICY), tabs(), id, keepsSecret, connectors, form));
    }
}
