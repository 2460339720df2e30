package org.riguardo.web.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.riguardo.api.web.Location;
import org.riguardo.plugins.views.PlaceView;

/**
 * What plugins have at the places of one page.
 *
 * @param places those that were looked up
 * @param rows what stands in the rows of a list, by the ids of their clients
 */
public record Plugs(Map<Location, PlaceView> places, Map<String, PlaceView> rows) {
    /** A page to which no plugin adds anything. */
    public static final Plugs NONE = new Plugs(Map.of(), Map.of());

    public Plugs {
        places = Map.copyOf(places);
        rows = Map.copyOf(rows);
    }

    /** What there is at a place. */
    public PlaceView at(Location place) {
        return places.getOrDefault(place, PlaceView.EMPTY);
    }

    /** What there is in the row of a client. */
    public PlaceView row(String clientId) {
        return rows.getOrDefault(clientId, PlaceView.EMPTY);
    }

    /** The clients of whose rows plugins have to be asked. */
    public List<String> asked() {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().more())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    Plugs with(Location place, PlaceView view) {
        if (view.isEmpty()) {
            return this;
        }
        Map<Location, PlaceView> all = new HashMap<>(places);
        all.put(place, view);
        return new Plugs(all, rows);
    }
}
