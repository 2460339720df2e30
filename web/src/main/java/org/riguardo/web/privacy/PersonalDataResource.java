package org.riguardo.web.privacy;

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
import jakarta.ws.rs.core.StreamingOutput;
import org.jspecify.annotations.Nullable;
import org.riguardo.privacy.PersonalData;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;

/** What is kept of one client, given out and erased on request, for partners and administrators. */
@RequestScoped
@Path("/clients/{id}/data")
public class PersonalDataResource {
    @EJB
    private PersonalData data;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    @PathParam("id")
    private String id = "";

    /** What there is, and what an erasure would do. */
    @GET
    public Response page(@QueryParam("erased") @Nullable String erased) {
        return show(
                200, "", null, erased == null ? null : visit.speech().texts().say("data.erased.now"));
    }

    /** All of it as a ZIP. */
    @GET
    @Path("export")
    public Response export() {
        data.name(id);
        String language = visit.speech().texts().language().code();
        StreamingOutput output = out -> data.export(id, language, out);
        return Response.ok(output)
                .type("application/zip")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"riguardo-" + id.replaceAll("[^A-Za-z0-9-]", "") + ".zip\"")
                .build();
    }

    /** Erases it, if the client's name was typed; files that name the client go only where that was ticked. */
    @POST
    @Path("erasure")
    public Response erase(@FormParam("name") @Nullable String name, @FormParam("files") @Nullable String files) {
        String typed = name == null ? "" : name;
        try {
            data.erase(id, typed, files != null);
            return templates.see("/clients/" + id + "/data?erased=yes");
        } catch (InputProblem problem) {
            return show(422, typed, problem, null);
        }
    }

    private Response show(int status, String typed, @Nullable InputProblem problem, @Nullable String notice) {
        return templates.page(
                status,
                "personal-data",
                PersonalDataPage.of(
                        visit.frame(Section.CLIENTS), visit.speech(), data.preview(id), typed, problem, notice));
    }
}
