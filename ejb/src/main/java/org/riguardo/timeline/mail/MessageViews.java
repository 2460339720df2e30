package org.riguardo.timeline.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.db.Cursor;
import org.riguardo.db.Dialect;
import org.riguardo.db.Words;
import org.riguardo.mailbox.kind.Kind;

/** Reads messages as they are shown; purpose and signals are those of the timeline where staff corrected them there. */
final class MessageViews {

    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");
    private static final String SELECT = "select m.id, m.message_id, m.thread_id, m.client_id, m.direction, m.sent_at,"
            + " m.from_address, m.from_name, m.recipients, m.subject, m.kind, m.new_text, m.return_date, m.refers_to,"
            + " m.link_reason, m.link_detail, m.note, coalesce(i.purpose, m.purpose) as shown_purpose,"
            + " coalesce(i.signals, m.signals) as shown_signals from mail_message m left join interaction i"
            + " on i.message_id = m.id and i.client_id = m.client_id and i.withdrawn_at is null where m.firm_id = :firm";
    private static final String WAITING = " and m.waiting";

    private final Handle handle;
    private final String firm;

    MessageViews(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    List<MessageView> byMessageId(String messageId) {
        return list(query(SELECT + " and m.message_id = :mid order by m.sent_at, m.id")
                .bind("mid", messageId));
    }

    Optional<MessageView> byId(String id) {
        return list(query(SELECT + " and m.id = :id").bind("id", id)).stream().findFirst();
    }

    Optional<String> wholeText(String id) {
        return query("select coalesce(whole_text, '') from mail_message m where m.firm_id = :firm and m.id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    Optional<ThreadView> thread(String id) {
        String current = new ThreadRows(handle, firm, Instant.EPOCH).current(id);
        Set<String> threads = new Conversations(handle, firm).whole(current);
        List<MessageView> messages = list(query(SELECT + " and "
                        + Dialect.of(handle).among("m.thread_id", "threads") + " order by m.sent_at, m.id")
                .bindArray("threads", String.class, List.copyOf(threads)));
        return messages.isEmpty()
                ? Optional.empty()
                : Optional.of(new ThreadView(
                        messages.get(0).threadId(), messages.get(0).subject(), messages));
    }

    List<MessageView> waiting(Cursor.@Nullable Moment before, int limit) {
        return list(query(SELECT + WAITING + " and (m.sent_at < :at or (m.sent_at = :at and m.id > :id))"
                        + " order by m.sent_at desc, m.id limit :limit")
                .bind("at", before == null ? END : before.at())
                .bind("id", before == null ? "" : before.id())
                .bind("limit", limit));
    }

    int waitingCount() {
        return query("select count(*) from mail_message m where m.firm_id = :firm" + WAITING)
                .mapTo(Integer.class)
                .one();
    }

    private Query query(String sql) {
        return handle.createQuery(sql).bind("firm", firm);
    }

    private List<MessageView> list(Query query) {
        List<MessageView> messages = query.map((row, context) -> view(row)).list();
        Map<String, String> shown = Conversations.shown(
                handle,
                firm,
                messages.stream()
                        .filter(message -> message.clientId() != null)
                        .map(MessageView::threadId)
                        .toList());
        return messages.stream()
                .map(message -> message.inThread(shown.getOrDefault(message.threadId(), message.threadId())))
                .toList();
    }

    private static MessageView view(ResultSet row) throws SQLException {
        return new MessageView(
                row.getString("id"),
                row.getString("message_id"),
                row.getString("thread_id"),
                row.getString("client_id"),
                Direction.valueOf(row.getString("direction")),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getString("from_address"),
                row.getString("from_name"),
                Words.split(row.getString("recipients")),
                text(row, "subject"),
                Kind.valueOf(row.getString("kind")),
                text(row, "new_text"),
                Purpose.valueOf(row.getString("shown_purpose")),
                Words.split(Signal.class, row.getString("shown_signals")),
                row.getObject("return_date", LocalDate.class),
                row.getString("refers_to"),
                row.getString("link_reason"),
                row.getString("note"),
                row.getString("link_detail"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "" : value;
    }
}
