package org.riguardo.plugins;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has what is present on this server follow the rows of plugins that are kept in the database. */
final class StoredOffers {

    private static final System.Logger LOG = System.getLogger(StoredOffers.class.getName());

    private final Presence presence;
    private final List<StoredPlugins> carriers;
    private final Map<Key, Given> given = new HashMap<>();

    private record Key(String firm, String plugin) {}

    private record Given(String version, Instant installedAt, @Nullable Offer offer) {

        boolean of(PluginRow row) {
            return version.equals(row.version()) && installedAt.equals(row.installedAt());
        }
    }

    StoredOffers(Presence presence, List<StoredPlugins> carriers) {
        this.presence = presence;
        this.carriers = List.copyOf(carriers);
    }

    /** Offers what the firm's rows have and withdraws what they no longer have. */
    synchronized void follow(String firm, List<PluginRow> rows) {
        Set<Key> there = new HashSet<>();
        for (PluginRow row : rows) {
            Key key = new Key(firm, row.pluginKey());
            Optional<StoredPlugins> carrier = carriers.stream()
                    .filter(one -> one.carrier() == row.carrier())
                    .findFirst();
            if (carrier.isPresent()) {
                there.add(key);
                Given before = given.get(key);
                if (before == null || !before.of(row)) {
                    withdraw(given.remove(key));
                    Offer offer = offer(carrier.get(), row);
                    given.put(key, new Given(row.version(), row.installedAt(), offer));
                    if (offer != null) {
                        presence.offer(offer);
                    }
                }
            }
        }
        for (Key key : List.copyOf(given.keySet())) {
            if (key.firm().equals(firm) && !there.contains(key)) {
                withdraw(given.remove(key));
            }
        }
    }

    private void withdraw(@Nullable Given gone) {
        if (gone != null && gone.offer() != null) {
            Offer offer = gone.offer();
            presence.withdraw(offer.descriptor().key(), offer.firm(), offer.maker());
        }
    }

    private static @Nullable Offer offer(StoredPlugins carrier, PluginRow row) {
        try {
            return carrier.offer(row);
        } catch (RuntimeException unusable) {
            LOG.log(
                    Level.ERROR,
                    "Plugin " + row.pluginKey() + " of firm " + row.firmId() + " cannot be used as it is kept",
                    unusable);
            return null;
        }
    }
}
