package org.riguardo.mailbox.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a message by which machines talk to machines, as they come. */
final class EnclosureReader {

    private static final int MOST_CALENDARS = 20;
    private static final int LONGEST_CALENDAR = 1_000_000;

    private final Limits limits;
    private final List<CalendarPart> calendars = new ArrayList<>(0);
    private @Nullable String status;
    private boolean notification;
    private @Nullable String feedback;
    private @Nullable String originalId;
    private @Nullable String certificate;
    private byte @Nullable [] certified;

    EnclosureReader(Limits limits) {
        this.limits = limits;
    }

    void take(PartHead head, byte[] octets) {
        String name = head.name() == null ? "" : head.name().toLowerCase(Locale.ROOT);
        switch (head.type()) {
            case "message/delivery-status", "message/global-delivery-status" -> status = text(octets);
            case "message/disposition-notification", "message/global-disposition-notification" -> {
                status = text(octets);
                notification = true;
            }
            case "message/feedback-report" -> feedback = text(octets);
            case "message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers" -> {
                originalId = MessageIds.first(
                                Headers.of(octets, limits).first("Message-ID").orElse(null))
                        .orElse(originalId);
                if (name.equals("postacert.eml") && certified == null) {
                    certified = octets;
                }
            }
            default -> {
                if (name.equals("daticert.xml")) {
                    certificate = text(octets);
                } else if (head.type().equals("text/calendar")
                        || head.type().equals("application/ics")
                        || name.endsWith(".ics")) {
                    calendar(head, octets);
                }
            }
        }
    }

    private void calendar(PartHead head, byte[] octets) {
        if (calendars.size() == MOST_CALENDARS || octets.length > LONGEST_CALENDAR) {
            return;
        }
        String text = Charsets.decode(octets, head.charset());
        String method = head.method();
        if (method == null) {
            method =
                    new CalendarPart(null, false, text.substring(0, Math.min(text.length(), 4_000))).property("METHOD");
        }
        boolean file = head.attachment() || !head.type().equals("text/calendar");
        calendars.add(new CalendarPart(method == null ? null : method.toUpperCase(Locale.ROOT), file, text));
    }

    private static String text(byte[] octets) {
        return Charsets.decode(octets, null);
    }

    Enclosures enclosures() {
        if (status == null && feedback == null && originalId == null && calendars.isEmpty() && certificate == null) {
            return Enclosures.NONE;
        }
        String method = calendars.stream()
                .map(CalendarPart::method)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Enclosures(status, notification, feedback != null, originalId, method, certificate, feedback);
    }

    List<CalendarPart> calendars() {
        return List.copyOf(calendars);
    }

    byte @Nullable [] certified() {
        return certified;
    }
}
