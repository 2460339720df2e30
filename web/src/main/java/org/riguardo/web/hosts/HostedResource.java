package org.riguardo.web.hosts;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.riguardo.hosts.Hosts;
import org.riguardo.web.site.Templates;

/** From a link in a host to the client's own page, for whoever is signed in. */
@RequestScoped
@Path("/hosted/{customer}")
public class HostedResource {
    @EJB
    private Hosts hosts;

    @Inject
    private Templates templates;

    /** The form to log a call with that customer. */
    @GET
    public Response logCall(@PathParam("customer") String customer) {
        return templates.see("/clients/" + hosts.client(customer) + "#log-call");
    }
}
