package org.riguardo.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Party;
import org.riguardo.db.Database;
import org.riguardo.firm.Firm;

/** Finds the clients that the documents of a file name, makes the missing ones, and writes them in batches. */
final class ClientBook {

    private final Handle handle;
    private final Firm firm;
    private final String importId;
    private final Map<String, BookedClient> index = new HashMap<>();
    private final Map<String, BookedClient> touched = new LinkedHashMap<>();
    private final Map<String, Set<Address>> addresses = new LinkedHashMap<>();
    private int knownByName;

    private record Address(String address, String kind) {}

    ClientBook(Handle handle, Firm firm, String importId) {
        this.handle = handle;
        this.firm = firm;
        this.importId = importId;
        handle.createQuery("select id, name, vat_id, tax_code, code, name_key, phone, since from client"
                        + " where firm_id = :firm order by id")
                .bind("firm", firm.id())
                .map((row, context) -> BookedClient.known(
                        row.getString("id"),
                        row.getString("name"),
                        new ClientKeys(
                                row.getString("vat_id"),
                                row.getString("tax_code"),
                                row.getString("code"),
                                row.getString("name_key")),
                        row.getString("phone"),
                        row.getObject("since", LocalDate.class)))
                .forEach(this::enter);
    }

    /** The client of that party, made if the firm has none of its keys. */
    BookedClient client(Party party, String layout) {
        ClientKeys keys = ClientKeys.of(party, layout);
        BookedClient client = find(keys);
        if (client == null) {
            client = BookedClient.fresh(Database.newId(), party, withFreeCode(keys));
            knownByName += keys.nameKey() == null ? 0 : 1;
        } else {
            client.fillUp(party, keys, !index.containsKey("code:" + keys.code()));
        }
        enter(client);
        touched.put(client.id(), client);
        address(client, party.email(), "EMAIL");
        address(client, party.pec(), "PEC");
        return client;
    }

    /** How many new clients are known by nothing but their name. */
    int knownByName() {
        return knownByName;
    }

    Set<String> touched() {
        return touched.keySet();
    }

    /** Writes what is new or was filled up. */
    void write() {
        PreparedBatch inserts = handle.prepareBatch("insert into client (id, firm_id, name, vat_id, tax_code, code,"
                + " name_key, since, owner, partner, phone, import_id) values (:id, :firm, :name, :vat, :tax, :code, :nameKey,"
                + " :since, :owner, :partner, :phone, :import)");
        PreparedBatch updates = handle.prepareBatch("update client set vat_id = :vat, tax_code = :tax, code = :code,"
                + " name_key = :nameKey, since = :since, phone = :phone where firm_id = :firm and id = :id");
        for (BookedClient client : touched.values()) {
            if (client.isNew() || client.isChanged()) {
                PreparedBatch batch = client.isNew() ? inserts : updates;
                batch.bind("id", client.id())
                        .bind("firm", firm.id())
                        .bind("vat", client.keys().vatId())
                        .bind("tax", client.keys().taxCode())
                        .bind("code", client.keys().code())
                        .bind("nameKey", client.keys().nameKey())
                        .bind("since", client.since())
                        .bind("phone", client.phone());
                if (client.isNew()) {
                    batch.bind("name", client.name())
                            .bind("import", importId)
                            .bind("owner", firm.defaultOwner())
                            .bind("partner", firm.defaultPartner());
                }
                batch.add();
            }
        }
        for (PreparedBatch batch : List.of(inserts, updates)) {
            if (batch.size() > 0) {
                batch.execute();
            }
        }
        writeAddresses();
    }

    private @Nullable BookedClient find(ClientKeys keys) {
        for (String key : keys.lookups()) {
            BookedClient found = index.get(key);
            if (found != null && !found.keys().contradicts(keys)) {
                return found;
            }
        }
        return null;
    }

    private ClientKeys withFreeCode(ClientKeys keys) {
        return index.containsKey("code:" + keys.code())
                ? new ClientKeys(keys.vatId(), keys.taxCode(), null, keys.nameKey())
                : keys;
    }

    private void enter(BookedClient client) {
        client.keys().lookups().forEach(key -> index.putIfAbsent(key, client));
    }

    private void address(BookedClient client, @Nullable String address, String kind) {
        if (address == null || address.length() > 320 || !address.matches("[^@\\s,;]+@[^@\\s,;]+")) {
            return;
        }
        addresses
                .computeIfAbsent(client.id(), none -> new HashSet<>())
                .add(new Address(address.toLowerCase(Locale.ROOT), kind));
    }

    private void writeAddresses() {
        PreparedBatch inserts =
                handle.prepareBatch("insert into client_address (firm_id, client_id, address, kind, source, import_id)"
                        + " values (:firm, :client, :address, :kind, 'import', :import)");
        List<String> ids = new ArrayList<>(addresses.keySet());
        Set<String> known = new HashSet<>();
        for (List<String> some : Chunks.of(ids)) {
            handle.createQuery(
                            "select client_id, address from client_address where firm_id = :firm and client_id in (<ids>)")
                    .bind("firm", firm.id())
                    .bindList("ids", some)
                    .map((row, context) -> row.getString("client_id") + " " + row.getString("address"))
                    .forEach(known::add);
        }
        addresses.forEach((client, own) -> own.stream()
                .filter(address -> known.add(client + " " + address.address()))
                .forEach(address -> inserts.bind("firm", firm.id())
                        .bind("client", client)
                        .bind("address", address.address())
                        .bind("kind", address.kind())
                        .bind("import", importId)
                        .add()));
        if (inserts.size() > 0) {
            inserts.execute();
        }
    }
}
