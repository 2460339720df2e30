package org.riguardo.web.mailboxes;

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
import org.riguardo.mailboxes.MailboxTrials;
import org.riguardo.mailboxes.MailboxView;
import org.riguardo.mailboxes.Mailboxes;
import org.riguardo.mailboxes.SendingDesk;
import org.riguardo.mailboxes.SendingView;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;

/** By which server an account sends, and whose own address it is; for partners and administrators. */
@RequestScoped
@Path("/mailboxes/{id}/sending")
public class SendingResource {

    @EJB
    private Mailboxes mailboxes;

    @EJB
    private SendingDesk desk;

    @EJB
    private MailboxTrials trials;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    @Context
    private HttpServletRequest request;

    /** How it sends, or what is guessed for it. */
    @GET
    public Response form(@PathParam("id") String id) {
        MailboxView view = mailboxes.get(id);
        SendingView sending = view.sending();
        MailboxForm form = sending == null ? SendingForm.of(trials.guessSending(id)) : SendingForm.of(sending);
        boolean wrong = sending != null && sending.problem() != null;
        return show(200, view, form, wrong ? visit.speech().texts().say(sending.problem()) : null);
    }

    /** Keeps it and signs in at once, without sending anything; or shows what is wrong. */
    @POST
    public Response set(@PathParam("id") String id) {
        MailboxForm form = SendingForm.sent(request.getParameterMap());
        try {
            desk.set(id, SendingForm.settings(form, request.getParameterMap()));
            return test(id);
        } catch (InputProblem problem) {
            String sentence = visit.speech().texts().say(problem.sentence());
            return show(422, mailboxes.get(id), SendingForm.with(form, problem, sentence), null);
        }
    }

    /** Signs in to the sending server, without sending anything. */
    @POST
    @Path("test")
    public Response test(@PathParam("id") String id) {
        return templates.see(
                trials.testSending(id) == null ? "/mailboxes?done=sends" : "/mailboxes/" + id + "/sending");
    }

    /** Has it send no more. */
    @POST
    @Path("remove")
    public Response remove(@PathParam("id") String id) {
        desk.remove(id);
        return templates.see("/mailboxes?done=sends-not");
    }

    private Response show(int status, MailboxView view, MailboxForm form, @Nullable String problem) {
        SendingView sending = view.sending();
        return templates.page(
                status,
                "sending",
                new SendingPage(
                        visit.frame(Section.POLICY),
                        PolicyTabs.on(PolicyTabs.Tab.MAILBOXES, visit),
                        view.id(),
                        view.address(),
                        sending != null,
                        sending != null && sending.login() != null,
                        form,
                        problem));
    }
}
