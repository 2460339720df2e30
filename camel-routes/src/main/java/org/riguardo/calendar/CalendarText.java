package org.riguardo.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;
import org.jspecify.annotations.Nullable;

/** The components of a calendar file (RFC 5545) with their properties, as written; what is odd in them is not judged. */
final class CalendarText implements ContentHandler {

    private static final int DEEPEST = 8;

    private final List<Component> events = new ArrayList<>();
    private final List<Component> entries = new ArrayList<>();
    private final List<Component> zones = new ArrayList<>();
    private final List<Component> open = new ArrayList<>();
    private final Component calendar = new Component("VCALENDAR");
    private String name = "";
    private Map<String, String> parameters = new LinkedHashMap<>();
    private String value = "";

    private CalendarText() {}

    /** One property: its value and parameters as written. */
    record Property(String value, Map<String, String> parameters) {}

    /** One component with its properties by their names in capitals. */
    static final class Component {

        private final String name;
        private final Map<String, List<Property>> properties = new LinkedHashMap<>();
        private final List<Component> parts = new ArrayList<>();

        Component(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }

        List<Component> parts() {
            return parts;
        }

        Set<String> names() {
            return properties.keySet();
        }

        List<Property> all(String property) {
            return properties.getOrDefault(property, List.of());
        }

        @Nullable
        Property first(String property) {
            List<Property> all = all(property);
            return all.isEmpty() ? null : all.get(0);
        }

        /** The first value; empty where there is none. */
        String text(String property) {
            Property first = first(property);
            return first == null ? "" : first.value().strip();
        }
    }

    /**
     * The components in that text.
     *
     * @throws ParserException with the line from which on it is no calendar
     */
    static CalendarText of(String text) throws IOException, ParserException {
        CalendarText read = new CalendarText();
        try {
            new CalendarParserImpl().parse(new UnfoldingReader(new StringReader(text), true), read);
        } catch (IllegalArgumentException | IllegalStateException odd) {
            throw new ParserException(String.valueOf(odd.getMessage()), 1, odd);
        }
        return read;
    }

    /** What the file is for, such as {@code REQUEST} or {@code CANCEL}; empty where it does not say. */
    String method() {
        return calendar.text("METHOD").toUpperCase(Locale.ROOT);
    }

    List<Component> events() {
        return events;
    }

    /** Meetings, things to do and notes. */
    List<Component> entries() {
        return entries;
    }

    List<Component> zones() {
        return zones;
    }

    @Override
    public void startCalendar() {
        open.clear();
    }

    @Override
    public void endCalendar() {
        open.clear();
    }

    @Override
    public void startComponent(String component) {
        if (open.size() >= DEEPEST) {
            throw new IllegalStateException("Too deep");
        }
        Component started = new Component(component.toUpperCase(Locale.ROOT));
        if (!open.isEmpty()) {
            open.get(open.size() - 1).parts.add(started);
        }
        open.add(started);
    }

    @Override
    public void endComponent(String component) {
        if (open.isEmpty()) {
            return;
        }
        Component ended = open.remove(open.size() - 1);
        if (open.isEmpty() && Set.of("VEVENT", "VTODO", "VJOURNAL").contains(ended.name())) {
            entries.add(ended);
        }
        if (open.isEmpty() && ended.name().equals("VEVENT")) {
            events.add(ended);
        } else if (open.isEmpty() && ended.name().equals("VTIMEZONE")) {
            zones.add(ended);
        }
    }

    @Override
    public void startProperty(String property) {
        name = property.toUpperCase(Locale.ROOT);
        parameters = new LinkedHashMap<>();
        value = "";
    }

    @Override
    public void propertyValue(String written) {
        value = written;
    }

    @Override
    public void parameter(String parameter, String written) {
        boolean quoted = written.length() > 1 && written.startsWith("\"") && written.endsWith("\"");
        parameters.putIfAbsent(
                parameter.toUpperCase(Locale.ROOT), quoted ? written.substring(1, written.length() - 1) : written);
    }

    @Override
    public void endProperty(String property) {
        Component of = open.isEmpty() ? calendar : open.get(open.size() - 1);
        of.properties.computeIfAbsent(name, any -> new ArrayList<>()).add(new Property(value, parameters));
    }
}
