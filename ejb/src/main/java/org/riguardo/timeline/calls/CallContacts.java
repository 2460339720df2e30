package org.riguardo.timeline.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Database;

/**
 * The contacts that calls are: each one that belongs to a client stands once on its timeline, of purpose {@code UNKNOWN} until
 * somebody says what it was about. A call that a person logged by hand about then is that contact.
 */
final class CallContacts {

    private static final Duration BEFORE = Duration.ofMinutes(5);
    private static final Duration AFTER = Duration.ofMinutes(15);

    private final Handle handle;
    private final String firm;
    private final Instant now;
    private final PhoneSettings settings;

    CallContacts(Handle handle, String firm, Instant now, PhoneSettings settings) {
        this.handle = handle;
        this.firm = firm;
        this.now = now;
        this.settings = settings;
    }

    /** From when to when a call lasted. */
    private record Span(Instant from, Instant to) {

        /** How far that instant lies from it. */
        Duration away(Instant at) {
            if (at.isBefore(from)) {
                return Duration.between(at, from);
            }
            return at.isAfter(to) ? Duration.between(to, at) : Duration.ZERO;
        }

        /** Whether a person may have noted it at that instant. */
        boolean mayBe(Instant at) {
            return !at.isBefore(from.minus(BEFORE)) && !at.isAfter(to.plus(AFTER));
        }
    }

    /** The contact that a recorded call is by itself, beside one that was logged at that instant. */
    private record Own(String callId, String id, Span span, Instant at) {}

    /** A contact of a call. */
    private record Of(String id, String clientId, boolean byHand, Instant at) {}

    /** Makes the contact of a call what the call is now; returns the clients that this touches. */
    Set<String> follow(KeptCall call) {
        Set<String> touched = new LinkedHashSet<>();
        boolean there = false;
        for (Of contact : of(call.id())) {
            boolean stays = call.isContact() && contact.clientId().equals(call.clientId()) && !there;
            if (stays) {
                there = true;
                touched.addAll(contact.byHand() ? Set.of() : restate(contact, call));
            } else if (contact.byHand()) {
                set("call_id", null, contact.id());
            } else {
                set("withdrawn_at", now, contact.id());
                touched.add(contact.clientId());
            }
        }
        if (call.isContact() && !there) {
            Optional<Of> logged = loggedByHand(call);
            if (logged.isPresent()) {
                set("call_id", call.id(), logged.get().id());
            } else {
                insert(call);
                touched.add(String.valueOf(call.clientId()));
            }
        }
        return touched;
    }

    /** Lets a contact that a person logged stand for the nearest recorded call that nobody has said anything about. */
    void takeOver(String interactionId) {
        handle
                .createQuery(
                        "select c.id as call_id, o.id as own_id, c.started_at, c.ended_at, i.at from interaction i"
                                + " join phone_call c on c.firm_id = i.firm_id and c.client_id = i.client_id"
                                + " and c.direction = i.direction and c.gone_at is null and c.same_as is null"
                                + " join interaction o on o.call_id = c.id and o.withdrawn_at is null and o.logged_by is null"
                                + " and o.purpose = 'UNKNOWN' and o.answered = i.answered and o.client_id = i.client_id"
                                + " where i.firm_id = :firm and i.id = :id and i.channel = 'CALL' and i.call_id is null"
                                + " and not exists (select 1 from phone_apart a where a.call_id = c.id and a.interaction_id = i.id)")
                .bind("firm", firm)
                .bind("id", interactionId)
                .map((row, context) -> new Own(
                        row.getString("call_id"),
                        row.getString("own_id"),
                        new Span(instant(row, "started_at"), instant(row, "ended_at")),
                        instant(row, "at")))
                .stream()
                .filter(own -> own.span().mayBe(own.at()))
                .min(Comparator.comparing((Own own) -> own.span().away(own.at()))
                        .thenComparing(Own::id))
                .ifPresent(own -> {
                    set("withdrawn_at", now, own.id());
                    set("call_id", own.callId(), interactionId);
                });
    }

    /** Leaves a logged contact without its record. */
    void detach(String interactionId) {
        set("call_id", null, interactionId);
    }

