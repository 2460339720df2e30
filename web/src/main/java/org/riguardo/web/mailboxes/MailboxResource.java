package org.riguardo.web.mailboxes;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.riguardo.mailboxes.MailboxDesk;
import org.riguardo.mailboxes.MailboxTrials;
import org.riguardo.mailboxes.MailboxView;
import org.riguardo.mailboxes.Mailboxes;
import org.riguardo.mailboxes.SignIn;
import org.riguardo.mailboxes.guess.Guess;
import org.riguardo.mailboxes.guess.Provider;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;

/** Adds a mailbox, from its address on, and changes how it is reached; for partners and administrators. */
@RequestScoped
@Path("/mailboxes")
public class MailboxResource {

    @EJB
    private Mailboxes mailboxes;

    @EJB
    private MailboxDesk desk;

    @EJB
    private MailboxTrials trials;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    @Context
    private HttpServletRequest request;

    /** Asks for the address. */
    @GET
    @Path("new")
    public Response ask() {
        return address(200, "", null);
    }

    /** Guesses the server of an address, and asks for the rest. */
    @POST
    @Path("new")
    public Response guess(@FormParam("address") @Nullable String typed) {
        String address = typed == null ? "" : typed.strip();
        try {
            Guess guess = trials.guess(address);
            return form(200, null, null, MailboxForm.of(address, guess), guess.provider(), null);
        } catch (InputProblem problem) {
            return address(422, address, visit.speech().texts().say(problem.sentence()));
        }
    }

    /** Adds the account, then shows its folders; or shows what is wrong. */
    @POST
    public Response add() {
        MailboxForm form = MailboxForm.sent(request.getParameterMap());
        try {
            return templates.see("/mailboxes/" + desk.add(form.settings(request.getParameterMap())) + "/folders");
        } catch (InputProblem problem) {
            return form(422, null, null, with(form, problem), provider(form), null);
        }
    }

    /** How an account is reached. */
    @GET
    @Path("{id}/edit")
    public Response edit(@PathParam("id") String id) {
        MailboxView view = mailboxes.get(id);
        String problem = view.problem() == null ? null : visit.speech().texts().say(view.problem());
        MailboxForm form = MailboxForm.of(view);
        return form(200, id, view.signIn(), form, provider(form), problem);
    }

    /** Changes that, then shows the folders; or shows what is wrong. */
    @POST
    @Path("{id}/edit")
    public Response change(@PathParam("id") String id) {
        MailboxForm form = MailboxForm.sent(request.getParameterMap());
        try {
            desk.change(id, form.settings(request.getParameterMap()));
            return templates.see("/mailboxes/" + id + "/folders");
        } catch (InputProblem problem) {
            return form(422, id, mailboxes.get(id).signIn(), with(form, problem), provider(form), null);
        }
    }

    private MailboxForm with(MailboxForm form, InputProblem problem) {
        return form.with(problem, visit.speech().texts().say(problem.sentence()));
    }

    private static @Nullable Provider provider(MailboxForm form) {
        return Provider.ofHost(form.value("host")).orElse(null);
    }

    private Response address(int status, String address, @Nullable String problem) {
        return templates.page(
                status,
                "mailbox",
                new MailboxPage(
                        visit.frame(Section.POLICY),
                        PolicyTabs.on(PolicyTabs.Tab.MAILBOXES, visit),
                        null,
                        null,
                        null,
                        null,
                        address,
                        problem));
    }

    private Response form(
            int status,
            @Nullable String id,
            @Nullable SignIn kept,
            MailboxForm form,
            @Nullable Provider provider,
            @Nullable String problem) {
        return templates.page(
                status,
                "mailbox",
                new MailboxPage(
                        visit.frame(Section.POLICY),
                        PolicyTabs.on(PolicyTabs.Tab.MAILBOXES, visit),
                        id,
                        kept,
                        form,
                        provider,
                        form.value("address"),
                        problem));
    }
}
