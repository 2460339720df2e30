package org.riguardo.web.panel;

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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.riguardo.desk.HandOvers;
import org.riguardo.desk.Snoozes;
import org.riguardo.ledger.Clients;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.talks.Back;

/** One client at a glance, with an address of its own; and what is put off or handed over there. */
@RequestScoped
@Path("/clients/{id}")
public class PanelResource {
    @EJB
    private Clients clients;

    @EJB
    private Snoozes snoozes;

    @EJB
    private HandOvers handOvers;

    @Inject
    private PanelPages pages;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    @PathParam("id")
    private String id = "";

    @QueryParam("back")
    private @Nullable String back;

    /** The panel, of a client that was merged that of the one it is part of. */
    @GET
    @Path("panel")
    public Response panel() {
        String current = clients.get(id).id();
        return current.equals(id)
                ? show(200, TurnForm.empty())
                : templates.see("/clients/" + current + "/panel" + Back.query(Back.own(back)));
    }

    /** Puts off what there is to do; what cannot be taken comes back beside its field. */
    @POST
    @Path("snooze")
    public Response snooze(
            @FormParam("until") @Nullable String until,
            @FormParam("other") @Nullable String other,
            @FormParam("reason") @Nullable String reason) {
        TurnForm form = TurnForm.snooze(until, other, reason);
        LocalDate day = snoozes.day(form.other().isEmpty() ? form.until() : form.other());
        if (day == null) {
            return show(422, form.with("until", visit.speech().texts().say("snooze.until.wrong")));
        }
        try {
            snoozes.snooze(id, day, form.reason());
            return templates.see(Back.to(back, "turned=snooze-" + id));
        } catch (InputProblem problem) {
            return show(422, refused(form, problem));
        }
    }

    /** Takes that back. */
    @POST
    @Path("snooze/undo")
    public Response wake() {
        snoozes.wake(id);
        return templates.see(Back.to(back, "turned=undone"));
    }

    /** Hands it over to a colleague. */
    @POST
    @Path("hand-over")
    public Response handOver(@FormParam("to") @Nullable String to, @FormParam("note") @Nullable String note) {
        TurnForm form = TurnForm.handOver(to, note);
        try {
            handOvers.handOver(id, form.to(), form.note());
            return templates.see(Back.to(back, "turned=hand-over-" + id));
        } catch (InputProblem problem) {
            return show(422, refused(form, problem));
        }
    }

    /** Takes that back. */
    @POST
    @Path("hand-over/undo")
    public Response takeBack() {
        handOvers.takeBack(id);
        return templates.see(Back.to(back, "turned=undone"));
    }

    private TurnForm refused(TurnForm form, InputProblem problem) {
        return form.with(problem.field(), visit.speech().texts().say(problem.sentence()));
    }

    private Response show(int status, TurnForm form) {
        return templates.page(status, "panel", pages.page(id, form, Back.own(back)));
    }
}
