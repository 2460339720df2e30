package org.riguardo.web.plugged;

import org.jspecify.annotations.Nullable;
import org.riguardo.api.web.Location;
import org.riguardo.plugins.views.PlaceView;
import org.riguardo.plugins.views.ShownPanel;
import org.riguardo.web.site.Frame;
import org.riguardo.web.site.Section;

/**
 * One panel of a plugin as its template shows it.
 *
 * @param clientId the client that it is about; null when it is about none
 * @param administrator whether the person is told of a panel that could not be shown
 */
public record PanelView(Frame frame, ShownPanel shown, @Nullable String clientId, boolean administrator) {

    /** The address of a panel's own page, below the context root. */
    public static String path(PlaceView.Panel panel, @Nullable String clientId) {
        return above(clientId) + "/plugged/" + panel.plugin() + "/" + panel.module();
    }

    private static String above(@Nullable String clientId) {
        return clientId == null ? "" : "/clients/" + clientId;
    }

    /** The address of this panel's own page. */
    public String path() {
        return path(shown.panel(), clientId);
    }

    /** The page that it belongs to. */
    public String back() {
        return switch (shown.panel().place()) {
            case CALL_PANEL -> above(clientId) + "/call";
            case CLIENT_PANEL, CLIENT_ACTION -> above(clientId);
            case FIRM_PANEL -> "/firm";
            case SETTINGS_PAGE -> "/settings";
            default -> "/";
        };
    }

    /** The part of the site in which that page is. */
    static Section section(Location place) {
        return switch (place) {
            case FIRM_PANEL -> Section.FIRM;
            case SETTINGS_PAGE -> Section.POLICY;
            case CLIENT_PANEL, CLIENT_ACTION, CALL_PANEL -> Section.CLIENTS;
            default -> Section.WORKLIST;
        };
    }

    /** Its heading. */
    public String title() {
        return frame.texts()
                .say(
                        shown instanceof ShownPanel.Text text
                                ? text.title()
                                : shown.panel().name());
    }

    /** The id of its heading, unlike any other on a page. */
    public String id() {
        return "plugged-" + shown.panel().plugin() + "-" + shown.panel().module();
    }
}
