package org.riguardo.web.plugged;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.riguardo.api.web.Location;
import org.riguardo.ledger.ClientView;
import org.riguardo.ledger.Clients;
import org.riguardo.plugins.views.LinkView;
import org.riguardo.plugins.views.PluginViews;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;

/** What plugins show about one client, apart from its page. */
@RequestScoped
@Path("/clients/{id}/plugged")
public class ClientPluggedResource {
    @EJB
    private Clients clients;

    @EJB
    private PluginViews plugins;

    @Inject
    private PluggedPanels panels;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    @PathParam("id")
    private String id = "";

    /** The links, those that have to be asked for too; where the client's page fetches them, these alone. */
    @GET
    public Response links() {
        ClientView client = clients.get(id);
        if (!client.id().equals(id)) {
            return templates.see("/clients/" + client.id() + "/plugged");
        }
        if (panels.fetched()) {
            return templates.page(
                    "plugged-links-part", LinksPage.part(visit.frame(Section.CLIENTS), asked(Location.CLIENT_ACTION)));
        }
        List<LinkView> links = new ArrayList<>();
        for (Location place : List.of(Location.CLIENT_ACTION, Location.WORKLIST_ACTION)) {
            links.addAll(plugins.at(place, id, visit.locale()).links());
            links.addAll(asked(place));
        }
        return templates.page(
                "plugged-links", new LinksPage(visit.frame(Section.CLIENTS), client.name(), "/clients/" + id, links));
    }

    private List<LinkView> asked(Location place) {
        return plugins.links(place, List.of(id), visit.locale()).getOrDefault(id, List.of());
    }

    /** One panel. */
    @GET
    @Path("{plugin}/{module}")
    public Response panel(@PathParam("plugin") String plugin, @PathParam("module") String module) {
        String current = clients.get(id).id();
        return current.equals(id)
                ? panels.show(plugin, module, id)
                : templates.see("/clients/" + current + "/plugged/" + plugin + "/" + module);
    }
}
