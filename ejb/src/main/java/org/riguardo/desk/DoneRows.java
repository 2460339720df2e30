package org.riguardo.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.db.Cursor;
import org.riguardo.db.Page;
import org.riguardo.plan.WorklistFilter;
import org.riguardo.privacy.Seen;

/** What the people of one firm finished: talks, mail, agreements, and what was put off or handed over. */
public final class DoneRows {

    private static final String DONE =
            """
            select 'CONTACT' as kind, i.id, i.client_id, i.at, coalesce(i.by_person, i.logged_by) as done_by, i.channel,
              i.direction, i.purpose, i.answered, i.message_id, i.outbox_id, i.note as words,
              cast(null as date) as until_day, cast(null as varchar(100)) as to_person, cast(null as varchar(10)) as agreed,
              true as standing
            from interaction i
            where i.firm_id = :firm and i.at >= :since and i.withdrawn_at is null
              and (i.logged_by is not null or (i.channel = 'EMAIL' and i.direction = 'OUT'))
            union all
            select 'TALK', t.id, i.client_id, i.at, coalesce(i.by_person, t.answered_by), i.channel,
              i.direction, i.purpose, i.answered, null, null, i.note, null, null, null, true
            from interaction i join talk_answer t on t.interaction_id = i.id
            where i.firm_id = :firm and i.at >= :since and i.withdrawn_at is null and i.logged_by is null
              and t.undone_at is null and not t.nobody
            union all
            select 'AGREEMENT', a.id, a.client_id, a.logged_at, a.logged_by, null,
              null, null, true, null, null, null, null, null, a.kind, not a.superseded
            from agreement a
            where a.firm_id = :firm and a.logged_at >= :since and a.state in ('MADE', 'WAITING')
            union all
            select 'NO_ANSWER', i.id, i.client_id, i.no_answer_at, i.no_answer_by, i.channel,
              i.direction, i.purpose, true, i.message_id, null, null, null, null, null, true
            from interaction i
            where i.firm_id = :firm and i.no_answer_at >= :since and i.withdrawn_at is null
            union all
            select 'SNOOZE', s.client_id, s.client_id, s.at, s.by_person, null,
              null, null, true, null, null, s.reason, s.until_day, null, null, true
            from snooze s
            where s.firm_id = :firm and s.at >= :since
            union all
            select 'HAND_OVER', h.client_id, h.client_id, h.at, h.by_person, null,
              null, null, true, null, null, h.note, null, h.to_person, null, true
            from hand_over h
            where h.firm_id = :firm and h.at >= :since
            """;

    private static final String SHOWN =
            """
            select x.*, c.name, coalesce(m.subject, o.subject) as subject,
              coalesce(m.in_reply_to, o.in_reply_to) as answered_message,
              (select max(n.due) from instalment n where n.agreement_id = x.id) as last_due,
              (select sum(n.amount) from instalment n where n.agreement_id = x.id) as agreed_sum
            """;

    private final Handle handle;
    private final String firm;

    public DoneRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** One page of what was done since an instant, newest first. */
    public Page<DoneRow> page(WorklistFilter filter, Instant since, @Nullable String cursor, int size) {
        int from = cursor == null ? 0 : Cursor.position(cursor);
        List<DoneRow> rows = asked(
                        handle.createQuery(SHOWN + from(filter)
                                + " order by x.at desc, x.kind, x.id offset :from rows fetch next :limit rows only"),
                        filter,
                        since)
                .bind("from", from)
                .bind("limit", size + 1)
                .map((row, context) -> row(row))
                .list();
        return Page.of(rows, size, row -> Cursor.write(Integer.toString(from + size)));
    }

    /** How much was done since an instant. */
    public int count(WorklistFilter filter, Instant since) {
        return asked(handle.createQuery("select count(*)" + from(filter)), filter, since)
                .mapTo(Integer.class)
                .one();
    }

    private static String from(WorklistFilter filter) {
        return " from (" + DONE + ") x join client c on c.id = x.client_id"
                + " left join mail_message m on m.id = x.message_id left join outbox_mail o on o.id = x.outbox_id"
                + " where (x.done_by is null or x.done_by <> 'system')"
                + Seen.OTHERS.and("c.id")
                + (filter.person() == null ? "" : " and x.done_by = :person")
                + (filter.owner() == null ? "" : " and c.owner = :owner")
                + (filter.text() == null ? "" : " and lower(c.name) like :text escape '!'")
                + (filter.group() == null
                        ? ""
                        : " and exists (select 1 from decision d where d.client_id = c.id and d.client_group = :group)");
    }

    private <T extends SqlStatement<T>> T asked(T statement, WorklistFilter filter, Instant since) {
        statement.bind("firm", firm).bind("since", since);
        if (filter.person() != null) {
            statement.bind("person", filter.person());
        }
        if (filter.owner() != null) {
            statement.bind("owner", filter.owner());
        }
        if (filter.text() != null) {
            statement.bind("text", "%" + escaped(filter.text()) + "%");
        }
        if (filter.group() != null) {
            statement.bind("group", filter.group().name());
        }
        return statement;
    }

    private static String escaped(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }

    private static DoneRow row(ResultSet row) throws SQLException {
        DoneRow.Kind kind = DoneRow.Kind.valueOf(row.getString("kind"));
        boolean mail = row.getString("message_id") != null || row.getString("outbox_id") != null;
        String subject = row.getString("subject");
        LocalDate until = row.getObject("until_day", LocalDate.class);
        return new DoneRow(
                kind,
                row.getString("id"),
                row.getString("client_id"),
                row.getString("name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("done_by"),
                known(Channel.class, row.getString("channel")),
                known(Direction.class, row.getString("direction")),
                known(Purpose.class, row.getString("purpose")),
                row.getBoolean("answered"),
                row.getString("answered_message") != null,
                subject != null ? subject : row.getString("words"),
                until != null ? until : row.getObject("last_due", LocalDate.class),
                row.getString("to_person"),
                known(AgreementKind.class, row.getString("agreed")),
                row.getBigDecimal("agreed_sum"),
                row.getBoolean("standing") && !(kind == DoneRow.Kind.CONTACT && mail));
    }

    private static <E extends Enum<E>> @Nullable E known(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
