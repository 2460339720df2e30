package org.riguardo.api.exports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of a calendar; it says that people meant to meet, not that they did.
 *
 * @param line where its event begins in the file, counted from 1
 * @param key by which the same meeting is known again in whichever file or mail it stands, at most 64 characters
 * @param version the higher one counts where the same meeting is stated twice: its sequence
 * @param organiser the address of who called it, in small letters; null when the event names none
 * @param attendees the addresses of all who were asked, in small letters, the organiser's left out
 * @param title null when it has none
 * @param cancelled whether it was called off
 * @since 1.0
 */
public record Appointment(
        int line,
        String key,
        int version,
        Instant startsAt,
        Instant endsAt,
        @Nullable String organiser,
        List<String> attendees,
        @Nullable String title,
        boolean cancelled) {

    public Appointment {
        attendees = List.copyOf(attendees);
    }
}
