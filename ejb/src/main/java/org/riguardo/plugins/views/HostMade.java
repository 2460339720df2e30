package org.riguardo.plugins.views;

import java.util.Optional;
import org.riguardo.plugins.Descriptor;
import org.riguardo.plugins.ModuleDescriptor;

/** The modules of pages that need no code of their plugin: a link that its descriptor says, and the frame of a service elsewhere. */
public final class HostMade {

    private HostMade() {}

    /** What the host puts in the module's place; empty when the plugin makes it. */
    public static Optional<Object> of(Descriptor plugin, ModuleDescriptor module) {
        if (module.type() == null) {
            return Optional.empty();
        }
        return switch (module.type()) {
            case WEB_ITEM -> LinkedItem.of(plugin, module).map(Object.class::cast);
            case WEB_PANEL -> FramedPanel.of(plugin, module).map(Object.class::cast);
            default -> Optional.empty();
        };
    }

    /**
     * Whether a link may lead there.
     *
     * @param url with {@code {clientId}} where the client's id belongs
     * @param remote whether it may be a path below the plugin's own address
     */
    public static boolean leadsSomewhere(String url, boolean remote) {
        boolean below = remote && url.startsWith("/") && !url.startsWith("//");
        return SafeLink.filled(below ? "https://plugin.example" + url : url, "1")
                .flatMap(SafeLink::of)
                .isPresent();
    }
}
