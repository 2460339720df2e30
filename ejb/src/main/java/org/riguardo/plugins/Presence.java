package org.riguardo.plugins;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.riguardo.plugins.Offer.Maker;

/** Which plugins are there on this server, whatever firms want of them; what is offered is held until it is withdrawn, and by nothing else. */
@ApplicationScoped
public class Presence {

    /** Where the keys of the product's own plugins begin; no other plugin may have such a key. */
    public static final String OWN = "org.riguardo.";

    private final List<Offer> offers = new ArrayList<>();

    @Inject
    private Event<PluginsChanged> changes;

    @Inject
    @Any
    private Instance<SystemPlugin> own;

    private Consumer<PluginsChanged> tell = change -> changes.fire(change);

    @PostConstruct
    void begin() {
        own.forEach(plugin -> offers.add(plugin.offer()));
    }

    /** The same outside a server, where that hears of what comes and goes. */
    public static Presence of(Consumer<PluginsChanged> tell) {
        Presence presence = new Presence();
        presence.tell = tell;
        return presence;
    }

    /**
     * A plugin is there, from now until it is withdrawn; of several of a key the one that came last is used.
     *
     * @throws IllegalArgumentException when it has a key of the product's own plugins and is none
     */
    public void offer(Offer offer) {
        String key = offer.descriptor().key();
        if (key.startsWith(OWN) && offer.carrier() != Carrier.SYSTEM) {
            throw new IllegalArgumentException(key + " is a key of the product's own plugins");
        }
        synchronized (offers) {
            offers.removeIf(before -> same(before, key, offer.firm(), offer.maker()));
            offers.add(offer);
        }
        tell.accept(new PluginsChanged(offer.firm(), key));
    }

    /** It is there no more; nothing happens when it was not. */
    public void withdraw(String key, @Nullable String firm, Maker maker) {
        boolean gone;
        synchronized (offers) {
            gone = offers.removeIf(offer -> same(offer, key, firm, maker));
        }
        if (gone) {
            tell.accept(new PluginsChanged(firm, key));
        }
    }

    /** What is there for a firm, by key: what is there for all, and its own, which stays in use when another of its key is deployed. */
    public Collection<Offer> offers(String firm) {
        Map<String, Offer> newest = new TreeMap<>();
        synchronized (offers) {
            offers.stream()
                    .filter(offer -> offer.firm() == null)
                    .forEach(offer -> newest.put(offer.descriptor().key(), offer));
            offers.stream()
                    .filter(offer -> firm.equals(offer.firm()))
                    .forEach(offer -> newest.put(offer.descriptor().key(), offer));
        }
        return List.copyOf(newest.values());
    }

    /** The plugin of that key, as it is there for a firm. */
    public Optional<Offer> offer(String firm, String key) {
        return offers(firm).stream()
                .filter(offer -> offer.descriptor().key().equals(key))
                .findFirst();
    }

    private static boolean same(Offer offer, String key, @Nullable String firm, Maker maker) {
        return offer.descriptor().key().equals(key) && Objects.equals(offer.firm(), firm) && offer.maker() == maker;
    }
}
