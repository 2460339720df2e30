package org.riguardo.hosts;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.event.EventType;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.api.web.Location;

/** What Riguardo offers within a host; both descriptors are built from it. */
public enum HostModule {
    /** The next contact that is suggested with a customer, and why. */
    NEXT_CONTACT(
            ModuleType.WEB_PANEL, "/panel", Location.CLIENT_PANEL, new Sentence("Prossimo contatto", "Next contact")),
    /** Writes a call down where it was made. */
    LOG_CALL(
            ModuleType.WEB_ITEM,
            "/log-call",
            Location.CLIENT_ACTION,
            new Sentence("Annotare una telefonata", "Log a call")),
    /** What the host tells: that it erased a customer, above all. */
    EVENTS(ModuleType.EVENT_LISTENER, "/events", null, new Sentence("Eventi", "Events"));

    private static final List<EventType> HEARD =
            List.of(EventType.CLIENT_ERASED, EventType.INTERACTION_LOGGED, EventType.DECISION_CHANGED);

    private final ModuleType type;
    private final String path;
    private final @Nullable Location location;
    private final Sentence label;

    HostModule(ModuleType type, String path, @Nullable Location location, Sentence label) {
        this.type = type;
        this.path = path;
        this.location = location;
        this.label = label;
    }

    /** Its key in a descriptor, such as {@code next-contact}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The type of module that it is. */
    public ModuleType type() {
        return type;
    }

    /** Its path below the door. */
    public String path() {
        return path;
    }

    /** Where a Riguardo shows it; null when it shows nowhere. */
    public @Nullable Location location() {
        return location;
    }

    /** What stands there. */
    public Sentence label() {
        return label;
    }

    /** What a host is asked to tell of; nothing for what is no listener. */
    public List<EventType> events() {
        return type == ModuleType.EVENT_LISTENER ? HEARD : List.of();
    }

    static Stream<HostModule> of(ModuleType type) {
        return Stream.of(values()).filter(module -> module.type == type);
    }
}
