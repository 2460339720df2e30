package org.riguardo.web.plugged;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.riguardo.api.web.Location;
import org.riguardo.plugins.views.LinkView;
import org.riguardo.plugins.views.PluginViews;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;

/** What plugins show that is about no client, and the links in the rows of the worklist. */
@RequestScoped
@Path("/plugged")
public class PluggedResource {
    private static final int MOST_ROWS = 200;

    @EJB
    private PluginViews plugins;

    @Inject
    private PluggedPanels panels;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /** The links of the menu, those that have to be asked for too; where a page fetches them, these alone. */
    @GET
    public Response links() {
        var frame = visit.frame(Section.NONE);
        List<LinkView> asked =
                plugins.links(Location.NAVIGATION, List.of(), visit.locale()).getOrDefault("", List.of());
        if (panels.fetched()) {
            return templates.page("plugged-menu-part", LinksPage.part(frame, asked));
        }
        List<LinkView> links =
                new ArrayList<>(frame.plugs().at(Location.NAVIGATION).links());
        links.addAll(asked);
        return templates.page("plugged-links", new LinksPage(frame, frame.say("plugged.links"), "/", links));
    }

    /** The links in the rows of those clients that plugins have to be asked for, each to be put in its place. */
    @GET
    @Path("rows")
    public Response rows(@QueryParam("client") List<String> clients) {
        List<String> asked = clients.stream()
                .filter(id -> id.matches("[A-Za-z0-9-]{1,36}"))
                .distinct()
                .limit(MOST_ROWS)
                .toList();
        return templates.page(
                "plugged-rows",
                new RowsPart(
                        visit.frame(Section.WORKLIST), plugins.links(Location.WORKLIST_ACTION, asked, visit.locale())));
    }

    /** One panel. */
    @GET
    @Path("{plugin}/{module}")
    public Response panel(@PathParam("plugin") String plugin, @PathParam("module") String module) {
        return panels.show(plugin, module, null);
    }
}
