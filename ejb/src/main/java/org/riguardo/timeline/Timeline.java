package org.riguardo.timeline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.api.facts.Tone;
import org.riguardo.db.Cursor;
import org.riguardo.db.Database;
import org.riguardo.db.Page;
import org.riguardo.db.Words;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.problem.NotFoundProblem;
import org.riguardo.timeline.mail.Conversations;
import org.riguardo.timeline.mail.LinkReason;

/** A client's contacts, newest first; it reads and changes nothing. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Timeline {

    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    /**
     * One page of a client's timeline; {@link NotFoundProblem} when the caller's firm has no such client.
     *
     * @param cursor as the page before gave it; null for the newest
     * @param size 1 to 200 entries
     */
    @RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR, Roles.PLUGIN_READ_TIMELINE})
    public Page<TimelineEntry> of(String clientId, @Nullable String cursor, int size) {
        String firm = callers.current().firm();
        Cursor.Moment before = cursor == null ? new Cursor.Moment(END, "") : Cursor.moment(cursor);
        List<TimelineEntry> rows = database.with(handle -> {
            handle.createQuery("select 1 from client where firm_id = :firm and id = :id")
                    .bind("firm", firm)
                    .bind("id", clientId)
                    .mapTo(Integer.class)
                    .findOne()
                    .orElseThrow(() -> new NotFoundProblem("client", clientId));
            return handle.createQuery(
                            "select i.*, p.talked_seconds, m.message_id as mid, m.thread_id, coalesce(m.subject, o.subject)"
                                    + " as subject, coalesce(m.new_text, o.body) as new_text, o.state as outbox_state"
                                    + " from interaction i left join mail_message m on m.id = i.message_id"
                                    + " left join outbox_mail o on o.interaction_id = i.id"
                                    + " left join phone_call p on p.id = i.call_id"
                                    + " where i.firm_id = :firm and i.client_id = :client and i.withdrawn_at is null"
                                    + " and (i.at < :at or (i.at = :at and i.id > :id)) order by i.at desc, i.id limit :limit")
                    .bind("firm", firm)
                    .bind("client", clientId)
                    .bind("at", before.at())
                    .bind("id", before.id())
                    .bind("limit", size + 1)
                    .map((row, context) -> entry(row))
                    .list();
        });
        Map<String, String> shown = database.with(handle -> Conversations.shown(
                handle,
                firm,
                rows.stream()
                        .map(TimelineEntry::threadId)
                        .filter(Objects::nonNull)
                        .toList()));
        List<TimelineEntry> whole = rows.stream()
                .map(row -> row.inThread(shown.get(row.threadId())))
                .toList();
        return Page.of(whole, size, row -> Cursor.write(row.at().toString(), row.id()));
    }

    private static TimelineEntry entry(ResultSet row) throws SQLException {
        String tone = row.getString("tone");
        return new TimelineEntry(
                row.getString("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Channel.valueOf(row.getString("channel")),
                Direction.valueOf(row.getString("direction")),
                row.getString("by_person"),
                Purpose.valueOf(row.getString("purpose")),
                row.getBoolean("money_mentioned"),
                row.getBoolean("answered"),
                Words.split(Signal.class, row.getString("signals")),
                row.getBoolean("automatic"),
                row.getBoolean("needs_no_answer"),
                row.getBoolean("handled"),
                row.getBoolean("recap"),
                tone == null ? null : Tone.valueOf(tone),
                row.getObject("return_date", LocalDate.class),
                row.getString("note"),
                row.getString("mid"),
                row.getString("thread_id"),
                row.getString("subject"),
                row.getString("new_text"),
                row.getString("message_id"),
                LinkReason.of(row.getString("link_reason"), row.getString("link_detail")),
                row.getString("logged_by"),
                "UNKNOWN".equals(row.getString("outbox_state")),
                row.getObject("talked_seconds", Integer.class));
    }
}
