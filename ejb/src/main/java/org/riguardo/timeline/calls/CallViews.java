package org.riguardo.timeline.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Direction;
import org.riguardo.exports.contacts.PhoneNumbers;

/** What staff are shown of calls; it changes nothing. */
final class CallViews {

    private static final int MOST_CANDIDATES = 5;
    private static final String WAITING = " from phone_call c left join phone_extension e on e.firm_id = c.firm_id"
            + " and e.extension = c.extension where c.firm_id = :firm and c.gone_at is null and c.client_id is null"
            + " and not c.dismissed and c.same_as is null and c.outcome <> 'NOTHING'";

    private final Handle handle;
    private final String firm;

    CallViews(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** A call with the instants between which a person may have noted it. */
    private record Plain(
            String id,
            Instant at,
            Instant end,
            Direction direction,
            Outcome outcome,
            int talkedSeconds,
            @Nullable String number,
            @Nullable String by) {}

    /** Those that wait, the newest first. */
    List<WaitingCall> waiting(Instant before, String beforeId, int most) {
        return views(handle.createQuery("select c.*, e.username" + WAITING
                        + " and (c.started_at < :at or (c.started_at = :at and c.id > :id))"
                        + " order by c.started_at desc, c.id limit :most")
                .bind("firm", firm)
                .bind("at", before)
                .bind("id", beforeId)
                .bind("most", most)
                .map((row, context) -> plain(row))
                .list());
    }

    /** That one, if it waits. */
    Optional<WaitingCall> waiting(String id) {
        return views(handle.createQuery("select c.*, e.username" + WAITING + " and c.id = :id")
                        .bind("firm", firm)
                        .bind("id", id)
                        .map((row, context) -> plain(row))
                        .list())
                .stream()
                .findFirst();
    }

    int waitingCount() {
        return handle.createQuery("select count(*)" + WAITING)
                .bind("firm", firm)
                .mapTo(Integer.class)
                .one();
    }

    /** The numbers that are no client's, the newest word first. */
    List<Stranger> strangers(int most) {
        return handle.createQuery("select s.number, s.said_by, s.said_at, min(c.id) as call_id from phone_stranger s"
                        + " join phone_call c on c.firm_id = s.firm_id and c.number = s.number and c.client_id is null"
                        + " and c.gone_at is null where s.firm_id = :firm group by s.number, s.said_by, s.said_at"
                        + " order by s.said_at desc, s.number limit :most")
                .bind("firm", firm)
                .bind("most", most)
                .map((row, context) -> new Stranger(
                        row.getString("call_id"),
                        shown(row.getString("number")),
                        row.getString("said_by"),
                        instant(row, "said_at")))
                .list();
    }

    private List<WaitingCall> views(List<Plain> plain) {
        if (plain.isEmpty()) {
            return List.of();
        }
        NumberBook book = new NumberBook(handle, firm, "");
        List<WaitingCall> calls = new ArrayList<>();
        for (Plain call : plain) {
            Map<String, CallGuess> guesses = new LinkedHashMap<>();
            Set<String> shared = book.of(call.number());
            shared.forEach(client -> guesses.put(client, CallGuess.SHARED));
            logged(call).forEach(client -> guesses.putIfAbsent(client, CallGuess.LOGGED));
            if (shared.isEmpty()) {
                book.similar(call.number()).forEach(client -> guesses.putIfAbsent(client, CallGuess.SIMILAR));
            }
            calls.add(new WaitingCall(
                    call.id(),
                    call.at(),
                    call.direction(),
                    call.outcome(),
                    call.talkedSeconds(),
                    call.number() == null ? null : shown(call.number()),
                    call.by(),
                    !shared.isEmpty(),
                    guesses.entrySet().stream()
                            .limit(MOST_CANDIDATES)
                            .map(guess -> candidate(guess.getKey(), guess.getValue()))
                            .toList()));
        }
        return calls;
    }

    /** The clients with whom somebody logged a call about then that no record was found of. */
    private List<String> logged(Plain call) {
        return handle.createQuery(
                        "select distinct client_id from interaction where firm_id = :firm and channel = 'CALL'"
                                + " and direction = :direction and logged_by is not null and call_id is null"
                                + " and withdrawn_at is null and at between :from and :to order by client_id")
                .bind("firm", firm)
                .bind("direction", call.direction().name())
                .bind("from", call.at().minus(CallContact.BEFORE))
                .bind("to", call.end().plus(CallContact.AFTER))
                .mapTo(String.class)
                .list();
    }

    private WaitingCall.Candidate candidate(String clientId, CallGuess reason) {
        String name = handle.createQuery("select name from client where firm_id = :firm and id = :id")
                .bind("firm", firm)
                .bind("id", clientId)
                .mapTo(String.class)
                .one();
        return new WaitingCall.Candidate(clientId, name, reason);
    }

    private static String shown(String number) {
        return PhoneNumbers.of(number).map(PhoneNumbers.Phone::shown).orElse(number);
    }

    private static Plain plain(ResultSet row) throws SQLException {
        return new Plain(
                row.getString("id"),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                Direction.valueOf(row.getString("direction")),
                Outcome.valueOf(row.getString("outcome")),
                row.getInt("talked_seconds"),
                row.getString("number"),
                row.getString("username"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
