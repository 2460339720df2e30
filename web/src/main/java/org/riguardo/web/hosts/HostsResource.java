package org.riguardo.web.hosts;

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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.firm.Roles;
import org.riguardo.hosts.Entrance;
import org.riguardo.hosts.Hosts;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;

/** The systems within whose pages suggestions are shown: partners see them, administrators decide. */
@RequestScoped
@Path("/settings/hosts")
public class HostsResource {
    private static final List<String> DONE =
            List.of("opened", "shut", "approved", "declined", "off", "on", "removed", "person");

    @EJB
    private Hosts hosts;

    @EJB
    private Entrance entrance;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /** The page; after something was done, with a notice. */
    @GET
    public Response page(@QueryParam("done") @Nullable String done) {
        String notice =
                done != null && DONE.contains(done) ? visit.speech().texts().say("hosts.done." + done) : null;
        return show(200, notice, null);
    }

    /** Opens the door, or shuts it. */
    @POST
    @Path("door")
    public Response door(@FormParam("do") @Nullable String act) {
        if ("shut".equals(act)) {
            hosts.shut();
            return see("shut");
        }
        hosts.open();
        return see("opened");
    }

    /** Answers what a host asks for, switches it or removes it. */
    @POST
    @Path("{id}")
    public Response decide(
            @PathParam("id") String id,
            @FormParam("do") @Nullable String act,
            @FormParam("print") @Nullable String print) {
        try {
            return see(decided(id, act == null ? "" : act, print == null ? "" : print));
        } catch (InputProblem problem) {
            return show(422, null, visit.speech().texts().say(problem.sentence()));
        }
    }

    /** Says who of the firm a person of a host is. */
    @POST
    @Path("{id}/people")
    public Response person(
            @PathParam("id") String id,
            @FormParam("hostUser") @Nullable String hostUser,
            @FormParam("username") @Nullable String username) {
        try {
            hosts.person(id, hostUser == null ? "" : hostUser, username);
            return see("person");
        } catch (InputProblem problem) {
            return show(422, null, visit.speech().texts().say(problem.sentence()));
        }
    }

    private String decided(String id, String act, String print) {
        switch (act) {
            case "approve" -> {
                hosts.approve(id, print);
                return "approved";
            }
            case "decline" -> {
                hosts.decline(id);
                return "declined";
            }
            case "off" -> hosts.switchOff(id);
            case "on" -> hosts.switchOn(id);
            case "remove" -> {
                hosts.remove(id);
                return "removed";
            }
            default -> throw new InputProblem("do", "Non si capisce che cosa fare.", "It is not clear what to do.");
        }
        return act;
    }

    private Response see(String done) {
        return templates.see("/settings/hosts?done=" + done);
    }

    private Response show(int status, @Nullable String notice, @Nullable String problem) {
        String door = hosts.door();
        return templates.page(
                status,
                "hosts",
                new HostsPage(
                        visit.frame(Section.POLICY),
                        PolicyTabs.on(PolicyTabs.Tab.HOSTS, visit),
                        visit.speech(),
                        door == null ? null : entrance.address(door),
                        hosts.list(),
                        hosts.people(),
                        visit.may(Roles.ADMINISTRATOR),
                        notice,
                        problem));
    }
}