    /** Takes over what staff said about a call that is part of another one now. */
    void inherit(String from, String to) {
        classified(from).ifPresent(other -> handle.createUpdate(
                        "update interaction set purpose = (select o.purpose from interaction o where o.id = :other),"
                                + " money_mentioned = (select o.money_mentioned from interaction o where o.id = :other)"
                                + " where firm_id = :firm and call_id = :to and withdrawn_at is null and purpose = 'UNKNOWN'")
                .bind("other", other)
                .bind("firm", firm)
                .bind("to", to)
                .execute());
    }

    private Optional<String> classified(String call) {
        return handle.createQuery("select id from interaction where firm_id = :firm and call_id = :call"
                        + " and purpose <> 'UNKNOWN' order by logged_at desc, id fetch first 1 rows only")
                .bind("firm", firm)
                .bind("call", call)
                .mapTo(String.class)
                .findOne();
    }

    private List<Of> of(String call) {
        return handle.createQuery("select * from interaction where firm_id = :firm and call_id = :call"
                        + " and withdrawn_at is null order by case when logged_by is null then 1 else 0 end, id")
                .bind("firm", firm)
                .bind("call", call)
                .map((row, context) -> read(row))
                .list();
    }

    /** The nearest one that a person logged about the same time and that is no other call. */
    private Optional<Of> loggedByHand(KeptCall call) {
        Span span = new Span(call.startedAt(), call.endedAt());
        return handle
                .createQuery(
                        "select * from interaction i where i.firm_id = :firm and i.client_id = :client"
                                + " and i.channel = 'CALL' and i.direction = :direction and i.answered = :answered"
                                + " and i.logged_by is not null and i.message_id is null and i.call_id is null"
                                + " and i.withdrawn_at is null and i.at between :from and :to"
                                + " and not exists (select 1 from phone_apart a where a.call_id = :call and a.interaction_id = i.id)")
                .bind("firm", firm)
                .bind("client", call.clientId())
                .bind("direction", call.direction().name())
                .bind("answered", call.outcome() == Outcome.TALK)
                .bind("from", call.startedAt().minus(BEFORE))
                .bind("to", call.endedAt().plus(AFTER))
                .bind("call", call.id())
                .map((row, context) -> read(row))
                .stream()
                .min(Comparator.comparing((Of contact) -> span.away(contact.at()))
                        .thenComparing(Of::id));
    }

    private Set<String> restate(Of contact, KeptCall call) {
        int changed = handle.createUpdate("update interaction set at = :at, answered = :answered, by_person = :by,"
                        + " direction = :direction where firm_id = :firm and id = :id and (at <> :at or answered <> :answered"
                        + " or direction <> :direction or coalesce(by_person, '') <> coalesce(:by, ''))")
                .bind("at", call.startedAt())
                .bind("answered", call.outcome() == Outcome.TALK)
                .bind("by", person(call))
                .bind("direction", call.direction().name())
                .bind("firm", firm)
                .bind("id", contact.id())
                .execute();
        return changed > 0 ? Set.of(contact.clientId()) : Set.of();
    }

    private void insert(KeptCall call) {
        handle.createUpdate(
                        "insert into interaction (id, firm_id, client_id, at, channel, direction, by_person, purpose,"
                                + " answered, call_id, logged_at) values (:id, :firm, :client, :at, 'CALL', :direction, :by,"
                                + " 'UNKNOWN', :answered, :call, :now)")
                .bind("id", Database.newId())
                .bind("firm", firm)
                .bind("client", call.clientId())
                .bind("at", call.startedAt())
                .bind("direction", call.direction().name())
                .bind("by", person(call))
                .bind("answered", call.outcome() == Outcome.TALK)
                .bind("call", call.id())
                .bind("now", now)
                .execute();
    }

    private @Nullable String person(KeptCall call) {
        return call.extension() == null ? null : settings.extensions().get(call.extension());
    }

    private void set(String column, @Nullable Object value, String id) {
        handle.createUpdate("update interaction set " + column + " = :value where firm_id = :firm and id = :id")
                .bind("value", value)
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }

    private static Of read(ResultSet row) throws SQLException {
        return new Of(
                row.getString("id"),
                row.getString("client_id"),
                row.getString("logged_by") != null,
                instant(row, "at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
