package org.riguardo.desk.outbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Sentence;
import org.riguardo.db.Words;

/** Changes the rows of one firm's outbox. Each change says from which state and attempt it leads on, and tells whether that was so. */
final class OutboxChanges {

    private static final String SET = "update outbox_mail set changed_at = :now, changed_by = :by, ";
    private static final String OF_ONE = " where firm_id = :firm and id = :id and attempt = :attempt and state in (";

    private final Handle handle;
    private final String firm;
    private final Instant now;

    OutboxChanges(Handle handle, String firm, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.now = now;
    }

    /** @param owed what is open of its items; null for a mail about none */
    void insert(
            String id,
            OutboxState state,
            OutgoingMail mail,
            String messageId,
            String by,
            Instant giveUpAt,
            @Nullable BigDecimal owed) {
        handle.createUpdate("insert into outbox_mail (id, firm_id, client_id, draft_id, revision, state, purpose, tone,"
                        + " recap, items, owed, sender, to_addresses, cc_addresses, subject, body, in_reply_to, refs,"
                        + " message_id, approved_at, approved_by, give_up_at, changed_at, changed_by) values (:id,"
                        + " :firm, :client, :draft, :revision, :state, :purpose, :tone, :recap, :items, :owed, :sender,"
                        + " :to, :cc, :subject, :body, :inReplyTo, :refs, :messageId, :now, :by, :giveUpAt, :now, :by)")
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
                .bind("owed", owed)
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
}
