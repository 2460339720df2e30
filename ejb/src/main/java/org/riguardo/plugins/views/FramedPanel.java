package org.riguardo.plugins.views;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.web.PageRequest;
import org.riguardo.api.web.WebPanel;
import org.riguardo.plugins.Descriptor;
import org.riguardo.plugins.ModuleDescriptor;

/**
 * A panel that a service elsewhere shows in a frame; the host fetches nothing of it.
 *
 * @param base all addresses of the plugin are below it
 * @param path below it, with {@code {clientId}} where the client's id belongs
 */
public record FramedPanel(URI base, String path) implements WebPanel {

    private static final Pattern UPWARDS =
            Pattern.compile("(?i)(?:^|/)(?:\\.|%2e){1,2}(?:[/?#]|$)|\\\\|%5c|#|^//|^[^/]");

    /** The panel of a remote plugin; empty when the plugin is none or the module has no {@code url}. */
    public static Optional<FramedPanel> of(Descriptor plugin, ModuleDescriptor module) {
        String url = module.field("url");
        return plugin.remote() == null || url == null
                ? Optional.empty()
                : Optional.of(new FramedPanel(plugin.remote().baseUrl(), url));
    }

    @Override
    public Optional<Fragment> show(PageRequest request) {
        return Optional.empty();
    }

    /** Its address for that client, not yet signed; empty when it would not be below the base, or needs a client and there is none. */
    Optional<URI> address(@Nullable String clientId) {
        return SafeLink.filled(path, clientId)
                .filter(url -> !UPWARDS.matcher(url).find())
                .flatMap(url -> parsed(joined(base, url)));
    }

    static String joined(URI base, String path) {
        String text = base.toString();
        return (text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path;
    }

    private static Optional<URI> parsed(String url) {
        try {
            return Optional.of(URI.create(url));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
