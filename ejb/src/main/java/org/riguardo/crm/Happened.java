package org.riguardo.crm;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.timeline.calls.LoggedCalls;
import org.riguardo.timeline.meaning.NoteReading;
import org.riguardo.timeline.meetings.LoggedMeetings;

/**
 * Makes contacts of what happened according to a customer system, of unknown purpose until somebody says what it was about, which holds mail about money.
 * What the phone system, a calendar or a person told already is that contact and no second one.
 */
final class Happened {

    /** Who logged a contact that came from a customer system. */
    static final String BY = "crm";

    private static final Duration BEFORE_CALL = Duration.ofMinutes(5);
    private static final Duration AFTER_CALL = Duration.ofMinutes(15);
    private static final Duration BEFORE_MEETING = Duration.ofHours(1);
    private static final Duration AFTER_MEETING = Duration.ofHours(3);

    private final Handle handle;
    private final AccountRow account;
    private final NoteReading notes;
    private final ZoneId zone;
    private final Instant now;

    Happened(Handle handle, AccountRow account, NoteReading notes, ZoneId zone, Instant now) {
        this.handle = handle;
        this.account = account;
        this.notes = notes;
        this.zone = zone;
        this.now = now;
    }

    /**
     * A contact.
     *
     * @param own whether it was made here, and did not stand there already
     */
    record Contact(String id, boolean own) {}

    Contact take(
            String client,
            boolean call,
            @Nullable String direction,
            Instant at,
            Instant end,
            @Nullable String by,
            @Nullable String words) {
        hold(client);
        String known = known(client, call, direction, at, end);
        if (known != null) {
            direct(known, direction);
            if (words != null) {
                int noted = handle.createUpdate("update interaction set note = :note where firm_id = :firm and id = :id"
                                + " and note is null")
                        .bind("note", words)
                        .bind("firm", account.firmId())
                        .bind("id", known)
                        .execute();
                read(noted > 0 ? known : null, at, words);
            }
            return new Contact(known, false);
        }
        String id = Database.newId();
        handle.createUpdate(
                        "insert into interaction (id, firm_id, client_id, at, channel, direction, by_person, purpose,"
                                + " note, logged_at, logged_by) values (:id, :firm, :client, :at, :channel, :direction, :by,"
                                + " 'UNKNOWN', :note, :now, :logged)")
                .bind("id", id)
                .bind("firm", account.firmId())
                .bind("client", client)
                .bind("at", at)
                .bind("channel", call ? "CALL" : "MEETING")
                .bind("direction", direction == null ? recorded(client, at) : direction)
                .bind("by", person(by))
                .bind("note", words)
                .bind("now", now)
                .bind("logged", BY)
                .execute();
        LoggedCalls.logged(handle, account.firmId(), id, now);
        LoggedMeetings.logged(handle, account.firmId(), id, now);
        read(id, at, words);
        return new Contact(id, true);
    }

    /** The system says otherwise by now; what a person said of the contact meanwhile stays. */
    void restate(String interaction, @Nullable String direction, Instant at, @Nullable String words) {
        if (direction != null) {
            handle.createUpdate("update interaction set direction = :direction where firm_id = :firm and id = :id"
                            + " and call_id is null and logged_by = :logged")
                    .bind("direction", direction)
                    .bind("firm", account.firmId())
                    .bind("id", interaction)
                    .bind("logged", BY)
                    .execute();
        }
        int changed = handle.createUpdate(
                        "update interaction set at = :at, note = :note where firm_id = :firm and id = :id"
                                + " and withdrawn_at is null and purpose = 'UNKNOWN' and logged_by = :logged")
                .bind("at", at)
                .bind("note", words)
                .bind("firm", account.firmId())
                .bind("id", interaction)
                .bind("logged", BY)
                .execute();
        read(changed > 0 ? interaction : null, at, words);
    }

