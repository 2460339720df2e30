package org.riguardo.clients;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Contact.Place;
import org.riguardo.api.exports.Party;
import org.riguardo.db.Database;
import org.riguardo.ledger.ClientKeys;

/** Adds ways to reach clients; what is known already, or was written by a person, stays as it is. */
final class ReachRows {

    private final Handle handle;
    private final String firm;
    private final Source source;

    /**
     * Where they come from.
     *
     * @param word {@code contacts} for a file that named the client, {@code entry} where a person said whose entry it is
     * @param namedBy the surest number by which the file named it, as {@link ClientKeys#lookups} writes it; null where it named none
     */
    record Source(String word, @Nullable String importId, @Nullable String entryId, @Nullable String namedBy) {

        /** A file that names its clients by their numbers. */
        static Source file(String importId, Party client) {
            List<String> keys = ClientKeys.of(client, "").lookups();
            return new Source("contacts", importId, null, keys.isEmpty() ? null : keys.get(0));
        }

        /** A person who said whose entry it is. */
        static Source entry(String entryId) {
            return new Source("entry", null, entryId, null);
        }
    }

    ReachRows(Handle handle, String firm, Source source) {
        this.handle = handle;
        this.firm = firm;
        this.source = source;
    }

    /** Adds what is new of these to a client; whether anything was. */
    boolean add(String client, Reach reach) {
        int added = 0;
        for (Reach.Address address : reach.addresses()) {
            added += address(client, address);
        }
        for (Reach.Number number : reach.numbers()) {
            added += number(client, number);
        }
        Place place = reach.place();
        added += place == null ? 0 : place(client, place);
        String phone = reach.firstPhone().orElse(null);
        if (phone != null) {
            handle.createUpdate("update client set phone = :phone where firm_id = :firm and id = :client"
                            + " and (phone is null or phone = '')")
                    .bind("phone", phone)
                    .bind("firm", firm)
                    .bind("client", client)
                    .execute();
        }
        return added > 0;
    }

    private int address(String client, Reach.Address address) {
        return handle.createUpdate("insert into client_address (firm_id, client_id, address, kind, source, preferred,"
                        + " import_id, entry_id, named_by) select cast(:firm as varchar(64)), cast(:client as varchar(36)),"
                        + " cast(:address as varchar(320)), cast(:kind as varchar(10)), cast(:source as varchar(20)),"
                        + " not exists (select 1 from client_address p where p.client_id = :client),"
                        + " cast(:import as varchar(36)), cast(:entry as varchar(36)), cast(:named as varchar(120)) from (values (1)) one (n)"
                        + " where not exists (select 1 from client_address a where a.firm_id = :firm"
                        + " and a.client_id = :client and a.address = :address)")
                .bind("firm", firm)
                .bind("client", client)
                .bind("address", address.address())
                .bind("kind", address.kind())
                .bind("source", source.word())
                .bind("import", source.importId())
                .bind("entry", source.entryId())
                .bind("named", source.namedBy())
                .execute();
    }

    private int number(String client, Reach.Number number) {
        return handle.createUpdate(
                        "insert into client_phone (firm_id, client_id, number, written, extension, person, fax,"
                                + " preferred, source, import_id, entry_id, named_by) select cast(:firm as varchar(64)),"
                                + " cast(:client as varchar(36)), cast(:number as varchar(60)), cast(:written as varchar(60)),"
                                + " cast(:extension as varchar(20)), cast(:person as varchar(300)), cast(:fax as boolean),"
                                + " not cast(:fax as boolean) and not exists (select 1 from client_phone p where p.client_id = :client"
                                + " and not p.fax), cast(:source as varchar(20)), cast(:import as varchar(36)),"
                                + " cast(:entry as varchar(36)), cast(:named as varchar(120)) from (values (1)) one (n)"
                                + " where not exists (select 1 from client_phone a where a.firm_id = :firm"
                                + " and a.client_id = :client and a.number = :number)")
                .bind("firm", firm)
                .bind("client", client)
                .bind("number", number.phone().number())
                .bind("written", cut(number.written(), 60))
                .bind("extension", cut(number.phone().extension(), 20))
                .bind("person", cut(number.person(), 300))
                .bind("fax", number.fax())
                .bind("source", source.word())
                .bind("import", source.importId())
                .bind("entry", source.entryId())
                .bind("named", source.namedBy())
                .execute();
    }

    private int place(String client, Place place) {
        return handle.createUpdate("insert into client_place (id, firm_id, client_id, street, postcode, town, province,"
                        + " country, source, import_id, entry_id, named_by) select cast(:id as varchar(36)), cast(:firm as varchar(64)),"
                        + " cast(:client as varchar(36)), cast(:street as varchar(300)), cast(:postcode as varchar(20)),"
                        + " cast(:town as varchar(150)), cast(:province as varchar(60)), cast(:country as varchar(60)),"
                        + " cast(:source as varchar(20)), cast(:import as varchar(36)), cast(:entry as varchar(36)), cast(:named as varchar(120))"
                        + " from (values (1)) one (n) where not exists"
                        + " (select 1 from client_place a where a.client_id = :client)")
                .bind("id", Database.newId())
                .bind("firm", firm)
                .bind("client", client)
                .bind("street", cut(place.street(), 300))
                .bind("postcode", cut(place.postcode(), 20))
                .bind("town", cut(place.town(), 150))
                .bind("province", cut(place.province(), 60))
                .bind("country", cut(place.country(), 60))
                .bind("source", source.word())
                .bind("import", source.importId())
                .bind("entry", source.entryId())
                .bind("named", source.namedBy())
                .execute();
    }

    static @Nullable String cut(@Nullable String text, int most) {
        String whole = text == null ? null : text.replace("\0", "");
        return whole == null || whole.length() <= most ? whole : whole.substring(0, most);
    }
}
