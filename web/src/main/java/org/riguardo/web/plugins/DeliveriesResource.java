package org.riguardo.web.plugins;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.riguardo.plugins.events.Deliveries;
import org.riguardo.web.site.Templates;

/** What a plugin was told: an administrator looks at it and has it told again. */
@RequestScoped
@Path("/settings/plugins/{key}/deliveries")
public class DeliveriesResource {
    @EJB
    private Deliveries deliveries;

    @Inject
    private RemotePages pages;

    @Inject
    private Templates templates;

    /** The newest of it. */
    @GET
    public Response list(@PathParam("key") String key) {
        return templates.page("plugin-deliveries", pages.deliveries(key));
    }

    /** Tells all again that was given up. */
    @POST
    @Path("again")
    public Response again(@PathParam("key") String key) {
        deliveries.againAll(key);
        return templates.see("/settings/plugins/" + key + "/deliveries");
    }

    /** Tells one again. */
    @POST
    @Path("{seq:[0-9]{1,18}}/again")
    public Response again(@PathParam("key") String key, @PathParam("seq") long seq) {
        deliveries.again(key, seq);
        return templates.see("/settings/plugins/" + key + "/deliveries");
    }
}
