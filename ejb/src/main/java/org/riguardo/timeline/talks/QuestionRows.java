package org.riguardo.timeline.talks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Direction;

/** The talks of one firm that are asked about; it changes nothing. */
final class QuestionRows {

    private static final String ASKED = " from interaction i join client c on c.id = i.client_id"
            + " left join phone_call p on p.id = i.call_id left join meeting m on m.id = i.meeting_id"
            + " where i.firm_id = :firm and i.withdrawn_at is null and i.purpose = 'UNKNOWN' and i.answered"
            + " and i.channel in ('CALL', 'MEETING') and not i.automatic and i.at >= :since and i.at <= :now"
            + " and (:client = '' or i.client_id = :client)";
    /** Something was past due on the day of the talk, or is now: then silence about it counts. */
    private static final String MATTERS = "exists (select 1 from item d where d.firm_id = i.firm_id"
            + " and d.client_id = i.client_id and d.open_amount > 0 and d.settled_on is null and d.due < :today)";

    private final Handle handle;
    private final String firm;
    private final Instant now;
    private final ZoneId zone;

    QuestionRows(Handle handle, String firm, Instant now, ZoneId zone) {
        this.handle = handle;
        this.firm = firm;
        this.now = now;
        this.zone = zone;
    }

    /** The person's own first, then those of which nobody knows who spoke, then the others'; the newest first. */
    List<TalkQuestion> list(Instant since, @Nullable String client, String me, int from, int most) {
        return query(
                        "select i.*, c.name as client_name, p.talked_seconds, m.title, " + MATTERS + " as matters"
                                + ASKED
                                + " order by case when i.by_person = :me then 0 when i.by_person is null then 1 else 2 end,"
                                + " i.at desc, i.id limit :most offset :from",
                        since,
                        client)
                .bind("today", now.atZone(zone).toLocalDate())
                .bind("me", me)
                .bind("most", most)
                .bind("from", from)
                .map((row, context) -> question(row))
                .list();
    }

    int count(Instant since, @Nullable String client) {
        return query("select count(*)" + ASKED, since, client)
                .mapTo(Integer.class)
                .one();
    }

    private Query query(String sql, Instant since, @Nullable String client) {
        return handle.createQuery(sql)
                .bind("firm", firm)
                .bind("since", since)
                .bind("now", now)
                .bind("client", client == null ? "" : client);
    }

    private static TalkQuestion question(ResultSet row) throws SQLException {
        return new TalkQuestion(
                row.getString("id"),
                row.getString("client_id"),
                row.getString("client_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Channel.valueOf(row.getString("channel")),
                Direction.valueOf(row.getString("direction")),
                row.getObject("talked_seconds", Integer.class),
                row.getString("by_person"),
                row.getString("title"),
                row.getString("logged_by") == null
                        && (row.getString("call_id") != null || row.getString("meeting_id") != null),
                row.getBoolean("matters"));
    }
}
