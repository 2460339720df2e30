package org.riguardo.desk.callsheet;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.desk.callsheet.SheetFacts.Person;
import org.riguardo.desk.callsheet.SheetFacts.Talk;
import org.riguardo.exports.contacts.PhoneNumbers;

/** What a call sheet needs beyond the client's file. */
final class SheetRows {

    private static final int TALKS = 4;

    private final Handle handle;
    private final String firm;
    private final String clientId;

    SheetRows(Handle handle, String firm, String clientId) {
        this.handle = handle;
        this.firm = firm;
        this.clientId = clientId;
    }

    /** Who answers at which number, the one to call first at the top, faxes left out. */
    List<Person> people() {
        List<Person> written = new ArrayList<>();
        query("select phone from client where firm_id = :firm and id = :client and phone is not null")
                .mapTo(String.class)
                .forEach(phone -> written.add(new Person(null, phone)));
        List<Person> named = query(
                        "select person, written from client_phone where firm_id = :firm and client_id = :client"
                                + " and not fax order by preferred desc, number")
                .map((row, context) -> new Person(row.getString("person"), row.getString("written")))
                .list();
        written.addAll(named);
        Set<String> seen = new HashSet<>();
        List<Person> people = new ArrayList<>();
        for (Person person : written) {
            PhoneNumbers.of(person.number())
                    .filter(phone -> seen.add(phone.number()))
                    .ifPresent(phone -> people.add(new Person(nameAt(named, phone.number()), phone.shown())));
        }
        return people;
    }

    private static @Nullable String nameAt(List<Person> named, String number) {
        for (Person person : named) {
            boolean same = PhoneNumbers.of(person.number())
                    .filter(phone -> phone.number().equals(number))
                    .isPresent();
            if (same && person.name() != null) {
                return person.name();
            }
        }
        return null;
    }

    /** Whether the client is addressed with "Lei", as set on it or else for the firm; "Lei" where nobody said. */
    boolean formal() {
        return query(
                        "select coalesce(c.form, w.form) as form from client c left join writing_setting w on w.firm_id = c.firm_id"
                                + " where c.firm_id = :firm and c.id = :client")
                .map((row, context) -> !"TU".equals(row.getString("form")))
                .findOne()
                .orElse(true);
    }

    /** The newest conversations, the newest first. */
    List<Talk> talks() {
        return query("select id, at, channel, direction, by_person, purpose, money_mentioned, note from interaction"
                        + " where firm_id = :firm and client_id = :client and withdrawn_at is null"
                        + " and (channel = 'MEETING' or (channel = 'CALL' and answered)) order by at desc, id limit "
                        + TALKS)
                .map((row, context) -> new Talk(
                        row.getString("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Channel.valueOf(row.getString("channel")),
                        Direction.valueOf(row.getString("direction")),
                        row.getString("by_person"),
                        Purpose.valueOf(row.getString("purpose")),
                        row.getBoolean("money_mentioned"),
                        row.getString("note")))
                .list();
    }

    private Query query(String sql) {
        return handle.createQuery(sql).bind("firm", firm).bind("client", clientId);
    }
}
