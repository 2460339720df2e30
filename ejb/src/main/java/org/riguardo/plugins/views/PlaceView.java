package org.riguardo.plugins.views;

import java.util.List;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.web.Location;

/**
 * What plugins have at one place of a page, before any of them is asked.
 *
 * @param panels where panels go; what stands in them is asked for apart
 * @param links those that cost nothing
 * @param more whether there are modules that have to be asked for their links
 */
public record PlaceView(List<Panel> panels, List<LinkView> links, boolean more) {

    /** Nothing at all. */
    public static final PlaceView EMPTY = new PlaceView(List.of(), List.of(), false);

    /** Where one panel goes, and its name. */
    public record Panel(Location place, String plugin, String module, Sentence name) {}

    public PlaceView {
        panels = List.copyOf(panels);
        links = List.copyOf(links);
    }

    /** Whether the page is as it would be without plugins. */
    public boolean isEmpty() {
        return panels.isEmpty() && links.isEmpty() && !more;
    }
}
