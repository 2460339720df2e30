package org.riguardo.web.client;

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
import org.jspecify.annotations.Nullable;
import org.riguardo.desk.Desk;
import org.riguardo.desk.Logged;
import org.riguardo.desk.TalkOutcome;
import org.riguardo.desk.agreements.Agreements;
import org.riguardo.ledger.Clients;
import org.riguardo.problem.InputProblem;
import org.riguardo.timeline.calls.PhoneCalls;
import org.riguardo.web.agreements.WrittenTerms;
import org.riguardo.web.meaning.MeaningParts;
import org.riguardo.web.panel.TurnParts;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.talks.TalkParts;
import org.riguardo.web.words.Texts;

/** One client's page, and what is logged there. */
@RequestScoped
@Path("/clients/{id}")
public class ClientResource {
    @EJB
    private Desk desk;

    @EJB
    private Clients clients;

    @EJB
    private PhoneCalls calls;

    @EJB
    private Agreements agreements;

    @Inject
    private LoggedNotices notices;

    @Inject
    private ClientPages pages;

    @Inject
    private MeaningParts parts;

    @Inject
    private TalkParts talks;

    @Inject
    private TurnParts turns;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    @PathParam("id")
    private String id = "";

    /** The page, of a client that was merged that of the one it is part of; after something was logged, with a notice that offers to take it back. */
    @GET
    public Response page(
            @QueryParam("logged") @Nullable String logged,
            @QueryParam("crossing") @Nullable String crossing,
            @QueryParam("undone") @Nullable String undone,
            @QueryParam("overruled") @Nullable String overruled,
            @QueryParam("preferred") @Nullable String preferred,
            @QueryParam("meaning") @Nullable String meaning,
            @QueryParam("finding") @Nullable String finding,
            @QueryParam("answered") @Nullable String answered,
            @QueryParam("parted") @Nullable String parted,
            @QueryParam("turned") @Nullable String turned,
            @QueryParam("before") @Nullable String before) {
        String current = clients.get(id).id();
        if (!current.equals(id)) {
            return templates.see("/clients/" + current);
        }
        Notice turn = turns.notice(turned, "/clients/" + id);
        Notice meant = turn != null ? turn : parts.notice(meaning, finding, "/clients/" + id);
        Notice said = answered != null || "talk".equals(undone)
                ? talks.notice(answered, undone, "/clients/" + id)
                : parted != null
                        ? parted(parted)
                        : logged != null && logged.matches("[A-Za-z0-9-]+")
                                ? notices.logged(id, logged, crossing != null)
                                : notice(undone, overruled, preferred);
        return templates.page("client", pages.page(id, before, ContactForm.empty(), meant != null ? meant : said));
    }

    /** Logs a contact and shows the page with the new suggestion; what cannot be taken comes back beside its field. */
    @POST
    @Path("contacts")
    public Response log(@Context HttpServletRequest request) {
        Texts texts = visit.speech().texts();
        ContactReading reading = ContactReading.of(ContactForm.of(request.getParameterMap()), visit.zone(), texts);
        if (reading.contact() == null) {
            return refused(reading.form());
        }
        try {
            WrittenTerms agreed = form(reading.form(), texts);
            if (agreed.problem() != null) {
                return refused(reading.form().with("terms", agreed.problem()));
            }
            Logged logged = desk.log(id, reading.contact(), new TalkOutcome(agreed.terms(), reading.worries()));
            return see("logged=" + logged.id() + (logged.inFlight().isEmpty() ? "" : "&crossing=yes"));
        } catch (InputProblem problem) {
            return refused(reading.form().with(problem.field(), texts.say(problem.sentence())));
        }
    }

    private WrittenTerms form(ContactForm form, Texts texts) {
        return form.agreed().given() && !How.NO_ANSWER.name().equals(form.how())
                ? WrittenTerms.of(
                        form.agreed(), agreements.read(id, form.agreed().words()), texts)
                : new WrittenTerms(null, null);
    }

    /** Takes back a contact that was logged. */
    @POST
    @Path("contacts/{contact}/undo")
    public Response undo(@PathParam("contact") String contact) {
        desk.withdraw(id, contact);
        return see("undone=yes");
    }

    /** Says that a contact which was logged and the recorded call that it was taken for are two. */
    @POST
    @Path("contacts/{contact}/apart")
    public Response apart(@PathParam("contact") String contact) {
        calls.apart(contact);
        return see("parted=" + contact);
    }

    /** Takes that back. */
    @POST
    @Path("contacts/{contact}/together")
    public Response together(@PathParam("contact") String contact) {
        calls.together(contact);
        return see("undone=yes");
    }

    private @Nullable Notice parted(String contact) {
        return contact.matches("[A-Za-z0-9-]+")
                ? new Notice(
                        visit.speech().texts().say("notice.parted"),
                        "/clients/" + id + "/contacts/" + contact + "/together")
                : null;
    }

    private Response refused(ContactForm form) {
        return templates.page(422, "client", pages.page(id, null, form, null));
    }

    private Response see(String query) {
        return templates.see("/clients/" + id + "?" + query);
    }

    private @Nullable Notice notice(@Nullable String undone, @Nullable String overruled, @Nullable String preferred) {
        Texts texts = visit.speech().texts();
        if (overruled != null) {
            return new Notice(texts.say("notice.overruled"), null);
        }
        if (preferred != null) {
            return new Notice(texts.say(preferred.equals("manners") ? "writing.saved" : "notice.preferred"), null);
        }
        return undone == null ? null : new Notice(texts.say("notice.undone"), null);
    }
}
