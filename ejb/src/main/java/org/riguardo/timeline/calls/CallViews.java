package org.riguardo.timeline.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Direction;
import org.riguardo.exports.contacts.PhoneNumbers;

/** What staff are shown of calls; it changes nothing. */
final class CallViews {

    private static final String WAITING = " from phone_call c left join phone_extension e on e.firm_id = c.firm_id"
            + " and e.extension = c.extension where c.firm_id = :firm and c.gone_at is null and c.client_id is null"
            + " and not c.dismissed and c.same_as is null and c.outcome <> 'NOTHING'";

    private final Handle handle;
    private final String firm;

    CallViews(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** Those that wait, the newest first. */
    List<WaitingCall> waiting(Instant before, String beforeId, int most) {
        List<WaitingCall> plain = handle.createQuery("select c.*, e.username" + WAITING
                        + " and (c.started_at < :at or (c.started_at = :at and c.id > :id))"
                        + " order by c.started_at desc, c.id limit :most")
                .bind("firm", firm)
                .bind("at", before)
                .bind("id", beforeId)
                .bind("most", most)
                .map((row, context) -> waiting(row))
                .list();
        if (plain.isEmpty()) {
            return plain;
        }
        NumberBook book = new NumberBook(handle, firm, "");
        List<WaitingCall> calls = new ArrayList<>();
        for (WaitingCall call : plain) {
            String number = call.number();
            calls.add(new WaitingCall(
                    call.id(),
                    call.at(),
                    call.direction(),
                    call.outcome(),
                    call.talkedSeconds(),
                    number == null
                            ? null
                            : PhoneNumbers.of(number)
                                    .map(PhoneNumbers.Phone::shown)
                                    .orElse(number),
                    call.by(),
                    book.of(number).stream().map(this::candidate).toList()));
        }
        return calls;
    }

    int waitingCount() {
        return handle.createQuery("select count(*)" + WAITING)
                .bind("firm", firm)
                .mapTo(Integer.class)
                .one();
    }

    /** Talks since that instant of which nobody has said what they were about, the newest first; of one client or of all. */
    List<CallQuestion> questions(Instant since, @Nullable String clientId, int most) {
        return handle.createQuery("select i.id, i.client_id, c.name, i.at, i.direction, i.by_person, p.talked_seconds"
                        + " from interaction i join client c on c.id = i.client_id join phone_call p on p.id = i.call_id"
                        + " where i.firm_id = :firm and i.withdrawn_at is null and i.purpose = 'UNKNOWN' and i.answered"
                        + " and i.at >= :since" + " and (:client = '' or i.client_id = :client)"
                        + " order by i.at desc, i.id limit :most")
                .bind("firm", firm)
                .bind("since", since)
                .bind("client", clientId == null ? "" : clientId)
                .bind("most", most)
                .map((row, context) -> new CallQuestion(
                        row.getString("id"),
                        row.getString("client_id"),
                        row.getString("name"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Direction.valueOf(row.getString("direction")),
                        row.getInt("talked_seconds"),
                        row.getString("by_person")))
                .list();
    }

    private static WaitingCall waiting(ResultSet row) throws SQLException {
        return new WaitingCall(
                row.getString("id"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Direction.valueOf(row.getString("direction")),
                Outcome.valueOf(row.getString("outcome")),
                row.getInt("talked_seconds"),
                row.getString("number"),
                row.getString("username"),
                List.of());
    }

    private WaitingCall.Candidate candidate(String clientId) {
        String name = handle.createQuery("select name from client where firm_id = :firm and id = :id")
                .bind("firm", firm)
                .bind("id", clientId)
                .mapTo(String.class)
                .one();
        return new WaitingCall.Candidate(clientId, name);
    }
}
