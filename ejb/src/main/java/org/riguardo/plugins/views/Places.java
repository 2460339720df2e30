package org.riguardo.plugins.views;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.api.web.Location;
import org.riguardo.plugins.Listed;
import org.riguardo.plugins.views.Showing.ClientFacts;

/** Says what plugins have at the places of a page; it asks none of them, so that no page waits for one. */
final class Places {

    private final PageModules modules;

    Places(PageModules modules) {
        this.modules = modules;
    }

    /**
     * What there is at a place.
     *
     * @param client looked up only when a condition asks about it
     */
    PlaceView at(Viewer viewer, Location place, @Nullable String clientId, Supplier<ClientFacts> client) {
        Showing showing = new Showing(viewer, client);
        return place.panels() ? panels(viewer, place, showing) : links(viewer, place, clientId, showing);
    }

    private PlaceView panels(Viewer viewer, Location place, Showing showing) {
        return new PlaceView(
                modules.of(viewer.firm(), ModuleType.WEB_PANEL).stream()
                        .filter(panel -> showing.at(place, panel.module()))
                        .map(panel -> panel(place, panel))
                        .toList(),
                List.of(),
                false);
    }

    private PlaceView links(Viewer viewer, Location place, @Nullable String clientId, Showing showing) {
        List<LinkView> links = new ArrayList<>();
        boolean more = false;
        for (Listed item : modules.of(viewer.firm(), ModuleType.WEB_ITEM)) {
            if (showing.at(place, item.module())) {
                Optional<LinkedItem> linked = LinkedItem.of(item.plugin(), item.module());
                more = more || linked.isEmpty();
                linked.flatMap(said -> said.link(clientId))
                        .flatMap(link -> LinkView.of(item.fullKey(), link))
                        .ifPresent(links::add);
            }
        }
        return new PlaceView(List.of(), links, more);
    }

    /** What there is in each row of a list, by the ids of their clients; rows with nothing are left out. */
    Map<String, PlaceView> rows(Viewer viewer, Location place, List<SeenRow> rows) {
        if (modules.of(viewer.firm(), ModuleType.WEB_ITEM).stream()
                .noneMatch(item -> item.module().location() == place)) {
            return Map.of();
        }
        Map<String, PlaceView> views = new LinkedHashMap<>();
        for (SeenRow row : rows) {
            PlaceView view = at(viewer, place, row.clientId(), () -> new ClientFacts(row.group(), row.overdue()));
            if (!view.isEmpty()) {
                views.put(row.clientId(), view);
            }
        }
        return views;
    }

    static PlaceView.Panel panel(Location place, Listed listed) {
        return new PlaceView.Panel(
                place,
                listed.plugin().key(),
                listed.module().key(),
                LinkView.words(listed.module().name(), ShownPanel.LONGEST_TITLE)
                        .orElseGet(() -> listed.plugin().name()));
    }
}
