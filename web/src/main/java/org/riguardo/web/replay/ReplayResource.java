package org.riguardo.web.replay;

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
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.riguardo.plan.Policies;
import org.riguardo.plan.PolicyVersion;
import org.riguardo.plan.PolicyVersions;
import org.riguardo.policy.PolicySettings;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;
import org.riguardo.replay.ReplayRun;
import org.riguardo.replay.Replays;
import org.riguardo.web.policy.PolicyFile;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.Speech;

/** The past seen again under a policy: it is asked for here, watched and stopped; nothing is sent. */
@RequestScoped
@Path("/replay")
public class ReplayResource {
    @EJB
    private Replays replays;

    @EJB
    private PolicyVersions versions;

    @Inject
    private Clock clock;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /** The form and the replays there are. */
    @GET
    public Response page() {
        return show(200, ReplayForm.empty());
    }

    /** Starts a replay; what cannot be taken comes back beside its field. */
    @POST
    public Response start(@Context HttpServletRequest request) {
        Speech speech = visit.speech();
        LocalDate today = LocalDate.now(clock.withZone(visit.zone()));
        ReplayReading reading =
                ReplayReading.of(ReplayForm.of(request.getParameterMap()), today, this::version, speech.texts());
        if (reading.request() == null) {
            return show(422, reading.form());
        }
        try {
            return templates.see("/replay/" + replays.start(reading.request()).id());
        } catch (InputProblem problem) {
            return show(422, reading.form().with(problem.field(), speech.texts().say(problem.sentence())));
        }
    }

    /** One replay: how far it is, or what it found. */
    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        ReplayRun run = replays.get(id);
        Speech speech = visit.speech();
        return templates.page(
                "replay",
                new ReplayPage(
                        visit.frame(Section.POLICY),
                        tabs(),
                        RunRow.of(run, speech),
                        run.state(),
                        run.report() == null ? null : Findings.of(Findings.read(run.report()), speech)));
    }

    /** The whole report as a file. */
    @GET
    @Path("{id}/file")
    public Response file(@PathParam("id") String id) {
        ReplayRun run = replays.get(id);
        if (run.report() == null) {
            throw new NotFoundProblem("report of replay", id);
        }
        return Response.ok(run.report().getBytes(StandardCharsets.UTF_8))
                .type("application/json;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"riguardo-replay.json\"")
                .build();
    }

    /** Stops a replay that is under way. */
    @POST
    @Path("{id}/cancel")
    public Response cancel(@PathParam("id") String id) {
        return templates.see("/replay/" + replays.cancel(id).id());
    }

    private Response show(int status, ReplayForm form) {
        Speech speech = visit.speech();
        List<Integer> numbers = Stream.concat(versions.all().stream().map(PolicyVersion::version), Stream.of(0))
                .toList();
        return templates.page(
                status,
                "replays",
                new ReplaysPage(
                        visit.frame(Section.POLICY), tabs(), form, numbers, RunRow.all(replays.latest(), speech)));
    }

    private Policies.Version version(int number) {
        if (number < 0) {
            return versions.current();
        }
        return new Policies.Version(
                number,
                number == 0
                        ? PolicySettings.defaults()
                        : PolicyFile.read(versions.get(number).document()));
    }

    private PolicyTabs tabs() {
        return PolicyTabs.on(PolicyTabs.Tab.REPLAY, visit);
    }
}
