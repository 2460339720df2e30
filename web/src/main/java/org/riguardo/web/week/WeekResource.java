package org.riguardo.web.week;

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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.desk.HandOvers;
import org.riguardo.ledger.Clients;
import org.riguardo.plan.calls.Absences;
import org.riguardo.plan.calls.CallPlans;
import org.riguardo.plan.calls.WeekPlan;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/** The week of one person, where calls are moved to another day. */
@RequestScoped
@Path("/week")
public class WeekResource {
    @EJB
    private CallPlans plans;

    @EJB
    private Absences absences;

    @EJB
    private HandOvers handOvers;

    @EJB
    private Clients clients;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    @QueryParam("person")
    private @Nullable String person;

    @QueryParam("from")
    private @Nullable String from;

    /** The coming working days; after a call was moved, with a notice that offers to take it back. */
    @GET
    public Response week(
            @QueryParam("moved") @Nullable String moved,
            @QueryParam("to") @Nullable String to,
            @QueryParam("pinned") @Nullable String pinned,
            @QueryParam("stood") @Nullable String stood,
            @QueryParam("given") @Nullable String given,
            @QueryParam("by") @Nullable String by,
            @QueryParam("undone") @Nullable String undone) {
        Speech speech = visit.speech();
        if (undone != null) {
            return show(200, new Notice(speech.texts().say("week.undone"), null), null);
        }
        if (given != null) {
            return show(200, given(given, by, speech), null);
        }
        return show(200, moved == null ? null : moved(moved, WeekAddress.day(to), pinned, stood, speech), null);
    }

    /** The same days on paper: one person's, or each person's on a page of its own. */
    @GET
    @Path("print")
    public Response print() {
        boolean all = person == null || person.isBlank();
        LocalDate day = WeekAddress.day(from);
        Speech speech = visit.speech();
        List<WeekPrintPage.OfPerson> shown = (all ? plans.people() : List.of(person))
                .stream().map(one -> printed(plans.week(one, day), speech)).toList();
        return templates.page(
                "week-print",
                new WeekPrintPage(
                        visit.frame(Section.WORKLIST),
                        shown,
                        WeekAddress.of(person, day),
                        "/week/print" + WeekAddress.query(null, day)));
    }

    private static WeekPrintPage.OfPerson printed(WeekPlan week, Speech speech) {
        return new WeekPrintPage.OfPerson(
                PersonName.of(week.person()),
                week.days().stream()
                        .map(day -> DayView.of(day, week.choices(), speech))
                        .toList(),
                week.waitingCount());
    }

    /** Moves a call to a day; without one, leaves it to the plan again. */
    @POST
    @Path("{client}/move")
    public Response move(@PathParam("client") String client, @FormParam("day") @Nullable String day) {
        try {
            LocalDate to = WeekAddress.day(day);
            CallPlans.Before before = plans.move(client, to);
            return templates.see(WeekAddress.of(
                    person,
                    WeekAddress.day(from),
                    "moved",
                    client,
                    "to",
                    text(to),
                    "pinned",
                    text(before.pinned()),
                    "stood",
                    text(before.stood())));
        } catch (InputProblem problem) {
            return show(422, null, visit.speech().texts().say(problem.sentence()));
        }
    }

    /** Takes a move back. */
    @POST
    @Path("{client}/undo")
    public Response undo(
            @PathParam("client") String client,
            @QueryParam("pinned") @Nullable String pinned,
            @QueryParam("stood") @Nullable String stood) {
        plans.undo(client, new CallPlans.Before(WeekAddress.day(pinned), WeekAddress.day(stood)));
        return templates.see(WeekAddress.of(person, WeekAddress.day(from), "undone", "1"));
    }

    /** Lets a colleague make the call, until that person has spoken with the client. */
    @POST
    @Path("{client}/give")
    public Response give(@PathParam("client") String client, @FormParam("to") @Nullable String to) {
        try {
            handOvers.handOver(client, to == null ? "" : to, null);
            plans.bringUpToDate();
            return templates.see(
                    WeekAddress.of(person, WeekAddress.day(from), "given", client, "by", to == null ? "" : to));
        } catch (InputProblem problem) {
            return show(422, null, visit.speech().texts().say(problem.sentence()));
        }
    }

    /** Takes back that a colleague makes the call. */
    @POST
    @Path("{client}/take-back")
    public Response takeBack(@PathParam("client") String client) {
        handOvers.takeBack(client);
        plans.bringUpToDate();
        return templates.see(WeekAddress.of(person, WeekAddress.day(from), "undone", "1"));
    }

    private Notice given(String client, @Nullable String to, Speech speech) {
        return new Notice(
                speech.texts().say("week.given", clients.get(client).name(), PersonName.of(to == null ? "" : to)),
                "/week/" + client + "/take-back" + WeekAddress.query(person, WeekAddress.day(from)));
    }

    private Notice moved(
            String client, @Nullable LocalDate to, @Nullable String pinned, @Nullable String stood, Speech speech) {
        String name = clients.get(client).name();
        String text = to == null
                ? speech.texts().say("week.left", name)
                : speech.texts()
                        .say("week.moved", name, speech.moments().day(to).words());
        return new Notice(
                text,
                "/week/" + client + "/undo"
                        + WeekAddress.query(
                                person,
                                WeekAddress.day(from),
                                "pinned",
                                text(WeekAddress.day(pinned)),
                                "stood",
                                text(WeekAddress.day(stood))));
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private Response show(int status, @Nullable Notice notice, @Nullable String problem) {
        Speech speech = visit.speech();
        WeekPlan week = plans.week(person, WeekAddress.day(from));
        return templates.page(
                status,
                "week",
                new WeekPage(
                        visit.frame(Section.WORKLIST),
                        visit.user(),
                        week.person(),
                        plans.people(),
                        week.before() == null ? null : week.days().get(0).on(),
                        week.days().stream()
                                .map(day -> DayView.of(day, week.choices(), speech))
                                .toList(),
                        week.before() == null ? null : WeekAddress.of(week.person(), week.before()),
                        week.after() == null ? null : WeekAddress.of(week.person(), week.after()),
                        week.waiting().stream()
                                .map(call -> CallView.of(call, null, week.choices(), speech))
                                .toList(),
                        week.waitingCount(),
                        absences.now().stream()
                                .map(absence -> AbsentView.of(absence, week.choices(), speech))
                                .toList(),
                        notice,
                        problem));
    }
}
