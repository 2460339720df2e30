package org.riguardo.timeline.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.CallRecord;
import org.riguardo.api.exports.CallRecord.Reached;
import org.riguardo.api.facts.Direction;
import org.riguardo.db.TestDatabase;
import org.riguardo.firm.Caller;

/** A firm with a phone system, clients and their numbers. */
final class Exchange implements AutoCloseable {

    static final String FIRM = TestDatabase.FIRM;
    static final Instant TEN = Instant.parse("2026-03-10T09:00:00Z");
    static final Instant NOW = Instant.parse("2026-03-10T17:00:00Z");
    static final Caller PAOLO = new Caller(FIRM, "paolo");

    private final TestDatabase database;

    Exchange(TestDatabase database) {
        this.database = database;
    }

    Handle handle() {
        return database.handle();
    }

    String client(String id, String... numbers) {
        handle().execute(
                        "insert into client (id, firm_id, name, owner) values (?, ?, ?, 'paolo')",
                        id,
                        FIRM,
                        "Cliente " + id);
        for (String number : numbers) {
            phone(id, number, false);
        }
        return id;
    }

    void phone(String client, String number, boolean fax) {
        handle().execute(
                        "insert into client_phone (firm_id, client_id, number, written, fax, source) values (?, ?, ?, ?, ?, 'test')",
                        FIRM,
                        client,
                        number,
                        number,
                        fax);
    }

    void settings(PhoneSettings settings) {
        new PhoneSettingRows(handle(), FIRM).set(settings);
    }

    static CallRecord in(String key, String link, @Nullable String number, int second, int talked) {
        return record(key, link, Direction.IN, number, second, talked, talked > 0 ? Reached.PERSON : Reached.NOBODY);
    }

    static CallRecord out(String key, String link, String number, int second, int talked) {
        return record(key, link, Direction.OUT, number, second, talked, talked > 0 ? Reached.PERSON : Reached.NOBODY);
    }

    static CallRecord record(
            String key,
            String link,
            Direction direction,
            @Nullable String number,
            int second,
            int talked,
            Reached reached) {
        Instant start = TEN.plusSeconds(second);
        return new CallRecord(
                1,
                key,
                Set.of(link),
                direction,
                number,
                "103",
                start,
                start.plusSeconds(talked + 8),
                Duration.ofSeconds(talked),
                reached);
    }

    CallKeeping.Kept keep(String statedBy, CallRecord... records) {
        return keep(statedBy, "asterisk-cdr", records);
    }

    CallKeeping.Kept keep(String statedBy, String source, CallRecord... records) {
        return new CallKeeping(handle(), FIRM, NOW).keep(statedBy, source, List.of(records));
    }

    Set<String> takeBack(String statedBy) {
        return new CallKeeping(handle(), FIRM, NOW).takeBack(statedBy);
    }

    TeachingRows teaching() {
        return new TeachingRows(handle(), PAOLO, NOW);
    }

    /** What stands on a client's timeline, in order. */
    List<String> contacts(String client) {
        return texts(
                "select direction || ' ' || purpose || ' ' || case when answered then 'spoke' else 'nobody' end || ' '"
                        + " || coalesce(by_person, '-') from interaction where client_id = ? and withdrawn_at is null"
                        + " order by at, id",
                client);
    }

    List<WaitingCall> waiting() {
        return new CallViews(handle(), FIRM).waiting(Instant.parse("9999-01-01T00:00:00Z"), "", 100);
    }

    /** What is asked: client, seconds and who spoke. */
    List<String> questions() {
        return texts(
                "select i.client_id || ' ' || cast(p.talked_seconds as varchar(10)) || ' ' || coalesce(i.by_person, '-')"
                        + " from interaction i join phone_call p on p.id = i.call_id where i.withdrawn_at is null"
                        + " and i.purpose = 'UNKNOWN' and i.answered order by i.at, i.id");
    }

    /** All calls as they are kept, without their ids. */
    List<String> calls() {
        return texts(
                "select direction || ' ' || coalesce(number, '?') || ' ' || cast(started_at as varchar(40)) || ' '"
                        + " || cast(talked_seconds as varchar(10)) || ' ' || outcome || ' ' || coalesce(client_id, '-') || ' '"
                        + " || case when same_as is null then '' else 'again' end from phone_call"
                        + " where gone_at is null and firm_id = ? order by 1",
                FIRM);
    }

    List<String> texts(String sql, Object... values) {
        return handle().select(sql, values).mapTo(String.class).list();
    }

    @Override
    public void close() {
        database.close();
    }
}
