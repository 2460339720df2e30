package org.riguardo.desk.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;
import org.riguardo.db.Words;

/** The rows of one firm's outbox. Each change says from which state and attempt it leads on, and tells whether that was so. */
final class OutboxRows {

    private static final String SET = "update outbox_mail set changed_at = :now, changed_by = :by, ";
    private static final String OF_ONE = " where firm_id = :firm and id = :id and attempt = :attempt and state in (";

    private final Handle handle;
    private final String firm;
    private final Instant now;

    OutboxRows(Handle handle, String firm, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.now = now;
    }

    /** Holds the client of a mail until the transaction ends, even one that was merged; empty when there is no such mail. */
    Optional<Entry> lockedWithClient(String id) {
        Optional<String> client = query("select client_id from outbox_mail where firm_id = :firm and id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
        client.ifPresent(held -> query("select id from client where firm_id = :firm and id = :client for update")
                .bind("client", held)
                .mapTo(String.class)
                .findOne());
        return client.flatMap(held -> find(id))
                .filter(entry -> entry.mail().clientId().equals(client.get()));
    }

    /** Without its files. */
    Optional<Entry> find(String id) {
        return one("id = :id", query -> query.bind("id", id), false);
    }

    /** With its files. */
    Optional<Entry> whole(String id) {
        return one("id = :id", query -> query.bind("id", id), true);
    }

    Optional<Entry> of(String draftId, int revision) {
        return one(
                "draft_id = :draft and revision = :revision",
                query -> query.bind("draft", draftId).bind("revision", revision),
                false);
    }

    void insert(String id, OutboxState state, OutgoingMail mail, String messageId, String by, Instant giveUpAt) {
        handle.createUpdate("insert into outbox_mail (id, firm_id, client_id, draft_id, revision, state, purpose, tone,"
                        + " recap, items, sender, to_addresses, cc_addresses, subject, body, in_reply_to, refs,"
                        + " message_id, approved_at, approved_by, give_up_at, changed_at, changed_by) values (:id,"
                        + " :firm, :client, :draft, :revision, :state, :purpose, :tone, :recap, :items, :sender, :to,"
                        + " :cc, :subject, :body, :inReplyTo, :refs, :messageId, :now, :by, :giveUpAt, :now, :by)")
                .bind("id", id)
                .bind("firm", firm)
                .bind("client", mail.clientId())
                .bind("draft", mail.draftId())
                .bind("revision", mail.revision())
                .bind("state", state.name())
                .bind("purpose", mail.purpose().name())
                .bind("tone", mail.tone() == null ? null : mail.tone().name())
                .bind("recap", mail.recap())
                .bind("items", Words.join(mail.items()))
                .bind("sender", mail.sender())
                .bind("to", String.join(",", mail.to()))
                .bind("cc", String.join(",", mail.cc()))
                .bind("subject", mail.subject())
                .bind("body", mail.text())
                .bind("inReplyTo", mail.inReplyTo())
                .bind("refs", String.join(" ", mail.references()))
                .bind("messageId", messageId)
                .bind("now", now)
                .bind("by", by)
                .bind("giveUpAt", giveUpAt)
                .execute();
        new ContentRows(handle, firm).keep(id, mail.enclosures());
    }

    /** Forgets a mail that was held before anything was taken, since its draft is tried again. */
    void forget(String id) {
        new ContentRows(handle, firm).forget(id);
        handle.createUpdate(
                        "delete from outbox_mail where firm_id = :firm and id = :id and state = 'HELD' and attempt = 0")
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }

    boolean leave(Entry entry, String interactionId, String node) {
        return change(
                                entry,
                                entry.approvedBy(),
                                "state = 'SENDING', attempt = attempt + 1, attempt_at = :now, interaction_id = :interaction,"
                                        + " node = :node, next_at = null, why_it = null, why_en = null, closed = null",
                                "'READY'")
                        .bind("interaction", interactionId)
                        .bind("node", node)
                        .execute()
                > 0;
    }

    /** That it waits until an instant, with what keeps it back. */
    boolean wait(Entry entry, Instant nextAt, String by, List<Because> closed, @Nullable Sentence why, String from) {
        return why(
                                change(
                                        entry,
                                        by,
                                        "state = 'READY', next_at = :next, interaction_id = null, closed = :closed,"
                                                + " why_it = :it, why_en = :en",
                                        from),
                                why)
                        .bind("next", nextAt)
                        .bind("closed", ClosedText.write(closed))
                        .execute()
                > 0;
    }

    /** That it came to an end for now, or for good. */
    boolean end(
            Entry entry,
            OutboxState state,
            String by,
            @Nullable String answer,
            List<Because> closed,
            @Nullable Sentence why,
            String from) {
        return why(
                                change(
                                        entry,
                                        by,
                                        "state = :state, next_at = null, answer = coalesce(:answer, answer), closed = :closed,"
                                                + " why_it = :it, why_en = :en",
                                        from),
                                why)
                        .bind("state", state.name())
                        .bind("answer", cut(answer))
                        .bind("closed", ClosedText.write(closed))
                        .execute()
                > 0;
    }

    /** What a server said of a mail that is no longer in its hands. */
    void answered(Entry entry, String answer) {
        handle.createUpdate("update outbox_mail set answer = :answer where firm_id = :firm and id = :id")
                .bind("answer", cut(answer))
                .bind("firm", firm)
                .bind("id", entry.id())
                .execute();
    }

    /** Ids of the mails in that state, the longest waiting first. */
    List<String> ids(OutboxState state, String condition, Instant at, int most) {
        return query("select id from outbox_mail where firm_id = :firm and state = :state and " + condition
                        + " order by changed_at, id limit :most")
                .bind("state", state.name())
                .bind("at", at)
                .bind("most", most)
                .mapTo(String.class)
                .list();
    }

    private Update change(Entry entry, String by, String what, String from) {
        return handle.createUpdate(SET + what + OF_ONE + from + ")")
                .bind("now", now)
                .bind("by", by)
                .bind("firm", firm)
                .bind("id", entry.id())
                .bind("attempt", entry.attempt());
    }

    private static Update why(Update update, @Nullable Sentence why) {
        return update.bind("it", why == null ? null : why.it()).bind("en", why == null ? null : why.en());
    }

    private static @Nullable String cut(@Nullable String answer) {
        return answer == null || answer.length() <= 500 ? answer : answer.substring(0, 500);
    }

    private Optional<Entry> one(String condition, UnaryOperator<Query> bound, boolean files) {
        return bound.apply(query("select * from outbox_mail where firm_id = :firm and " + condition))
                .map((row, context) -> entry(row, files))
                .findOne();
    }

    private Query query(String sql) {
        return handle.createQuery(sql).bind("firm", firm);
    }

    private Entry entry(ResultSet row, boolean files) throws SQLException {
        String id = row.getString("id");
        String tone = row.getString("tone");
        String refs = row.getString("refs");
        OutgoingMail mail = new OutgoingMail(
                row.getString("client_id"),
                row.getString("draft_id"),
                row.getInt("revision"),
                Purpose.valueOf(row.getString("purpose")),
                tone == null ? null : Tone.valueOf(tone),
                row.getBoolean("recap"),
                Words.split(row.getString("items")),
                row.getString("sender"),
                Words.split(row.getString("to_addresses")),
                Words.split(row.getString("cc_addresses")),
                row.getString("subject"),
                row.getString("body"),
                row.getString("in_reply_to"),
                refs.isEmpty() ? List.of() : List.of(refs.split(" ")),
                files ? new ContentRows(handle, firm).enclosures(id) : List.of());
        return new Entry(
                id,
                OutboxState.valueOf(row.getString("state")),
                mail,
                row.getString("message_id"),
                row.getString("approved_by"),
                instant(row, "give_up_at"),
                row.getInt("attempt"),
                row.getString("interaction_id"),
                instant(row, "changed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
