package org.riguardo.timeline.meetings;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.exports.Appointment;
import org.riguardo.db.TestDatabase;

/** Brings the meetings of a calendar file to a test's firm. */
public final class CalendarFile {

    private CalendarFile() {}

    /** One to which that address was asked. */
    public static void bring(Handle handle, String uid, String attendee, Instant start, Instant end, Instant now) {
        MeetingKeeping keeping = new MeetingKeeping(handle, TestDatabase.FIRM, now);
        keeping.keep(
                "i-" + uid,
                List.of(new Appointment(
                        1, uid, 0, start, end, "paolo@studio.example", List.of(attendee), "Bilancio", false)));
        keeping.settleOver();
    }
}
