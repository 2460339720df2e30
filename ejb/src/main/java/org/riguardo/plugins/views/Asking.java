package org.riguardo.plugins.views;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.api.web.Location;
import org.riguardo.api.web.PageRequest;
import org.riguardo.api.web.WebItem;
import org.riguardo.api.web.WebPanel;
import org.riguardo.plugins.Listed;
import org.riguardo.plugins.views.Showing.ClientFacts;

/** Asks modules what they show, each once for all the clients of a page and all at the same time; what they say is checked and copied. */
final class Asking {

    private static final long LATEST_MILLIS = 2_300;

    private final PageModules modules;
    private final Executor threads;
    private final Frames frames;

    Asking(PageModules modules, Executor threads, Frames frames) {
        this.modules = modules;
        this.threads = threads;
        this.frames = frames;
    }

    /** A link with the client in whose row it stands. */
    private record Found(String clientId, LinkView link) {}

    /** The links at a place that have to be asked for, by client; those of a place that is about none under the empty text. */
    Map<String, List<LinkView>> links(Viewer viewer, Location place, List<SeenClient> clients, Instant now) {
        List<CompletableFuture<List<Found>>> asked = modules.of(viewer.firm(), ModuleType.WEB_ITEM).stream()
                .filter(item -> item.module().location() == place
                        && LinkedItem.of(item.plugin(), item.module()).isEmpty())
                .map(item -> {
                    List<PageRequest> requests = requests(viewer, place, item, clients, now);
                    return CompletableFuture.supplyAsync(() -> ask(viewer.firm(), item, requests), threads)
                            .completeOnTimeout(List.of(), LATEST_MILLIS, TimeUnit.MILLISECONDS);
                })
                .toList();
        Map<String, List<LinkView>> links = new LinkedHashMap<>();
        for (CompletableFuture<List<Found>> one : asked) {
            one.join().forEach(found -> links.computeIfAbsent(found.clientId(), id -> new ArrayList<>())
                    .add(found.link()));
        }
        return links;
    }

    private List<Found> ask(String firm, Listed item, List<PageRequest> requests) {
        if (requests.isEmpty()) {
            return List.of();
        }
        return modules.ask(firm, item, WebItem.class, instance -> answers(instance, item.fullKey(), requests))
                .orElse(List.of());
    }

    private static List<Found> answers(WebItem instance, String module, List<PageRequest> requests) {
        List<Found> found = new ArrayList<>();
        for (PageRequest request : requests) {
            String client = request.clientId() == null ? "" : request.clientId();
            instance.link(request)
                    .flatMap(link -> LinkView.of(module, link))
                    .ifPresent(link -> found.add(new Found(client, link)));
        }
        return found;
    }

    private static List<PageRequest> requests(
            Viewer viewer, Location place, Listed item, List<SeenClient> clients, Instant now) {
        if (!place.client()) {
            boolean shows = new Showing(viewer, () -> ClientFacts.NONE).at(place, item.module());
            return shows ? List.of(request(viewer, place, null, now)) : List.of();
        }
        return clients.stream()
                .filter(client -> new Showing(viewer, client::facts).at(place, item.module()))
                .map(client -> request(viewer, place, client, now))
                .toList();
    }

    /** What stands in a panel; empty when there is none of that name for this person and client. */
    Optional<ShownPanel> panel(Viewer viewer, PanelName name, @Nullable SeenClient client, Instant now) {
        Showing showing = new Showing(viewer, () -> client == null ? ClientFacts.NONE : client.facts());
        for (Listed panel : modules.of(viewer.firm(), ModuleType.WEB_PANEL)) {
            Location place = panel.module().location();
            boolean named = panel.plugin().key().equals(name.plugin())
                    && panel.module().key().equals(name.module());
            if (named && place != null && place.client() == (client != null) && showing.at(place, panel.module())) {
                return Optional.of(show(viewer, place, panel, client, name.theme(), now));
            }
        }
        return Optional.empty();
    }

    private ShownPanel show(
            Viewer viewer, Location at, Listed panel, @Nullable SeenClient client, String theme, Instant now) {
        PlaceView.Panel place = Places.panel(at, panel);
        Optional<FramedPanel> framed = FramedPanel.of(panel.plugin(), panel.module());
        if (framed.isPresent()) {
            return frames.of(viewer, panel, framed.get(), client == null ? null : client.id(), theme)
                    .<ShownPanel>map(url ->
                            new ShownPanel.Framed(place, url, panel.plugin().name()))
                    .orElseGet(() -> new ShownPanel.Failed(place));
        }
        PageRequest request = request(viewer, at, client, now);
        return modules.ask(viewer.firm(), panel, WebPanel.class, instance -> instance.show(request)
                        .map(shown -> text(place, shown)))
                .map(shown -> shown.orElseGet(() -> new ShownPanel.Nothing(place)))
                .orElseGet(() -> new ShownPanel.Failed(place));
    }

    private static ShownPanel text(PlaceView.Panel place, WebPanel.Fragment shown) {
        String html = SafeFragment.of(shown.html());
        return html.isEmpty()
                ? new ShownPanel.Nothing(place)
                : new ShownPanel.Text(
                        place,
                        LinkView.words(shown.title(), ShownPanel.LONGEST_TITLE).orElse(place.name()),
                        html);
    }

    private static PageRequest request(Viewer viewer, Location place, @Nullable SeenClient client, Instant now) {
        return new PageRequest(
                place,
                client == null ? null : client.id(),
                client == null ? null : client.file(),
                client == null ? null : client.decision(),
                viewer.locale(),
                viewer.user(),
                viewer.roles(),
                now);
    }
}
