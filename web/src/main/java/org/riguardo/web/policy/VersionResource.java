package org.riguardo.web.policy;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.firm.Roles;
import org.riguardo.plan.PolicyVersion;
import org.riguardo.plan.PolicyVersions;
import org.riguardo.policy.PolicySettings;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.Speech;

/** The versions of the policy: who saved them and why, what changed, and the way back to one of them. */
@RequestScoped
@Path("/policy/versions")
public class VersionResource {
    @EJB
    private PolicyVersions versions;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /** All versions, the newest first. */
    @GET
    public Response list() {
        Speech speech = visit.speech();
        List<VersionRow> rows = versions.all().stream()
                .map(version -> VersionRow.of(version, speech))
                .toList();
        return templates.page("versions", new VersionsPage(visit.frame(Section.POLICY), tabs(), rows));
    }

    /** One version and what changed with it; 0 is the policy as shipped. */
    @GET
    @Path("{number: \\d{1,9}}")
    public Response one(@PathParam("number") int number) {
        return show(200, number, "", null);
    }

    /** The version as a file to keep or to bring elsewhere. */
    @GET
    @Path("{number: \\d{1,9}}/file")
    public Response file(@PathParam("number") int number) {
        byte[] text = PolicyFile.write(settings(number)).getBytes(StandardCharsets.UTF_8);
        return Response.ok(text)
                .type("application/json;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"riguardo-policy-" + number + ".json\"")
                .build();
    }

    /** Saves that version again, as the newest. */
    @POST
    @Path("{number: \\d{1,9}}/restore")
    public Response restore(
            @PathParam("number") int number,
            @FormParam("basedOn") @Nullable String basedOn,
            @FormParam("why") @Nullable String why) {
        String reason = why == null ? "" : why;
        int base = basedOn != null && basedOn.matches("\\d{1,9}") ? Integer.parseInt(basedOn) : -1;
        try {
            return templates.see("/policy?saved=" + versions.save(settings(number), base, reason));
        } catch (InputProblem problem) {
            return show(422, number, reason, visit.speech().texts().say(problem.sentence()));
        }
    }

    private Response show(int status, int number, String why, @Nullable String problem) {
        Speech speech = visit.speech();
        PolicyVersion version = number == 0 ? null : versions.get(number);
        return templates.page(
                status,
                "version",
                new VersionPage(
                        visit.frame(Section.POLICY),
                        tabs(),
                        number,
                        version == null ? null : VersionRow.of(version, speech),
                        number == 0 ? List.of() : PolicyChange.between(settings(number - 1), settings(number), speech),
                        versions.current().number(),
                        visit.may(Roles.PARTNER, Roles.ADMINISTRATOR),
                        why,
                        problem));
    }

    private PolicySettings settings(int number) {
        return number == 0
                ? PolicySettings.defaults()
                : PolicyFile.read(versions.get(number).document());
    }

    private PolicyTabs tabs() {
        return PolicyTabs.on(PolicyTabs.Tab.VERSIONS, visit);
    }
}
