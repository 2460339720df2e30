package org.riguardo.api.plugin.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * Tells the host that the plugin of a deployment is there, and that it goes; it does nothing else. A plugin names it in its {@code META-INF/ejb-jar.xml} as a
 * singleton that is made at start, with {@link #appear} after construction and {@link #disappear} before destruction, and needs no class of its own for it.
 *
 * @since 1.0
 */
public class PluginActivator {

    /** Where a plugin describes itself. */
    public static final String DESCRIPTOR = "META-INF/riguardo-plugin.json";

    private static final int LONGEST = 1_000_000;

    private @Nullable ClassLoader loader;

    /** Made by the server. */
    public PluginActivator() {}

    /**
     * The plugin is there.
     *
     * @throws IllegalStateException when there is no readable descriptor or no host
     * @throws IllegalArgumentException with what is wrong with the descriptor
     */
    public void appear() {
        ClassLoader own = Thread.currentThread().getContextClassLoader();
        door().appear(descriptor(own), own);
        loader = own;
    }

    /** The plugin goes. A host that went before it has forgotten it already. */
    public void disappear() {
        ClassLoader own = loader;
        loader = null;
        if (own != null) {
            try {
                door().disappear(own);
            } catch (IllegalStateException gone) {
                System.getLogger(PluginActivator.class.getName())
                        .log(System.Logger.Level.DEBUG, "Riguardo went before its plugin");
            }
        }
    }

    private static PluginDoor door() {
        try {
            return InitialContext.doLookup(PluginDoor.NAME);
        } catch (NamingException absent) {
            throw new IllegalStateException("Riguardo is not running on this server.", absent);
        }
    }

    private static String descriptor(ClassLoader own) {
        try (InputStream in = own.getResourceAsStream(DESCRIPTOR)) {
            if (in == null) {
                throw new IllegalStateException("The deployment has no " + DESCRIPTOR + ".");
            }
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new IllegalStateException(DESCRIPTOR + " is longer than a megabyte.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(DESCRIPTOR + " could not be read.", unreadable);
        }
    }
}
