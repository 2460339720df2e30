package org.riguardo.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.riguardo.db.BulkInsert;
import org.riguardo.db.Dialect;
import org.riguardo.firm.Firm;

/** Finds clients by their keys and writes those that are new or were filled up, with their addresses. */
final class ClientRows {

    private static final List<String> CLIENT = List.of(
            "id",
            "firm_id",
            "name",
            "vat_id",
            "tax_code",
            "code",
            "name_key",
            "since",
            "owner",
            "partner",
            "phone",
            "import_id");
    private static final List<String> ADDRESS =
            List.of("firm_id", "client_id", "address", "kind", "source", "import_id");

    private static final int WORTH_ANALYZING = 200;

    private final Handle handle;
    private final Firm firm;
    private int written;
    private int analyzeAt = WORTH_ANALYZING;

    ClientRows(Handle handle, Firm firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** The clients of the firm that have any of these keys, by id. */
    Collection<BookedClient> having(Collection<ClientKeys> keys) {
        Map<String, Set<String>> values = new HashMap<>();
        for (ClientKeys some : keys) {
            for (String lookup : some.lookups()) {
                int colon = lookup.indexOf(':');
                values.computeIfAbsent(column(lookup.substring(0, colon)), none -> new HashSet<>())
                        .add(lookup.substring(colon + 1));
            }
        }
        Map<String, BookedClient> found = new TreeMap<>();
        values.forEach((column, wanted) -> Chunks.of(new ArrayList<>(wanted)).forEach(some -> handle.createQuery(
                        "select id, import_id, merged_into, name, vat_id, tax_code, code, name_key, phone, since from client"
                                + " where firm_id = :firm and " + column + " in (<values>)")
                .bind("firm", firm.id())
                .bindList("values", some)
                .map((row, context) -> client(row))
                .forEach(client -> found.putIfAbsent(client.row(), client))));
        return found.values();
    }

    /** Writes what is new of these, and returns the ids of those of whom something is. */
    Set<String> write(Collection<BookedClient> clients) {
        Set<String> touched = new HashSet<>();
        try (BulkInsert inserts = BulkInsert.into(handle, "client", CLIENT)) {
            clients.stream().filter(BookedClient::isNew).forEach(client -> {
                touched.add(client.id());
                inserts.add(
                        client.id(),
                        firm.id(),
                        client.name(),
                        client.keys().vatId(),
                        client.keys().taxCode(),
                        client.keys().code(),
                        client.keys().nameKey(),
                        client.since(),
                        firm.defaultOwner(),
                        firm.defaultPartner(),
                        client.phone(),
                        client.importId());
            });
        }
        PreparedBatch updates = handle.prepareBatch("update client set vat_id = :vat, tax_code = :tax, code = :code,"
                + " name_key = :nameKey, since = :since, phone = :phone where firm_id = :firm and id = :id");
        clients.stream().filter(BookedClient::isChanged).forEach(client -> {
            touched.add(client.id());
            updates.bind("id", client.id())
                    .bind("firm", firm.id())
                    .bind("vat", client.keys().vatId())
                    .bind("tax", client.keys().taxCode())
                    .bind("code", client.keys().code())
                    .bind("nameKey", client.keys().nameKey())
                    .bind("since", client.since())
                    .bind("phone", client.phone())
                    .add();
        });
        if (updates.size() > 0) {
            updates.execute();
        }
        writeAddresses(clients, touched);
        written += touched.size();
        if (written >= analyzeAt) {
            Dialect.of(handle).analyze(handle, "client (firm_id, vat_id, tax_code, code, name_key)");
            analyzeAt = 3 * written;
        }
        return touched;
    }

    private void writeAddresses(Collection<BookedClient> clients, Set<String> touched) {
        Set<String> known = new HashSet<>();
        List<String> reached = clients.stream()
                .filter(client -> !client.isNew() && !client.addresses().isEmpty())
                .map(BookedClient::id)
                .toList();
        Chunks.of(reached).forEach(some -> handle.createQuery(
                        "select client_id, address from client_address where firm_id = :firm and client_id in (<ids>)")
                .bind("firm", firm.id())
                .bindList("ids", some)
                .map((row, context) -> row.getString("client_id") + " " + row.getString("address"))
                .forEach(known::add));
        try (BulkInsert inserts = BulkInsert.into(handle, "client_address", ADDRESS)) {
            for (BookedClient client : clients) {
                client.addresses().stream()
                        .filter(address -> known.add(client.id() + " " + address.address()))
                        .forEach(address -> {
                            touched.add(client.id());
                            inserts.add(
                                    firm.id(),
                                    client.id(),
                                    address.address(),
                                    address.kind(),
                                    "import",
                                    address.importId());
                        });
            }
        }
    }

    private static BookedClient client(ResultSet row) throws SQLException {
        return BookedClient.known(
                row.getString("id"),
                row.getString("import_id"),
                row.getString("merged_into"),
                row.getString("name"),
                new ClientKeys(
                        row.getString("vat_id"),
                        row.getString("tax_code"),
                        row.getString("code"),
                        row.getString("name_key")),
                row.getString("phone"),
                row.getObject("since", LocalDate.class));
    }

    private static String column(String kind) {
        return switch (kind) {
            case "vat" -> "vat_id";
            case "tax" -> "tax_code";
            case "code" -> "code";
            default -> "name_key";
        };
    }
}
