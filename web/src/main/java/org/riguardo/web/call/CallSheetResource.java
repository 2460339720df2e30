package org.riguardo.web.call;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.web.Location;
import org.riguardo.desk.callsheet.CallSheets;
import org.riguardo.desk.worries.Worries;
import org.riguardo.desk.worries.Worry;
import org.riguardo.ledger.Clients;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.client.ContactForm;
import org.riguardo.web.client.LogPart;
import org.riguardo.web.client.LoggedNotices;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.PersonName;

/** The call sheet of one client, to read on the screen or on paper, with the form that logs the call beside it. */
@RequestScoped
@Path("/clients/{id}/call")
public class CallSheetResource {
    @EJB
    private CallSheets sheets;

    @EJB
    private Clients clients;

    @EJB
    private Worries worries;

    @Inject
    private LoggedNotices notices;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    @PathParam("id")
    private String id = "";

    /** The sheet, of a client that was merged that of the one it is part of. */
    @GET
    public Response page(@QueryParam("over") @Nullable String over, @QueryParam("noted") @Nullable String noted) {
        String current = clients.get(id).id();
        if (!current.equals(id)) {
            return templates.see("/clients/" + current + "/call");
        }
        var texts = visit.speech().texts();
        Notice notice = over != null && over.matches("[A-Za-z0-9-]+")
                ? new Notice(texts.say("worries.over.done"), path("/worries/" + over + "/lasts"))
                : noted == null ? null : new Notice(texts.say("worries.noted"), null);
        var frame = visit.frame(Section.CLIENTS, id, Location.CALL_PANEL);
        LogPart log = new LogPart(frame, id, ContactForm.empty(), notices.leaving(id), false);
        return templates.page(
                "call-sheet",
                SheetPage.of(frame, sheets.of(id, PersonName.of(visit.user())), visit.speech(), log, notice));
    }

    /** Notes what worries the client. */
    @POST
    @Path("worries")
    public Response worried(@FormParam("worry") @Nullable String worry) {
        worries.note(id, word(worry), null);
        return templates.see(path("?noted=yes"));
    }

    /** Says that something that worried the client is over. */
    @POST
    @Path("worries/{worry}/over")
    public Response over(@PathParam("worry") String worry) {
        worries.over(id, worry, true);
        return templates.see(path("?over=" + worry));
    }

    /** Takes that back. */
    @POST
    @Path("worries/{worry}/lasts")
    public Response lasts(@PathParam("worry") String worry) {
        worries.over(id, worry, false);
        return templates.see(path("?noted=yes"));
    }

    private String path(String rest) {
        return "/clients/" + id + "/call" + rest;
    }

    private static Worry word(@Nullable String name) {
        for (Worry worry : Worry.values()) {
            if (worry.name().equals(name)) {
                return worry;
            }
        }
        throw new InputProblem("worry", "Scegliere una parola dalla lista.", "Choose a word from the list.");
    }
}
