package org.riguardo.crm.carddav;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmActivity.Kind;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmPlace;
import org.riguardo.calendar.CalendarEntries;
import org.riguardo.calendar.CalendarEntry;

/** Calendar entries as activities: those with somebody of the address book, and those that the host made; all others stay unread. */
final class CalendarActivities implements DavReader.Entries<CrmActivity> {

    private static final Pattern CALL = Pattern.compile("(?i).*\\b(call|phone|telefonat\\w*|chiamat\\w*)\\b.*");

    private final ContactsByMail contacts;
    private final Clock clock;
    private final ZoneId zone;

    CalendarActivities(ContactsByMail contacts, Clock clock, ZoneId zone) {
        this.contacts = contacts;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Map<String, List<CrmActivity>> of(List<DavResource> resources) throws CrmException {
        CalendarEntries reader = new CalendarEntries(zone, LocalDate.now(clock.withZone(zone)));
        Map<DavResource, List<CalendarEntry>> read = new LinkedHashMap<>();
        Set<String> asked = new LinkedHashSet<>();
        for (DavResource resource : resources) {
            List<CalendarEntry> entries = reader.of(resource.data());
            read.put(resource, entries);
            entries.stream()
                    .filter(entry -> named(entry).isEmpty())
                    .flatMap(CalendarActivities::people)
                    .forEach(asked::add);
        }
        contacts.learn(asked);
        Map<String, List<CrmActivity>> all = new LinkedHashMap<>();
        read.forEach((resource, entries) -> {
            List<CrmActivity> of = new ArrayList<>();
            entries.forEach(entry -> contact(entry).ifPresent(contact -> of.add(activity(resource, entry, contact))));
            all.put(resource.id(), of);
        });
        return all;
    }

    private Optional<String> contact(CalendarEntry entry) {
        return named(entry).or(() -> people(entry)
                .map(contacts::of)
                .flatMap(Optional::stream)
                .findFirst());
    }

    private static Optional<String> named(CalendarEntry entry) {
        return Optional.ofNullable(entry.own().get(EntryText.CONTACT)).filter(id -> !id.isBlank());
    }

    private static Stream<String> people(CalendarEntry entry) {
        return Stream.concat(entry.people().stream(), Stream.ofNullable(entry.organiser()));
    }

    private CrmActivity activity(DavResource resource, CalendarEntry entry, String contact) {
        Instant which = entry.which();
        String suffix = which == null ? "" : "#" + which;
        Map<String, String> own = entry.own();
        String outgoing = own.getOrDefault(EntryText.OUTGOING, "");
        return new CrmActivity(
                new CrmPlace(resource.id() + suffix, resource.version()),
                entry.uid() + suffix,
                contact,
                kind(entry),
                outgoing.isEmpty() ? null : outgoing.equalsIgnoreCase("TRUE"),
                entry.at(),
                entry.length(),
                done(entry),
                entry.title(),
                entry.text(),
                entry.organiser());
    }

    private static Kind kind(CalendarEntry entry) {
        String own = entry.own().getOrDefault(EntryText.KIND, "");
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(own)) {
                return kind;
            }
        }
        if (entry.kind() != CalendarEntry.Kind.TODO
                && CALL.matcher(entry.own().getOrDefault("CATEGORIES", "")).matches()) {
            return Kind.CALL;
        }
        return switch (entry.kind()) {
            case MEETING -> Kind.MEETING;
            case TODO -> Kind.TODO;
            case NOTE -> Kind.NOTE;
        };
    }

    /** A meeting took place when its time is over and nobody called it off. */
    private boolean done(CalendarEntry entry) {
        if (kind(entry) == Kind.TODO && entry.kind() != CalendarEntry.Kind.TODO) {
            return "TRUE".equals(entry.own().get(EntryText.DONE));
        }
        Instant end = entry.at().plus(Objects.requireNonNullElse(entry.length(), Duration.ZERO));
        return entry.over() && (entry.kind() != CalendarEntry.Kind.MEETING || !end.isAfter(clock.instant()));
    }
}
