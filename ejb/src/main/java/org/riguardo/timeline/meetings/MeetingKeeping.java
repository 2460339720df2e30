package org.riguardo.timeline.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Appointment;
import org.riguardo.api.facts.Direction;
import org.riguardo.db.Database;

/**
 * Keeps meetings, each once in its newest version. One that is over and was not called off is a contact, of unknown purpose, with
 * each client that alone has one of its addresses.
 */
final class MeetingKeeping {

    private final Handle handle;
    private final String firm;
    private final Instant now;

    MeetingKeeping(Handle handle, String firm, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.now = now;
    }

    /** A meeting as it is kept. */
    private record Kept(
            String id,
            int version,
            Instant startsAt,
            Instant endsAt,
            @Nullable String organiser,
            @Nullable String title,
            boolean cancelled) {

        boolean isContact(Instant now) {
            return !cancelled && !endsAt.isAfter(now);
        }
    }

    /** Keeps these meetings; returns the clients that this touches. */
    Set<String> keep(String statedBy, Collection<Appointment> appointments) {
        Set<String> touched = new LinkedHashSet<>();
        for (Appointment appointment : appointments) {
            Kept before = find("meeting_key", appointment.key()).orElse(null);
            String id = before == null ? Database.newId() : before.id();
            boolean newer = before == null || appointment.version() >= before.version();
            if (newer) {
                save(id, appointment, before == null);
            }
            state(statedBy, id);
            touched.addAll(newer ? settle(id) : Set.of());
        }
        return touched;
    }

    /** Takes back what nobody else states; returns the clients that this touches. */
    Set<String> takeBack(String statedBy) {
        Set<String> touched = new LinkedHashSet<>();
        List<String> gone = handle.createQuery(
                        "select s.meeting_id from meeting_source s join meeting m on m.id = s.meeting_id"
                                + " where s.stated_by = :by and m.firm_id = :firm and not exists (select 1 from meeting_source o"
                                + " where o.meeting_id = s.meeting_id and o.stated_by <> s.stated_by)")
                .bind("by", statedBy)
                .bind("firm", firm)
                .mapTo(String.class)
                .list();
        handle.createUpdate("delete from meeting_source where stated_by = :by and meeting_id in"
                        + " (select id from meeting where firm_id = :firm)")
                .bind("by", statedBy)
                .bind("firm", firm)
                .execute();
        for (String id : gone) {
            touched.addAll(follow(id, Set.of(), null));
            handle.execute("update interaction set meeting_id = null where meeting_id = ?", id);
            handle.execute("delete from meeting_address where meeting_id = ?", id);
            handle.execute("delete from meeting where id = ?", id);
        }
        return touched;
    }

    /** Makes contacts of the meetings that are over by now; returns the clients that this touches. */
    Set<String> settleOver() {
        Set<String> touched = new LinkedHashSet<>();
        handle.createQuery(
                        "select id from meeting where firm_id = :firm and not settled and ends_at <= :now order by id"
                                + " fetch first 500 rows only")
                .bind("firm", firm)
                .bind("now", now)
                .mapTo(String.class)
                .forEach(id -> touched.addAll(settle(id)));
        return touched;
    }

    /** Looks again at those to whom addresses belong that have become known since. */
    Set<String> linkWaiting() {
        Set<String> touched = new LinkedHashSet<>();
        handle.createQuery(
                        "select distinct a.meeting_id from meeting_address a join meeting m on m.id = a.meeting_id"
                                + " join client_address c on c.firm_id = a.firm_id and c.address = a.address"
                                + " where a.firm_id = :firm and m.ends_at <= :now and not m.cancelled and not exists"
                                + " (select 1 from interaction i where i.meeting_id = a.meeting_id and i.client_id = c.client_id)")
                .bind("firm", firm)
                .bind("now", now)
                .mapTo(String.class)
                .forEach(id -> touched.addAll(settle(id)));
        return touched;
    }

    private Set<String> settle(String id) {
        Kept meeting = find("id", id).orElseThrow();
        boolean contact = meeting.isContact(now);
        handle.createUpdate("update meeting set settled = :settled where id = :id")
                .bind("settled", !meeting.endsAt().isAfter(now))
                .bind("id", id)
                .execute();
        return follow(id, contact ? clients(id) : Set.of(), meeting);
    }

    /** The clients one of whose addresses was asked that nobody else has. */
    private Set<String> clients(String id) {
        return new LinkedHashSet<>(
                handle.createQuery("select distinct min(c.client_id) from meeting_address a join client_address c"
                                + " on c.firm_id = a.firm_id and c.address = a.address where a.firm_id = :firm and a.meeting_id = :id"
                                + " group by a.address having count(distinct c.client_id) = 1")
                        .bind("firm", firm)
                        .bind("id", id)
                        .mapTo(String.class)
                        .list());
    }

