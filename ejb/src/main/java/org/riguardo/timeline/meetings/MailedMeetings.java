package org.riguardo.timeline.meetings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.exports.Appointment;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.Reading;
import org.riguardo.calendar.ICalendarFormat;
import org.riguardo.exports.InMemoryContent;
import org.riguardo.mailbox.IncomingMail;
import org.riguardo.mailbox.read.CalendarPart;

/** Keeps the meetings to which mail invites, that it moves or that it calls off; an answer to an invitation is none. */
public final class MailedMeetings {

    private static final int MOST_OF_A_MAIL = 200;
    private static final Set<String> STATING = Set.of("REQUEST", "PUBLISH", "CANCEL", "ADD");

    private MailedMeetings() {}

    /** Keeps those of these mails, in the transaction that keeps the mails; returns the clients that this touches. */
    public static Set<String> keep(
            Handle handle, String firm, ZoneId zone, Instant now, Collection<IncomingMail> mails) {
        Set<String> touched = new LinkedHashSet<>();
        for (IncomingMail mail : mails) {
            List<Appointment> meetings = new ArrayList<>();
            for (CalendarPart calendar : mail.message().calendars()) {
                if (calendar.method() == null || STATING.contains(calendar.method())) {
                    meetings.addAll(read(calendar, zone, now));
                }
            }
            if (!meetings.isEmpty()) {
                List<Appointment> some = meetings.subList(0, Math.min(MOST_OF_A_MAIL, meetings.size()));
                touched.addAll(new MeetingKeeping(handle, firm, now).keep("mail:" + mail.identity(), some));
            }
        }
        return touched;
    }

    /** What cannot be read is no meeting: the mail itself is kept all the same. */
    static List<Appointment> read(CalendarPart calendar, ZoneId zone, Instant now) {
        var content = new InMemoryContent("invite.ics", calendar.text().getBytes(StandardCharsets.UTF_8), now);
        try {
            Reading reading =
                    new ICalendarFormat().read(content, ReadContext.of(zone, LocalDate.ofInstant(now, zone), true));
            return reading instanceof Reading.Read read ? read.appointments() : List.of();
        } catch (IOException | RuntimeException unreadable) {
            return List.of();
        }
    }
}
