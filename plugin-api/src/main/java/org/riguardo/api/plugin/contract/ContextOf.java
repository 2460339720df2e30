package org.riguardo.api.plugin.contract;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.riguardo.api.plugin.PluginContext;
import org.riguardo.api.plugin.PluginSettings;
import org.riguardo.api.plugin.PluginStore;

/**
 * A host for one module in a test: settings that the test chooses, rows in memory, a firm in Rome.
 *
 * @since 1.0
 */
public record ContextOf(String plugin, PluginSettings settings, PluginStore store, Clock clock, ZoneId zone)
        implements PluginContext {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    /** With these settings, a key before each value, and the machine's clock. */
    public static ContextOf with(String... keysAndValues) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i + 1 < keysAndValues.length; i += 2) {
            values.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return new ContextOf(
                "com.example.test",
                key -> Optional.ofNullable(values.get(key)),
                new InMemory(new TreeMap<>()),
                Clock.system(ROME),
                ROME);
    }

    /** The same at another time. */
    public ContextOf at(Clock other) {
        return new ContextOf(plugin, settings, store, other, zone);
    }

    private record InMemory(Map<String, String> rows) implements PluginStore {
        @Override
        public synchronized Optional<String> get(String key) {
            return Optional.ofNullable(rows.get(key));
        }

        @Override
        public synchronized void put(String key, String value) {
            rows.put(key, value);
        }

        @Override
        public synchronized void remove(String key) {
            rows.remove(key);
        }

        @Override
        public synchronized List<String> keys(String prefix) {
            List<String> keys = new ArrayList<>(rows.keySet());
            keys.removeIf(key -> !key.startsWith(prefix));
            return List.copyOf(keys);
        }
    }
}
