package com.example.promises;

import org.riguardo.api.event.Event;
import org.riguardo.api.event.EventListener;
import org.riguardo.api.event.EventType;
import org.riguardo.api.plugin.PluginContext;
import org.riguardo.api.plugin.PluginStore;

/** Counts the agreements that each client kept; the same event told twice counts once. */
public final class KeptPromises implements EventListener {

    private final PluginStore store;

    /** With the plugin's own rows. */
    public KeptPromises(PluginContext context) {
        store = context.store();
    }

    @Override
    public void on(Event event) {
        String client = event.clientId();
        if (client == null) {
            return;
        }
        if (event.type() == EventType.CLIENT_ERASED) {
            store.keys(client + "/").forEach(store::remove);
        } else {
            store.put(client + "/" + event.details().getOrDefault("agreementId", event.id()), "kept");
        }
    }

    /** How many agreements a client kept. */
    public int kept(String client) {
        return store.keys(client + "/").size();
    }
}
