package org.riguardo.web.plugins;

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
import org.riguardo.plugins.remote.RemotePlugins;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.site.Templates;

/** Services elsewhere as plugins: an administrator looks at what one asks before agreeing to it. */
@RequestScoped
@Path("/settings/plugins/remote")
public class RemotePluginsResource {
    @EJB
    private RemotePlugins plugins;

    @Inject
    private RemotePages pages;

    @Inject
    private Templates templates;

    /** The form for the address, and the key that we sign by. */
    @GET
    @Path("new")
    public Response form(@QueryParam("told") @Nullable Integer told) {
        return templates.page("plugin-remote", pages.form(told));
    }

    /** Signs by another key from now on. */
    @POST
    @Path("rotate")
    public Response rotate() {
        return templates.see("/settings/plugins/remote/new?told=" + plugins.rotateKey());
    }

    /** What the service at that address asks. */
    @POST
    @Path("look")
    public Response look(@FormParam("url") @Nullable String url) {
        String address = url == null ? "" : url;
        try {
            return templates.page("plugin-remote", pages.look(address, plugins.look(address), null));
        } catch (InputProblem problem) {
            return templates.page(422, "plugin-remote", pages.look(address, null, problem));
        }
    }

    /** Agrees to it. */
    @POST
    @Path("agree")
    public Response agree(@FormParam("url") @Nullable String url, @FormParam("print") @Nullable String print) {
        String address = url == null ? "" : url;
        try {
            return templates.see("/settings/plugins/" + plugins.agree(address, print == null ? "" : print));
        } catch (InputProblem problem) {
            return templates.page(422, "plugin-remote", pages.look(address, null, problem));
        }
    }

    /** How the service gets into our API, and what of it waits. */
    @GET
    @Path("{key}")
    public Response get(@PathParam("key") String key) {
        return templates.page("plugin-access", pages.access(key, null));
    }

    /** Looks for a newer version: shows what it asks when somebody has to agree first. */
    @POST
    @Path("{key}/refresh")
    public Response refresh(@PathParam("key") String key) {
        try {
            if (plugins.refresh(key)) {
                return templates.see("/settings/plugins/" + key);
            }
            var waiting = plugins.waiting(key);
            return templates.page("plugin-remote", pages.look(waiting.url(), waiting, null));
        } catch (InputProblem problem) {
            return templates.page(422, "plugin-access", pages.access(key, problem));
        }
    }
}
