package org.riguardo.web.week;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.firm.Roles;
import org.riguardo.plan.calls.CallCapacities;
import org.riguardo.plan.calls.CallPlans;
import org.riguardo.plan.calls.DailyCalls;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;

/** How many calls a day people make, and when they are away: one's own, and for partners everybody's. */
@RequestScoped
@Path("/week/capacity")
public class CapacityResource {
    @EJB
    private CallCapacities capacities;

    @EJB
    private CallPlans plans;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /** What is set. */
    @GET
    public Response page(@QueryParam("done") @Nullable String done) {
        boolean known = done != null && List.of("set", "away", "back").contains(done);
        return show(200, known ? visit.speech().texts().say("capacity.done." + done) : null, null);
    }

    /** Sets how many calls a person makes, or the firm's for all who have set nothing. */
    @POST
    public Response set(@Context HttpServletRequest form) {
        try {
            String person = form.getParameter("person");
            DailyCalls calls = form.getParameter("firm") != null ? null : calls(form);
            if (visit.user().equals(person)) {
                capacities.setOwn(calls);
            } else {
                capacities.set(person == null || person.isEmpty() ? null : person, calls);
            }
            return templates.see("/week/capacity?done=set");
        } catch (InputProblem problem) {
            return problem(problem);
        }
    }

    /** Notes an absence. */
    @POST
    @Path("away")
    public Response away(
            @FormParam("person") @Nullable String person,
            @FormParam("from") @Nullable String from,
            @FormParam("to") @Nullable String to) {
        try {
            LocalDate first = WeekAddress.day(from);
            LocalDate last = to == null || to.isBlank() ? first : WeekAddress.day(to);
            if (first == null || last == null) {
                throw new InputProblem("from", "Scrivere i giorni.", "Give the days.");
            }
            if (person == null || person.equals(visit.user())) {
                capacities.addOwnAway(first, last);
            } else {
                capacities.addAway(person, first, last);
            }
            return templates.see("/week/capacity?done=away");
        } catch (InputProblem problem) {
            return problem(problem);
        }
    }

    /** Takes an absence back. */
    @POST
    @Path("away/{id}/remove")
    public Response back(@PathParam("id") String id) {
        if (visit.may(Roles.PARTNER, Roles.ADMINISTRATOR)) {
            capacities.removeAway(id);
        } else {
            capacities.removeOwnAway(id);
        }
        return templates.see("/week/capacity?done=back");
    }

    private static DailyCalls calls(HttpServletRequest form) {
        return new DailyCalls(
                number(form, "monday"),
                number(form, "tuesday"),
                number(form, "wednesday"),
                number(form, "thursday"),
                number(form, "friday"));
    }

    private static int number(HttpServletRequest form, String day) {
        String typed = form.getParameter(day);
        try {
            return Integer.parseInt(typed == null ? "" : typed.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private Response problem(InputProblem problem) {
        return show(422, null, visit.speech().texts().say(problem.sentence()));
    }

    private Response show(int status, @Nullable String notice, @Nullable String problem) {
        return templates.page(
                status,
                "capacity",
                CapacityPage.of(
                        visit.frame(Section.WORKLIST),
                        visit.user(),
                        visit.may(Roles.PARTNER, Roles.ADMINISTRATOR),
                        capacities.of(plans.people()),
                        visit.speech(),
                        notice,
                        problem));
    }
}
