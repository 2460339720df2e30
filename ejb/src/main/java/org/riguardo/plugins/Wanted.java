package org.riguardo.plugins;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What each firm wants of its plugins, kept until it changes; what another server changed is seen within two seconds. */
final class Wanted {

    private static final long FRESH = Duration.ofSeconds(2).toNanos();

    private final Map<String, Kept> all = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final PluginStates states;
    private final StoredOffers stored;
    private final Consumer<PluginsChanged> close;

    /** {@code close} ends the modules that are no longer as they were made. */
    Wanted(PluginStates states, StoredOffers stored, Consumer<PluginsChanged> close) {
        this.states = states;
        this.stored = stored;
        this.close = close;
    }

    Kept of(String firm) {
        Kept kept = all.get(firm);
        return kept != null && !kept.old() && System.nanoTime() - kept.readAt() < FRESH ? kept : read(firm, kept);
    }

    /** The same as it is in the database now, whatever was kept. */
    Kept now(String firm) {
        return read(firm, all.get(firm));
    }

    private Kept read(String firm, @Nullable Kept before) {
        long seen = changes.get();
        long readAt = System.nanoTime();
        List<PluginRow> plugins = states.plugins(firm);
        Kept now = Kept.of(plugins, states.modules(firm), readAt);
        all.put(firm, now);
        if (changes.get() != seen) {
            all.computeIfPresent(firm, (same, kept) -> kept.aged());
        }
        if (before != null) {
            for (PluginRow row : before.plugins().values()) {
                PluginRow next = now.plugins().get(row.pluginKey());
                if (next == null || !Objects.equals(next.changedAt(), row.changedAt())) {
                    close.accept(new PluginsChanged(firm, row.pluginKey()));
                }
            }
        }
        stored.follow(firm, plugins);
        return now;
    }

    void changed(PluginsChanged change) {
        changes.incrementAndGet();
        if (change.firm() == null) {
            all.replaceAll((firm, kept) -> kept.aged());
        } else {
            all.computeIfPresent(change.firm(), (firm, kept) -> kept.aged());
        }
        close.accept(change);
    }
}