    /** The system says that it did not take place. */
    void withdraw(String interaction) {
        handle.createUpdate("update interaction set withdrawn_at = :now where firm_id = :firm and id = :id"
                        + " and withdrawn_at is null and purpose = 'UNKNOWN' and logged_by = :logged")
                .bind("now", now)
                .bind("firm", account.firmId())
                .bind("id", interaction)
                .bind("logged", BY)
                .execute();
        LoggedCalls.withdrawn(handle, account.firmId(), interaction, now);
        LoggedMeetings.withdrawn(handle, account.firmId(), interaction);
    }

    /** Who called, where that was but a guess. */
    private void direct(String interaction, @Nullable String direction) {
        if (direction != null) {
            handle.createUpdate("update interaction set direction = :direction where firm_id = :firm and id = :id"
                            + " and call_id is null and exists (select 1 from crm_activity a"
                            + " where a.interaction_id = interaction.id and a.own and a.direction is null)")
                    .bind("direction", direction)
                    .bind("firm", account.firmId())
                    .bind("id", interaction)
                    .execute();
            handle.createUpdate("update crm_activity set direction = :direction where firm_id = :firm"
                            + " and interaction_id = :id and own and direction is null")
                    .bind("direction", direction)
                    .bind("firm", account.firmId())
                    .bind("id", interaction)
                    .execute();
        }
    }

    private void read(@Nullable String interaction, Instant at, @Nullable String words) {
        if (interaction != null && words != null) {
            notes.logged(handle, new Caller(account.firmId(), BY), interaction, at, words, Set.of(), zone, now);
        }
    }

    private void hold(String client) {
        handle.createQuery("select id from client where firm_id = :firm and id = :id for update")
                .bind("firm", account.firmId())
                .bind("id", client)
                .mapTo(String.class)
                .list();
    }

    /** A contact about then that a person logged or spoke of, or that another system told, and that is no other activity of this one. */
    private @Nullable String known(String client, boolean call, @Nullable String direction, Instant at, Instant end) {
        return handle.createQuery("select i.id from interaction i where i.firm_id = :firm and i.client_id = :client"
                        + " and i.channel = :channel and i.withdrawn_at is null and i.at between :from and :to"
                        + " and (i.logged_by is not null or i.purpose <> 'UNKNOWN')"
                        + (call && direction != null
                                ? " and (i.direction = :direction or exists (select 1 from crm_activity u"
                                        + " where u.interaction_id = i.id and u.own and u.direction is null and i.call_id is null))"
                                : "")
                        + " and not exists (select 1 from crm_activity a where a.interaction_id = i.id"
                        + " and a.account_id = :account) order by i.at, i.id")
                .bindMap(call && direction != null ? java.util.Map.of("direction", direction) : java.util.Map.of())
                .bind("firm", account.firmId())
                .bind("client", client)
                .bind("channel", call ? "CALL" : "MEETING")
                .bind("from", at.minus(call ? BEFORE_CALL : BEFORE_MEETING))
                .bind("to", end.plus(call ? AFTER_CALL : AFTER_MEETING))
                .bind("account", account.id())
                .mapTo(String.class)
                .findFirst()
                .orElse(null);
    }

    /** Which way a call went that the phone system recorded; out where it did not. */
    private String recorded(String client, Instant at) {
        return handle.createQuery("select direction from phone_call where firm_id = :firm and client_id = :client"
                        + " and gone_at is null and same_as is null and started_at <= :to and ended_at >= :from"
                        + " order by case when outcome = 'TALK' then 0 else 1 end, started_at")
                .bind("firm", account.firmId())
                .bind("client", client)
                .bind("from", at.minus(AFTER_CALL))
                .bind("to", at.plus(BEFORE_CALL))
                .mapTo(String.class)
                .findFirst()
                .orElse("OUT");
    }

    private @Nullable String person(@Nullable String by) {
        return by == null
                ? null
                : handle.createQuery("select min(username) as known from person where firm_id = :firm"
                                + " and (lower(username) = lower(:by) or lower(name) = lower(:by))")
                        .bind("firm", account.firmId())
                        .bind("by", by)
                        .map((row, context) -> java.util.Optional.ofNullable(row.getString("known")))
                        .one()
                        .orElse(null);
    }
}
