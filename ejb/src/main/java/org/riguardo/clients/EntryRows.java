package org.riguardo.clients;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Contact;
import org.riguardo.api.exports.Contact.Place;
import org.riguardo.api.exports.Party;
import org.riguardo.db.Database;

/** The entries of address books that no number joins to a client; each is kept once, however often its file comes. */
final class EntryRows {

    static final String WAITING = "WAITING";
    static final String ASSIGNED = "ASSIGNED";
    static final String DISMISSED = "DISMISSED";

    private final Handle handle;
    private final String firm;

    EntryRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** One entry as it was kept. */
    record Kept(String id, String state, @Nullable String clientId, Contact contact) {}

    /** Keeps an entry that waits; false when the same entry is known already, whatever became of it. */
    boolean keep(@Nullable String importId, Contact contact) {
        Place place = contact.place() == null ? new Place(null, null, null, null, null) : contact.place();
        return handle.createUpdate(
                                "insert into contact_entry (id, firm_id, entry_key, import_id, line, state, name, person,"
                                        + " emails, phones, faxes, street, postcode, town, province, country)"
                                        + " select cast(:id as varchar(36)), cast(:firm as varchar(64)), cast(:key as varchar(64)),"
                                        + " cast(:import as varchar(36)), cast(:line as integer), 'WAITING', cast(:name as varchar(300)),"
                                        + " cast(:person as varchar(300)), cast(:emails as varchar(100000)),"
                                        + " cast(:phones as varchar(100000)), cast(:faxes as varchar(100000)),"
                                        + " cast(:street as varchar(300)), cast(:postcode as varchar(20)), cast(:town as varchar(150)),"
                                        + " cast(:province as varchar(60)), cast(:country as varchar(60)) from (values (1)) one (n)"
                                        + " where not exists (select 1 from contact_entry e where e.firm_id = :firm and e.entry_key = :key)")
                        .bind("id", Database.newId())
                        .bind("firm", firm)
                        .bind("key", key(contact))
                        .bind("import", importId)
                        .bind("line", contact.line())
                        .bind(
                                "name",
                                ReachRows.cut(String.valueOf(contact.client().name()), 300))
                        .bind("person", ReachRows.cut(contact.person(), 300))
                        .bind("emails", lines(contact.emails()))
                        .bind("phones", lines(contact.phones()))
                        .bind("faxes", lines(contact.faxes()))
                        .bind("street", ReachRows.cut(place.street(), 300))
                        .bind("postcode", ReachRows.cut(place.postcode(), 20))
                        .bind("town", ReachRows.cut(place.town(), 150))
                        .bind("province", ReachRows.cut(place.province(), 60))
                        .bind("country", ReachRows.cut(place.country(), 60))
                        .execute()
                > 0;
    }

    /** The id of the entry that is the same, which {@link #keep} keeps. */
    String id(Contact contact) {
        return handle.createQuery("select id from contact_entry where firm_id = :firm and entry_key = :key")
                .bind("firm", firm)
                .bind("key", key(contact))
                .mapTo(String.class)
                .one();
    }

    /** Forgets an entry that still waits and that no import brought. */
    void forgetWaiting(String id) {
        handle.createUpdate("delete from contact_entry where firm_id = :firm and id = :id and state = 'WAITING'"
                        + " and import_id is null")
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }

    Optional<Kept> lock(String id) {
        return handle.createQuery("select * from contact_entry where firm_id = :firm and id = :id for update")
                .bind("firm", firm)
                .bind("id", id)
                .map((row, context) -> kept(row))
                .findOne();
    }

    List<Kept> waiting(String afterName, String afterId, int most) {
        return handle.createQuery("select * from contact_entry where firm_id = :firm and state = 'WAITING'"
                        + " and (name > :name or (name = :name and id > :id)) order by name, id limit :most")
                .bind("firm", firm)
                .bind("name", afterName)
                .bind("id", afterId)
                .bind("most", most)
                .map((row, context) -> kept(row))
                .list();
    }

    int waitingCount() {
        return handle.createQuery("select count(*) from contact_entry where firm_id = :firm and state = 'WAITING'")
                .bind("firm", firm)
                .mapTo(Integer.class)
                .one();
    }

    void decide(String id, String state, @Nullable String clientId, String by, Instant now) {
        handle.createUpdate("update contact_entry set state = :state, client_id = :client, decided_at = :now,"
                        + " decided_by = :by where firm_id = :firm and id = :id")
                .bind("state", state)
                .bind("client", clientId)
                .bind("now", now)
                .bind("by", by)
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }

    /** Forgets the entries of an import that still wait. */
    void forget(String importId) {
        handle.createUpdate(
                        "delete from contact_entry where firm_id = :firm and import_id = :import and state = 'WAITING'")
                .bind("firm", firm)
                .bind("import", importId)
                .execute();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        List<String> phones = split(row.getString("phones"));
        Place place = new Place(
                row.getString("street"),
                row.getString("postcode"),
                row.getString("town"),
                row.getString("province"),
                row.getString("country"));
        boolean nowhere = place.street() == null && place.town() == null;
        return new Kept(
                row.getString("id"),
                row.getString("state"),
                row.getString("client_id"),
                new Contact(
                        row.getInt("line"),
                        false,
                        Party.of(row.getString("name"), null, null),
                        row.getString("person"),
                        split(row.getString("emails")),
                        phones,
                        split(row.getString("faxes")),
                        nowhere ? null : place));
    }

    private static String lines(List<String> values) {
        return values.stream()
                .map(value -> value.replace('\n', ' ').replace("\0", ""))
                .limit(100)
                .map(value -> ReachRows.cut(value, 400))
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    private static List<String> split(@Nullable String column) {
        return column == null || column.isEmpty() ? List.of() : Arrays.asList(column.split("\n"));
    }

    private static String key(Contact contact) {
        String all = String.join(
                        "\n",
                        String.valueOf(contact.client().name()),
                        String.valueOf(contact.person()),
                        lines(contact.emails()),
                        lines(contact.phones()),
                        lines(contact.faxes()))
                .toLowerCase(Locale.ROOT);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
