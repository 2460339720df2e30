package org.riguardo.web.mailboxes;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.firm.Roles;
import org.riguardo.mailboxes.MailboxDesk;
import org.riguardo.mailboxes.MailboxTrials;
import org.riguardo.mailboxes.MailboxView;
import org.riguardo.mailboxes.Mailboxes;
import org.riguardo.mailboxes.Trial;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.client.Notice;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.Speech;

/** The list of the firm's mailboxes: everybody sees how they are read, partners and administrators pause and remove them. */
@RequestScoped
@Path("/mailboxes")
public class MailboxesResource {

    private static final Set<String> DONE =
            Set.of("reading", "saved", "paused", "resumed", "removed", "restored", "reached", "sends", "sends-not");

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

    /**
     * The list.
     *
     * @param done what was just done, with {@code id}: removing can be taken back
     * @param seen the mark of the list that the browser shows; when nothing has changed since, the answer is empty
     */
    @GET
    public Response list(
            @QueryParam("done") @Nullable String done,
            @QueryParam("id") @Nullable String id,
            @QueryParam("seen") @Nullable String seen) {
        Notice notice = done == null || !DONE.contains(done)
                ? null
                : new Notice(
                        visit.speech().texts().say("mailboxes.done." + done),
                        done.equals("removed") && id != null ? "/mailboxes/" + id + "/undo" : null);
        MailboxesPage page = page(notice);
        return page.mark().equals(seen) ? Response.noContent().build() : templates.page("mailboxes", page);
    }

    /** Signs in to try the account out. */
    @POST
    @Path("{id}/test")
    public Response test(@PathParam("id") String id) {
        Trial trial = trials.test(id);
        return templates.see(trial.problem() == null ? "/mailboxes?done=reached" : "/mailboxes/" + id + "/edit");
    }

    /** Stops reading. */
    @POST
    @Path("{id}/pause")
    public Response pause(@PathParam("id") String id) {
        desk.pause(id);
        return templates.see("/mailboxes?done=paused");
    }

    /** Goes on reading. */
    @POST
    @Path("{id}/resume")
    public Response resume(@PathParam("id") String id) {
        desk.resume(id);
        return templates.see("/mailboxes?done=resumed");
    }

    /** Removes an account. */
    @POST
    @Path("{id}/remove")
    public Response remove(@PathParam("id") String id) {
        desk.remove(id);
        return templates.see("/mailboxes?done=removed&id=" + id);
    }

    /** Brings a removed account back. */
    @POST
    @Path("{id}/undo")
    public Response undo(@PathParam("id") String id) {
        try {
            desk.undo(id);
            return templates.see("/mailboxes?done=restored");
        } catch (InputProblem refused) {
            return templates.page(
                    409, "mailboxes", page(new Notice(visit.speech().texts().say(refused.sentence()), null)));
        }
    }

    private MailboxesPage page(@Nullable Notice notice) {
        boolean editable = visit.may(Roles.PARTNER, Roles.ADMINISTRATOR);
        Speech speech = visit.speech();
        return new MailboxesPage(
                visit.frame(Section.POLICY),
                PolicyTabs.on(PolicyTabs.Tab.MAILBOXES, visit),
                cards(mailboxes.list(), speech),
                editable ? cards(mailboxes.removed(), speech) : List.of(),
                editable,
                notice);
    }

    private static List<MailboxCard> cards(List<MailboxView> views, Speech speech) {
        return views.stream().map(view -> MailboxCard.of(view, speech)).toList();
    }
}
