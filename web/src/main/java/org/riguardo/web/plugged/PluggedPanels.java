package org.riguardo.web.plugged;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.riguardo.firm.Roles;
import org.riguardo.plugins.views.PanelName;
import org.riguardo.plugins.views.PluginViews;
import org.riguardo.plugins.views.ShownPanel;
import org.riguardo.problem.NotFoundProblem;
import org.riguardo.web.site.Frame;
import org.riguardo.web.site.Preferences;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;

/** Shows one panel: by itself where a page fetches it for its place, else as a page of its own. */
@RequestScoped
public class PluggedPanels {
    @EJB
    private PluginViews plugins;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    Response show(String plugin, String module, @Nullable String clientId) {
        PanelName name =
                new PanelName(plugin, module, Preferences.of(request).theme().key());
        ShownPanel shown = plugins.panel(name, clientId, visit.locale())
                .orElseThrow(() -> new NotFoundProblem("panel", plugin + ":" + module));
        var section = PanelView.section(shown.panel().place());
        boolean administrator = visit.may(Roles.ADMINISTRATOR);
        return fetched()
                ? templates.page(
                        "plugged-part", new PanelView(Frame.of(request, section), shown, clientId, administrator))
                : templates.page("plugged", new PanelView(visit.frame(section), shown, clientId, administrator));
    }

    /** Whether the answer goes into a page that stands already. */
    boolean fetched() {
        return request.getHeader("HX-Request") != null;
    }
}