    private Set<String> follow(String id, Set<String> clients, @Nullable Kept meeting) {
        Set<String> touched = new LinkedHashSet<>();
        Set<String> there = new LinkedHashSet<>(handle.createQuery("select client_id from interaction"
                        + " where firm_id = :firm and meeting_id = :id and withdrawn_at is null")
                .bind("firm", firm)
                .bind("id", id)
                .mapTo(String.class)
                .list());
        if (meeting == null || meeting.cancelled()) {
            LoggedMeetings.letGo(handle, id);
        }
        for (String client : there) {
            if (!clients.contains(client)) {
                handle.createUpdate(
                                "update interaction set withdrawn_at = :now where firm_id = :firm and meeting_id = :id"
                                        + " and client_id = :client and withdrawn_at is null and logged_by is null")
                        .bind("now", now)
                        .bind("firm", firm)
                        .bind("id", id)
                        .bind("client", client)
                        .execute();
                touched.add(client);
            } else if (meeting != null && restate(id, client, meeting)) {
                touched.add(client);
            }
        }
        for (String client : clients) {
            if (!there.contains(client)
                    && meeting != null
                    && !takenBack(id, client, meeting)
                    && !LoggedMeetings.standsFor(handle, firm, client, id, meeting.startsAt(), meeting.endsAt())) {
                insert(id, client, meeting);
                touched.add(client);
            }
        }
        return touched;
    }

    /** Whether somebody said that this meeting did not take place. */
    private boolean takenBack(String id, String client, Kept meeting) {
        return handle.createQuery("select count(*) from interaction where firm_id = :firm and meeting_id = :id"
                                + " and client_id = :client and at = :at and withdrawn_at is not null")
                        .bind("firm", firm)
                        .bind("id", id)
                        .bind("client", client)
                        .bind("at", meeting.startsAt())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private boolean restate(String id, String client, Kept meeting) {
        return handle.createUpdate(
                                "update interaction set at = :at where firm_id = :firm and meeting_id = :id"
                                        + " and client_id = :client and withdrawn_at is null and logged_by is null and at <> :at")
                        .bind("at", meeting.startsAt())
                        .bind("firm", firm)
                        .bind("id", id)
                        .bind("client", client)
                        .execute()
                > 0;
    }

    private void insert(String id, String client, Kept meeting) {
        boolean theirs = handle.createQuery("select count(*) from client_address where firm_id = :firm"
                                + " and client_id = :client and address = :organiser")
                        .bind("firm", firm)
                        .bind("client", client)
                        .bind("organiser", meeting.organiser())
                        .mapTo(Integer.class)
                        .one()
                > 0;
        handle.createUpdate("insert into interaction (id, firm_id, client_id, at, channel, direction, purpose, note,"
                        + " meeting_id, logged_at) values (:new, :firm, :client, :at, 'MEETING', :direction, 'UNKNOWN', :note,"
                        + " :id, :now)")
                .bind("new", Database.newId())
                .bind("firm", firm)
                .bind("client", client)
                .bind("at", meeting.startsAt())
                .bind("direction", (theirs ? Direction.IN : Direction.OUT).name())
                .bind("note", meeting.title())
                .bind("id", id)
                .bind("now", now)
                .execute();
    }

    private void save(String id, Appointment appointment, boolean fresh) {
        String sql = fresh
                ? "insert into meeting (id, firm_id, meeting_key, version, starts_at, ends_at, organiser, title, cancelled)"
                        + " values (:id, :firm, :key, :version, :starts, :ends, :organiser, :title, :cancelled)"
                : "update meeting set version = :version, starts_at = :starts, ends_at = :ends, organiser = :organiser,"
                        + " title = :title, cancelled = :cancelled where firm_id = :firm and id = :id and meeting_key = :key";
        handle.createUpdate(sql)
                .bind("id", id)
                .bind("firm", firm)
                .bind("key", appointment.key())
                .bind("version", appointment.version())
                .bind("starts", appointment.startsAt())
                .bind("ends", appointment.endsAt())
                .bind("organiser", appointment.organiser())
                .bind("title", appointment.title())
                .bind("cancelled", appointment.cancelled())
                .execute();
        handle.execute("delete from meeting_address where meeting_id = ?", id);
        Set<String> addresses = new LinkedHashSet<>(appointment.attendees());
        if (appointment.organiser() != null) {
            addresses.add(appointment.organiser());
        }
        addresses.forEach(address -> handle.execute(
                "insert into meeting_address (meeting_id, firm_id, address) values (?, ?, ?)", id, firm, address));
    }

    private void state(String statedBy, String id) {
        handle.createUpdate("insert into meeting_source (stated_by, meeting_id) select cast(:by as varchar(100)),"
                        + " cast(:id as varchar(36)) from (values (1)) one (n) where not exists (select 1 from meeting_source s"
                        + " where s.stated_by = :by and s.meeting_id = :id)")
                .bind("by", statedBy)
                .bind("id", id)
                .execute();
    }

    private Optional<Kept> find(String column, String value) {
        return handle.createQuery("select * from meeting where firm_id = :firm and " + column + " = :value")
                .bind("firm", firm)
                .bind("value", value)
                .map((row, context) -> read(row))
                .findOne();
    }

    private static Kept read(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("id"),
                row.getInt("version"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getString("organiser"),
                row.getString("title"),
                row.getBoolean("cancelled"));
    }
}
