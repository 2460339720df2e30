package org.riguardo.web.plugged;

import java.util.List;
import java.util.Map;
import org.riguardo.plugins.views.LinkView;
import org.riguardo.web.site.Frame;

/** Links of plugins in the rows of a list, by the ids of their clients, to be added to what stands there. */
public record RowsPart(Frame frame, Map<String, List<LinkView>> links) {

    public RowsPart {
        links = Map.copyOf(links);
    }
}
