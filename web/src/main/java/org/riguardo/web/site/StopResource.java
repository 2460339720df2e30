package org.riguardo.web.site;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.riguardo.plan.EmergencyStop;

/** The stop of everything that goes out, from any page and back to it. */
@RequestScoped
@Path("/stop")
public class StopResource {
    @EJB
    private EmergencyStop stop;

    @Inject
    private Templates templates;

    /** Pulls it: when the answer comes, nothing begins to leave any more. */
    @POST
    public Response pull(@FormParam("back") @Nullable String back) {
        stop.pull();
        return templates.see(PreferencesResource.local(back));
    }

    /** Lifts it, if the person may. */
    @POST
    @Path("lift")
    public Response lift(@FormParam("back") @Nullable String back) {
        stop.lift();
        return templates.see(PreferencesResource.local(back));
    }
}
