package org.riguardo.plugins.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.event.Event;
import org.riguardo.api.event.EventListener;
import org.riguardo.api.event.EventType;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.db.Database;
import org.riguardo.plugins.ModuleDescriptor;
import org.riguardo.plugins.Plugged;
import org.riguardo.plugins.Plugins;

/** Takes note of what happened, in the transaction in which it happened, for the plugins that want to hear of it; it calls none of them. */
@ApplicationScoped
public class Events {

    @Inject
    private Plugins plugins;

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    private Listeners listeners =
            (firm, type) -> plugins.modules(firm, ModuleType.EVENT_LISTENER, EventListener.class).stream()
                    .filter(module -> wants(module.module(), type))
                    .map(module ->
                            new Listening(module.plugin(), module.module().key()))
                    .toList();

    /** Who listens. */
    @FunctionalInterface
    public interface Listeners {
        /** The modules of a firm that want to be told of events of that type. */
        List<Listening> of(String firm, EventType type);
    }

    /** The same outside a server, where that says who listens. */
    public static Events of(Database database, Clock clock, Listeners listeners) {
        Events events = new Events();
        events.database = database;
        events.clock = clock;
        events.listeners = listeners;
        return events;
    }

    /** Whether anybody of the firm wants to hear of it; nothing needs to be looked up where nobody does. */
    public boolean listening(String firm, EventType type) {
        return !listeners.of(firm, type).isEmpty();
    }

    /**
     * It happened; told once the running transaction is committed, and never when it is rolled back.
     *
     * @param clientId null when it is about none
     * @param details ids, names and amounts that {@link EventType} lists; never what somebody wrote or said
     */
    public void publish(String firm, EventType type, @Nullable String clientId, Map<String, String> details) {
        List<Listening> listening = listeners.of(firm, type);
        if (!listening.isEmpty()) {
            Event event = new Event(Database.newId(), type, clock.instant(), clientId, details);
            database.use(handle -> new EventRows(handle, firm).insert(event, listening));
        }
    }

    static boolean wants(ModuleDescriptor module, EventType type) {
        var events = module.fields().getJsonArray("events");
        return events != null
                && events.stream()
                        .anyMatch(event -> event instanceof JsonString name
                                && name.getString().equals(type.key()));
    }

    /** The module of those that is named so. */
    static java.util.Optional<Plugged<EventListener>> named(
            List<Plugged<EventListener>> modules, String plugin, String module) {
        return modules.stream()
                .filter(one -> one.plugin().equals(plugin) && one.module().key().equals(module))
                .findFirst();
    }
}
