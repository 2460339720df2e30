package org.riguardo.web.plugins;

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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.plugins.admin.PluginAdmin;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.site.Templates;

/** The firm's plugins: partners and administrators look at them, administrators switch, set and remove them. */
@RequestScoped
@Path("/settings/plugins")
public class PluginsResource {
    @EJB
    private PluginAdmin plugins;

    @Inject
    private PluginPages pages;

    @Inject
    private Templates templates;

    /** All of them; after something was done, with a notice that takes it back. */
    @GET
    public Response list(
            @QueryParam("done") @Nullable String done,
            @QueryParam("plugin") @Nullable String key,
            @QueryParam("closed") @Nullable String closed) {
        return templates.page("plugins", pages.list(pages.noticeInList(done, key, closed), null));
    }

    /** One of them. */
    @GET
    @Path("{key}")
    public Response get(
            @PathParam("key") String key,
            @QueryParam("done") @Nullable String done,
            @QueryParam("module") @Nullable String module,
            @QueryParam("closed") @Nullable String closed) {
        return templates.page(
                "plugin", pages.plugin(key, pages.notice(done, key, module, closed), null, Map.of(), null));
    }

    /** Switches it, and goes back to where that was asked. */
    @POST
    @Path("{key}/{turn:on|off}")
    public Response turn(
            @PathParam("key") String key,
            @PathParam("turn") String turn,
            @FormParam("back") @Nullable String back,
            @QueryParam("back") @Nullable String undone) {
        boolean list = "list".equals(back) || "list".equals(undone);
        try {
            int closed = plugins.switchPlugin(key, turn.equals("on"));
            String done = "?done=" + turn + (turn.equals("off") && closed > 0 ? "&closed=" + closed : "");
            return templates.see("/settings/plugins" + (list ? done + "&plugin=" + key : "/" + key + done));
        } catch (InputProblem problem) {
            String said = pages.say(problem);
            return list
                    ? templates.page(422, "plugins", pages.list(null, said))
                    : templates.page(422, "plugin", pages.plugin(key, null, said, Map.of(), null));
        }
    }

    /** Switches one of its modules. */
    @POST
    @Path("{key}/modules/{module}/{turn:on|off}")
    public Response turnModule(
            @PathParam("key") String key, @PathParam("module") String module, @PathParam("turn") String turn) {
        try {
            plugins.switchModule(key, module, turn.equals("on"));
            return templates.see("/settings/plugins/" + key + "?done=module-" + turn + "&module=" + module);
        } catch (InputProblem problem) {
            return templates.page(422, "plugin", pages.plugin(key, null, pages.say(problem), Map.of(), null));
        }
    }

    /** Has one of its modules tried again. */
    @POST
    @Path("{key}/modules/{module}/repair")
    public Response repair(@PathParam("key") String key, @PathParam("module") String module) {
        plugins.repair(key, module);
        return templates.see("/settings/plugins/" + key + "?done=repaired&module=" + module);
    }

    /** Sets it, or shows the form again with what is wrong beside its field. */
    @POST
    @Path("{key}/settings")
    public Response save(@PathParam("key") String key, @Context HttpServletRequest request) {
        Map<String, String[]> sent = request.getParameterMap();
        try {
            plugins.saveSettings(key, SettingsForm.read(plugins.settings(key), sent));
            return templates.see("/settings/plugins/" + key + "?done=set");
        } catch (InputProblem problem) {
            return templates.page(422, "plugin", pages.plugin(key, null, null, sent, problem));
        }
    }

    /** What was done about it and what failed in it. */
    @GET
    @Path("{key}/log")
    public Response log(
            @PathParam("key") String key,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("cursor") @Nullable String cursor) {
        return templates.page("plugin-log", pages.log(key, kind, cursor));
    }

    /** What its rules did. */
    @GET
    @Path("{key}/effects")
    public Response effects(@PathParam("key") String key) {
        return templates.page("plugin-effects", pages.effects(key));
    }

    /** The clients to whom one of them did. */
    @GET
    @Path("{key}/effects/{rule}")
    public Response effect(
            @PathParam("key") String key,
            @PathParam("rule") String rule,
            @QueryParam("cursor") @Nullable String cursor) {
        return templates.page("plugin-effect", pages.effect(key, rule, cursor));
    }

    /** What is asked before it is removed; or, when it is gone already, before what it left behind is. */
    @GET
    @Path("{key}/remove")
    public Response removing(@PathParam("key") String key) {
        return pages.left(key)
                .map(left -> templates.page("plugin-left", left))
                .orElseGet(() -> templates.page("plugin-remove", pages.removing(key)));
    }

    /** Removes it, or what it left behind. */
    @POST
    @Path("{key}/remove")
    public Response remove(@PathParam("key") String key, @FormParam("data") @Nullable String data) {
        try {
            boolean gone = pages.left(key).isPresent();
            plugins.uninstall(key, "delete".equals(data));
            return templates.see("/settings/plugins?done=" + (gone ? "forgotten" : "removed"));
        } catch (InputProblem problem) {
            return templates.page(422, "plugin", pages.plugin(key, null, pages.say(problem), Map.of(), null));
        }
    }
}
