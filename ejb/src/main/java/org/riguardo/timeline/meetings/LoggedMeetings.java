package org.riguardo.timeline.meetings;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Keeps a meeting that a person logs by hand and the one of the calendar one contact, whichever of the two came first. */
public final class LoggedMeetings {

    private static final Duration BEFORE = Duration.ofHours(1);
    private static final Duration AFTER = Duration.ofHours(3);

    private LoggedMeetings() {}

    /** A person logged a contact: a meeting of the calendar about then, of which nobody said anything yet, is that contact. */
    public static void logged(Handle handle, String firm, String interactionId, Instant now) {
        handle.createQuery("select min(o.id) as own from interaction i join interaction o on o.firm_id = i.firm_id"
                        + " and o.client_id = i.client_id and o.withdrawn_at is null and o.logged_by is null"
                        + " and o.purpose = 'UNKNOWN' join meeting m on m.id = o.meeting_id"
                        + " where i.firm_id = :firm and i.id = :id and i.channel = 'MEETING' and i.logged_by is not null"
                        + " and i.at >= o.at - interval '1' hour and i.at <= m.ends_at + interval '3' hour")
                .bind("firm", firm)
                .bind("id", interactionId)
                .mapTo(String.class)
                .findOne()
                .ifPresent(own -> {
                    handle.execute(
                            "update interaction set meeting_id = (select o.meeting_id from interaction o where o.id = ?)"
                                    + " where id = ?",
                            own,
                            interactionId);
                    withdraw(handle, own, now);
                });
    }

    /** A person took a logged contact back: the meeting of the calendar stands for itself again. */
    public static void withdrawn(Handle handle, String firm, String interactionId) {
        handle.createUpdate("update interaction set withdrawn_at = null where firm_id = :firm and logged_by is null"
                        + " and (meeting_id, client_id) in (select i.meeting_id, i.client_id from interaction i"
                        + " where i.firm_id = :firm and i.id = :id and i.logged_by is not null"
                        + " and i.meeting_id is not null)")
                .bind("firm", firm)
                .bind("id", interactionId)
                .execute();
        handle.createUpdate("update interaction set meeting_id = null where firm_id = :firm and id = :id"
                        + " and logged_by is not null")
                .bind("firm", firm)
                .bind("id", interactionId)
                .execute();
    }

    /** Whether a person logged a meeting about then already; it stands for that of the calendar from now on. */
    static boolean standsFor(Handle handle, String firm, String client, String meetingId, Instant start, Instant end) {
        return handle.createUpdate("update interaction set meeting_id = :meeting where id = (select min(i.id)"
                                + " from interaction i where i.firm_id = :firm and i.client_id = :client"
                                + " and i.channel = 'MEETING' and i.logged_by is not null and i.meeting_id is null"
                                + " and i.withdrawn_at is null and i.at between :from and :to)")
                        .bind("meeting", meetingId)
                        .bind("firm", firm)
                        .bind("client", client)
                        .bind("from", start.minus(BEFORE))
                        .bind("to", end.plus(AFTER))
                        .execute()
                > 0;
    }

    /** Leaves what people logged without a meeting that is gone or was called off. */
    static void letGo(Handle handle, String meetingId) {
        handle.execute(
                "update interaction set meeting_id = null where meeting_id = ? and logged_by is not null", meetingId);
    }

    private static void withdraw(Handle handle, String interactionId, Instant now) {
        handle.createUpdate("update interaction set withdrawn_at = :now where id = :id")
                .bind("now", now)
                .bind("id", interactionId)
                .execute();
    }
}
