package org.riguardo.web.plugins;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.firm.Roles;
import org.riguardo.plugins.data.DataUploads;
import org.riguardo.plugins.data.PolicyPresets;
import org.riguardo.plugins.data.UploadPreview;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;

/** Plugins without code: an administrator uploads one, sees what it would bring, and agrees to it; and takes over policy values that plugins propose. */
@RequestScoped
@Path("/settings/plugins/upload")
public class PluginUploadResource {
    @EJB
    private DataUploads uploads;

    @EJB
    private PolicyPresets presets;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /** The form, and why the last upload was refused. */
    @GET
    public Response page(@Context HttpServletRequest request) {
        return show(200, null, refused(request));
    }

    /** What the upload of that token would bring. */
    @GET
    @Path("{token:[0-9a-f]{32}}")
    public Response preview(@PathParam("token") String token) {
        return show(200, uploads.waiting(token), null);
    }

    /** Installs it. */
    @POST
    @Path("{token:[0-9a-f]{32}}")
    public Response install(@PathParam("token") String token) {
        return templates.see("/settings/plugins/" + uploads.install(token));
    }

    /** Puts the version before back in place. */
    @POST
    @Path("back/{key}")
    public Response putBack(@PathParam("key") String key) {
        uploads.putBack(key);
        return templates.see("/settings/plugins/" + key);
    }

    /** Saves the policy with the values that a plugin proposes, as a version of its own with its reason. */
    @POST
    @Path("presets/{key}/{module}")
    public Response takeOver(
            @PathParam("key") String key,
            @PathParam("module") String module,
            @FormParam("based") int basedOn,
            @FormParam("why") @Nullable String why) {
        try {
            presets.save(key, module, basedOn, why == null ? "" : why);
            return templates.see("/policy/versions");
        } catch (InputProblem problem) {
            return show(422, null, visit.speech().texts().say(problem.sentence()));
        }
    }

    private Response show(int status, @Nullable UploadPreview preview, @Nullable String problem) {
        boolean administrator = visit.may(Roles.ADMINISTRATOR);
        return templates.page(
                status,
                preview == null ? "plugin-upload" : "plugin-preview",
                new PluginUploadPage(
                        visit.frame(Section.POLICY),
                        PolicyTabs.on(PolicyTabs.Tab.PLUGINS, visit),
                        preview,
                        preview == null ? presets.all() : List.of(),
                        presets.basedOn(),
                        administrator && preview == null ? uploads.replaced() : List.of(),
                        administrator,
                        problem));
    }

    private @Nullable String refused(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(PluginFilesServlet.REFUSED) instanceof String[] said)) {
            return null;
        }
        session.removeAttribute(PluginFilesServlet.REFUSED);
        return visit.speech().texts().say(new Sentence(said[0], said[1]));
    }
}
