package org.riguardo.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Channel;
import org.riguardo.db.Database;
import org.riguardo.db.Words;
import org.riguardo.firm.Caller;
import org.riguardo.privacy.Seen;
import org.riguardo.problem.NotFoundProblem;
import org.riguardo.timeline.calls.LoggedCalls;
import org.riguardo.timeline.meetings.LoggedMeetings;

/** The rows behind what staff do, always within the caller's firm. */
final class DeskRows {

    private static final Duration TWICE = Duration.ofSeconds(10);

    private final Handle handle;
    private final Caller caller;
    private final Instant now;

    DeskRows(Handle handle, Caller caller, Instant now) {
        this.handle = handle;
        this.caller = caller;
        this.now = now;
    }

    /** Holds the client's row until the transaction ends, so that facts about one client are stored one after another. */
    void lockClient(String clientId) {
        ClientLock.hold(handle, caller.firm(), clientId);
    }

    /** The same of one who is shown to the caller. */
    void lockClient(String clientId, Seen seen) {
        ClientLock.hold(handle, caller.firm(), clientId, seen);
    }

    Set<String> itemIds(String clientId) {
        return handle.createQuery("select id from item where firm_id = :firm and client_id = :client")
                .bind("firm", caller.firm())
                .bind("client", clientId)
                .mapTo(String.class)
                .set();
    }

    /**
     * The contact that the same person has logged just so within the last seconds: a form that was sent twice is one contact. Null
     * where there is none.
     */
    @Nullable
    String repeated(String clientId, ContactLog contact) {
        return handle.createQuery("select id from interaction where firm_id = :firm and client_id = :client"
                        + " and logged_by = :by and logged_at > :since and withdrawn_at is null and outbox_id is null"
                        + " and channel = :channel and direction = :direction and purpose = :purpose"
                        + " and money_mentioned = :money and answered = :answered and coalesce(note, '') = :note"
                        + " and at = " + (contact.at() == null ? "logged_at" : ":at") + " order by logged_at desc, id")
                .bindMap(contact.at() == null ? Map.of() : Map.of("at", contact.at()))
                .bind("firm", caller.firm())
                .bind("client", clientId)
                .bind("by", caller.username())
                .bind("since", now.minus(TWICE))
                .bind("channel", contact.channel().name())
                .bind("direction", contact.direction().name())
                .bind("purpose", contact.purpose().name())
                .bind("money", contact.moneyMentioned())
                .bind("answered", contact.channel() != Channel.CALL || contact.answered())
                .bind("note", contact.note() == null ? "" : contact.note())
                .mapTo(String.class)
                .findFirst()
                .orElse(null);
    }

    String insert(String clientId, ContactLog contact) {
        String id = Database.newId();
        handle.createUpdate(
                        "insert into interaction (id, firm_id, client_id, at, channel, direction, by_person, purpose,"
                                + " money_mentioned, answered, signals, tone, items, note, logged_at, logged_by) values (:id, :firm,"
                                + " :client, :at, :channel, :direction, :by, :purpose, :money, :answered, :signals, :tone, :items,"
                                + " :note, :now, :by)")
                .bind("id", id)
                .bind("firm", caller.firm())
                .bind("client", clientId)
                .bind("at", contact.at() == null ? now : contact.at())
                .bind("channel", contact.channel().name())
                .bind("direction", contact.direction().name())
                .bind("by", caller.username())
                .bind("purpose", contact.purpose().name())
                .bind("money", contact.moneyMentioned())
                .bind("answered", contact.channel() != Channel.CALL || contact.answered())
                .bind("signals", Words.join(contact.signals()))
                .bind("tone", contact.tone() == null ? null : contact.tone().name())
                .bind("items", Words.join(contact.items()))
                .bind("note", contact.note())
                .bind("now", now)
                .execute();
        LoggedCalls.logged(handle, caller.firm(), id, now);
        LoggedMeetings.logged(handle, caller.firm(), id, now);
        return id;
    }

    void withdraw(String clientId, String interactionId) {
        int rows = handle.createUpdate("update interaction set withdrawn_at = :now where firm_id = :firm"
                        + " and client_id = :client and id = :id and message_id is null and outbox_id is null"
                        + " and withdrawn_at is null"
                        + " and ((call_id is null and meeting_id is null) or logged_by is not null)")
                .bind("now", now)
                .bind("firm", caller.firm())
                .bind("client", clientId)
                .bind("id", interactionId)
                .execute();
        if (rows == 0) {
            throw new NotFoundProblem("interaction", interactionId);
        }
        LoggedCalls.withdrawn(handle, caller.firm(), interactionId, now);
        LoggedMeetings.withdrawn(handle, caller.firm(), interactionId);
    }
}
