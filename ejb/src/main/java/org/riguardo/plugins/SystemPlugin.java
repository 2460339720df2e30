package org.riguardo.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.riguardo.api.plugin.PluginContext;

/** A plugin of the product's own: its descriptor lies in its jar as {@code META-INF/riguardo/KEY.json}, and it is there for every firm from the first instant. */
public interface SystemPlugin extends Offer.Maker {

    /** Its key, which begins with {@value Presence#OWN}. */
    String key();

    @Override
    Object make(ModuleDescriptor module, PluginContext context);

    /** The offer that it is. */
    default Offer offer() {
        String path = "/META-INF/riguardo/" + key() + ".json";
        try (InputStream stream = SystemPlugin.class.getResourceAsStream(path)) {
            String json = new String(Objects.requireNonNull(stream, path).readAllBytes(), StandardCharsets.UTF_8);
            return new Offer(DescriptorReader.read(json, Carrier.SYSTEM), Carrier.SYSTEM, null, this);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What to say of a module that the descriptor has and the code has not. */
    default IllegalArgumentException unknown(ModuleDescriptor module) {
        return new IllegalArgumentException(key() + " has no module " + module.key());
    }
}
