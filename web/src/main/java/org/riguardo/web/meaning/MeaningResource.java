package org.riguardo.web.meaning;

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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riguardo.problem.InputProblem;
import org.riguardo.timeline.meaning.Decided;
import org.riguardo.timeline.meaning.FindingView;
import org.riguardo.timeline.meaning.Meanings;
import org.riguardo.timeline.meaning.MessageMeaning;
import org.riguardo.timeline.meaning.NoteMeaning;
import org.riguardo.timeline.meaning.Said;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.Speech;

/** Confirms, refuses, changes and adds what messages and notes say; each leads back to where the person came from. */
@RequestScoped
@Path("/meaning")
public class MeaningResource {

    @EJB
    private Meanings meanings;

    @Inject
    private MeaningParts parts;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    @Context
    private HttpServletRequest request;

    /** What a message says, and the form to add something. */
    @GET
    @Path("messages/{id}")
    public Response message(
            @PathParam("id") String id,
            @QueryParam("meaning") @Nullable String done,
            @QueryParam("finding") @Nullable String finding) {
        Notice notice = parts.notice(done, finding, path(id));
        return message(200, id, MeaningForm.empty(), notice);
    }

    /** Adds something to a message. */
    @POST
    @Path("messages/{id}")
    public Response add(@PathParam("id") String id) {
        return send(said -> meanings.add(id, said), "added", path(id), form -> message(422, id, form, null));
    }

    /** A logged contact, and the form to add something. */
    @GET
    @Path("contacts/{id}")
    public Response contact(@PathParam("id") String id) {
        return contact(200, id, MeaningForm.empty());
    }

    /** Adds something to a logged contact. */
    @POST
    @Path("contacts/{id}")
    public Response addToContact(@PathParam("id") String id) {
        String back = "/clients/" + meanings.ofContact(id).clientId();
        return send(said -> meanings.addToContact(id, said), "added", back, form -> contact(422, id, form));
    }

    /** The form to change what was found. */
    @GET
    @Path("findings/{id}")
    public Response finding(@PathParam("id") String id) {
        FindingView finding = meanings.finding(id);
        return finding(200, finding, MeaningForm.of(finding));
    }

    /** Changes what was found. */
    @POST
    @Path("findings/{id}")
    public Response correct(@PathParam("id") String id) {
        FindingView finding = meanings.finding(id);
        return send(
                said -> meanings.correct(id, said), "corrected", home(finding), form -> finding(422, finding, form));
    }

    /** Confirms what was found. */
    @POST
    @Path("findings/{id}/confirm")
    public Response confirm(@PathParam("id") String id) {
        FindingView finding = meanings.finding(id);
        try {
            String review = request.getParameter("review");
            meanings.confirm(id, review == null ? null : MeaningForm.day(review.strip(), "reviewOn"));
        } catch (InputProblem problem) {
            MeaningForm form =
                    MeaningForm.of(finding).with(problem, visit.speech().texts());
            return finding(422, finding, form);
        }
        return back("confirmed", id, home(finding));
    }

    /** Refuses what was found. */
    @POST
    @Path("findings/{id}/refuse")
    public Response refuse(@PathParam("id") String id) {
        FindingView finding = meanings.finding(id);
        meanings.refuse(id);
        return back(finding.rule() == null ? "undone" : "refused", id, home(finding));
    }

    /** Takes back what a person decided. */
    @POST
    @Path("findings/{id}/undo")
    public Response undo(@PathParam("id") String id) {
        FindingView finding = meanings.finding(id);
        meanings.undo(id);
        return back("undone", id, home(finding));
    }

    private Response send(
            Function<Said, Decided> work, String done, String home, Function<MeaningForm, Response> refused) {
        MeaningForm form = MeaningForm.of(request);
        try {
            return back(done, work.apply(form.said()).finding(), home);
        } catch (InputProblem problem) {
            return refused.apply(form.with(problem, visit.speech().texts()));
        }
    }

    private Response back(String done, String finding, String home) {
        return templates.see(Back.of(request, home) + "?meaning=" + done + "&finding=" + finding);
    }

    private String home(FindingView finding) {
        return finding.messageId() != null
                ? path(finding.messageId())
                : "/clients/" + meanings.ofContact(finding.contactId()).clientId();
    }

    private static String path(String message) {
        return "/meaning/messages/" + message;
    }

    private Response message(int status, String id, MeaningForm form, @Nullable Notice notice) {
        MessageMeaning meaning = meanings.of(id);
        return show(status, meaning, null, form, path(id), notice);
    }

    private Response contact(int status, String id, MeaningForm form) {
        return show(status, meanings.ofContact(id), form, "/meaning/contacts/" + id, false);
    }

    private Response finding(int status, FindingView finding, MeaningForm form) {
        String action = "/meaning/findings/" + finding.id();
        return finding.messageId() != null
                ? show(status, meanings.of(finding.messageId()), finding, form, action, null)
                : show(status, meanings.ofContact(finding.contactId()), form, action, true);
    }

    private Response show(
            int status,
            MessageMeaning meaning,
            @Nullable FindingView changing,
            MeaningForm form,
            String action,
            @Nullable Notice notice) {
        Speech speech = visit.speech();
        String home = meaning.clientId() != null
                ? "/clients/" + meaning.clientId()
                : "/mail/unassigned/" + meaning.messageId();
        return templates.page(
                status,
                "meaning",
                new MeaningPage(
                        visit.frame(Section.CLIENTS),
                        speech,
                        meaning.subject().isBlank() ? speech.texts().say("mail.no-subject") : meaning.subject(),
                        speech.moments().day(meaning.day()),
                        Marked.of(meaning.text(), meaning.findings(), speech),
                        parts.chips(meaning.findings()),
                        form,
                        action,
                        changing != null,
                        changing == null,
                        Back.of(request, home),
                        notice));
    }

    private Response show(int status, NoteMeaning meaning, MeaningForm form, String action, boolean changing) {
        Speech speech = visit.speech();
        return templates.page(
                status,
                "meaning",
                new MeaningPage(
                        visit.frame(Section.CLIENTS),
                        speech,
                        speech.texts().say("finding.note"),
                        speech.moments().day(meaning.day()),
                        Marked.of(meaning.note(), meaning.findings(), speech),
                        parts.chips(meaning.findings()),
                        form,
                        action,
                        changing,
                        !changing,
                        "/clients/" + meaning.clientId(),
                        null));
    }
}
