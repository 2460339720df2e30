package org.riguardo.crm.carddav;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmActivity.Kind;

/** Writes an activity as a calendar entry, or into the one that is there, whose other properties are kept as they were written. */
final class EntryText {

    static final String CONTACT = "X-RIGUARDO-CONTACT";
    static final String KIND = "X-RIGUARDO-KIND";
    static final String OUTGOING = "X-RIGUARDO-OUTGOING";
    static final String DONE = "X-RIGUARDO-DONE";

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private EntryText() {}

    /** The component in which an activity of that kind is kept best. */
    static String component(Kind kind) {
        return switch (kind) {
            case CALL, MEETING -> "VEVENT";
            case NOTE -> "VJOURNAL";
            case TODO -> "VTODO";
        };
    }

    /** A calendar with that activity alone. */
    static String of(CrmActivity activity, String component, Instant now) {
        List<ContentLine> lines = new ArrayList<>();
        lines.add(ContentLine.of("BEGIN", "VCALENDAR"));
        lines.add(ContentLine.of("VERSION", "2.0"));
        lines.add(ContentLine.of("PRODID", "-//Riguardo//CRM//IT"));
        lines.add(ContentLine.of("BEGIN", component));
        lines.add(ContentLine.of("UID", ContentLine.escape(activity.uid())));
        lines.add(ContentLine.of("DTSTAMP", UTC.format(now)));
        lines.add(ContentLine.of("CLASS", "PRIVATE"));
        properties(activity, component).forEach((name, value) -> {
            if (value != null) {
                lines.add(ContentLine.of(name, value));
            }
        });
        lines.add(ContentLine.of("END", component));
        lines.add(ContentLine.of("END", "VCALENDAR"));
        return ContentLine.write(lines);
    }

    /** The calendar that is there with the activity's values in its first entry. */
    static String into(String there, CrmActivity activity, Instant now) {
        List<ContentLine> lines = new ArrayList<>(ContentLine.all(there));
        String component = component(lines);
        Map<String, @Nullable String> open = new LinkedHashMap<>(properties(activity, component));
        open.put("LAST-MODIFIED", UTC.format(now));
        List<ContentLine> written = new ArrayList<>();
        int depth = 0;
        boolean done = false;
        for (ContentLine line : lines) {
            boolean within = depth == 1 && !done;
            if (line.begins(component) && !done || depth > 0 && line.is("BEGIN")) {
                depth++;
            } else if (depth > 0 && line.is("END")) {
                depth--;
                if (depth == 0 && !done) {
                    open.forEach((name, value) -> {
                        if (value != null) {
                            written.add(ContentLine.of(name, value));
                        }
                    });
                    done = true;
                }
            } else if (within && open.containsKey(line.name())) {
                continue;
            } else if (within && line.is("DURATION")) {
                continue;
            }
            written.add(line);
        }
        return ContentLine.write(written);
    }

    private static String component(List<ContentLine> lines) {
        return lines.stream()
                .filter(line -> line.begins("VEVENT") || line.begins("VTODO") || line.begins("VJOURNAL"))
                .map(line -> line.value().strip().toUpperCase(java.util.Locale.ROOT))
                .findFirst()
                .orElse("VEVENT");
    }

    /** What is ours in an entry; null for what must not be there. */
    private static Map<String, @Nullable String> properties(CrmActivity activity, String component) {
        Map<String, @Nullable String> all = new LinkedHashMap<>();
        Duration length = activity.length();
        Instant end = length == null ? null : activity.at().plus(length);
        boolean todo = component.equals("VTODO");
        all.put("DTSTART", UTC.format(activity.at()));
        if (component.equals("VEVENT")) {
            all.put("DTEND", end == null ? null : UTC.format(end));
        } else if (todo) {
            all.put("DUE", end == null ? null : UTC.format(end));
        }
        all.put("SUMMARY", ContentLine.escape(activity.subject()));
        all.put("DESCRIPTION", activity.text().isEmpty() ? null : ContentLine.escape(activity.text()));
        if (todo) {
            all.put("STATUS", activity.done() ? "COMPLETED" : "NEEDS-ACTION");
        }
        all.put(KIND, activity.kind().name());
        all.put(CONTACT, ContentLine.escape(activity.contactId()));
        Boolean outgoing = activity.outgoing();
        all.put(OUTGOING, outgoing == null ? null : outgoing ? "TRUE" : "FALSE");
        all.put(DONE, activity.done() ? "TRUE" : null);
        return all;
    }
}
