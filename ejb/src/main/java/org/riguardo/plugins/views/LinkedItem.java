package org.riguardo.plugins.views;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.web.PageRequest;
import org.riguardo.api.web.WebItem;
import org.riguardo.plugins.Descriptor;
import org.riguardo.plugins.ModuleDescriptor;

/**
 * A link that the descriptor itself says, with {@code {clientId}} where the client's id belongs; to show it costs nothing, since no plugin is asked.
 *
 * @param address an {@code https} address, or a path below {@code /riguardo/}; of a remote plugin an address below its own
 */
public record LinkedItem(Sentence label, String address) implements WebItem {

    /** The link of a module that has a {@code url}; empty when it has none. */
    public static Optional<LinkedItem> of(Descriptor plugin, ModuleDescriptor module) {
        String url = module.field("url");
        if (url == null) {
            return Optional.empty();
        }
        URI base = plugin.remote() == null ? null : plugin.remote().baseUrl();
        return Optional.of(new LinkedItem(Labels.of(plugin, module), below(base, url)));
    }

    private static String below(@Nullable URI base, String url) {
        boolean relative = base != null && url.startsWith("/") && !url.startsWith("/riguardo/");
        return relative ? FramedPanel.joined(base, url) : url;
    }

    @Override
    public Optional<Link> link(PageRequest request) {
        return link(request.clientId());
    }

    /** The link for that client, when it may be followed. */
    Optional<Link> link(@Nullable String clientId) {
        return SafeLink.filled(address, clientId).flatMap(SafeLink::of).map(href -> new Link(label, href));
    }
}
