package org.riguardo.privacy;

import java.math.BigDecimal;
import java.sql.ResultSetMetaData;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.riguardo.db.TestDatabase;

/**
 * A row of one client in every table that has rows of clients, each of its texts marked by a word of its own; what a new column or
 * table needs follows from the schema.
 */
final class Seed {

    static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-02T10:00:00+01:00");
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** Columns whose value is another row's, so that the row is the client's. */
    private static final Map<String, String> SAME = Map.of(
            "mail_ignored.sender", "client_address.address",
            "phone_stranger.number", "client_phone.number",
            "invoice_file.client_vat_id", "client.vat_id",
            "sdi_message.file_key", "invoice_file.file_key");

    /** Links that are named otherwise than the table they lead to. */
    private static final Map<String, String> LINKS = Map.ofEntries(
            Map.entry("message_id", "mail_message"),
            Map.entry("interaction_id", "interaction"),
            Map.entry("agreement_id", "agreement"),
            Map.entry("item_id", "item"),
            Map.entry("payment_id", "payment"),
            Map.entry("thread_id", "mail_thread"),
            Map.entry("assignment_id", "mail_assignment"),
            Map.entry("call_id", "phone_call"),
            Map.entry("meeting_id", "meeting"),
            Map.entry("leg_key", "phone_leg"),
            Map.entry("draft_id", "draft"),
            Map.entry("mail_id", "outbox_mail"),
            Map.entry("merge_id", "client_merge"),
            Map.entry("entry_id", "bank_entry"));

    private static final Set<String> WITHOUT_CANARY = Set.of("state", "currency", "direction", "kind", "tone", "form");

    private final Handle handle;
    private final String client;
    private final Map<String, String> canaries = new LinkedHashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    private Seed(Handle handle, String client) {
        this.handle = handle;
        this.client = client;
    }

    /** Fills the database; the words by the column in which they stand. */
    static Map<String, String> of(TestDatabase database, String client) {
        Seed seed = new Seed(database.handle(), client);
        String run = "run-" + client;
        database.handle()
                .execute(
                        "insert into import_run (id, firm_id, name, sha256, state, received_at) values (?, ?, ?, ?, 'DONE', ?)",
                        run,
                        TestDatabase.FIRM,
                        "file.csv",
                        client,
                        AT);
        seed.ids.put("import_run", run);
        List<RegisteredTable> tables = new ArrayList<>(Registry.get().ofClients());
        Collections.reverse(tables);
        while (!tables.isEmpty()) {
            if (!tables.removeIf(seed::row)) {
                throw new IllegalStateException("rows that need each other: " + tables);
            }
        }
        return seed.canaries;
    }

    private static final class Later extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Whether the row could be added; not while a row that it needs is missing. */
    private boolean row(RegisteredTable table) {
        try {
            add(table);
            return true;
        } catch (Later later) {
            return false;
        }
    }

    private void add(RegisteredTable table) {
        Map<String, Object> values = new LinkedHashMap<>();
        try (var statement = handle.getConnection().prepareStatement("select * from " + table.name() + " where 1 = 0");
                var result = statement.executeQuery()) {
            ResultSetMetaData columns = result.getMetaData();
            for (int at = 1; at <= columns.getColumnCount(); at++) {
                String column = columns.getColumnLabel(at).toLowerCase(Locale.ROOT);
                if (!Set.of("domain", "digits").contains(column) || table.name().equals("client_domain")) {
                    boolean needed = columns.isNullable(at) == ResultSetMetaData.columnNoNulls;
                    Object value = value(table, column, columns.getColumnType(at), columns.getPrecision(at), needed);
                    if (value != null) {
                        values.put(column, value);
                    }
                }
            }
        } catch (java.sql.SQLException refused) {
            throw new IllegalStateException(refused);
        }
        if (table.name().equals("audit_entry")) {
            values.remove("id");
        }
        handle.execute(
                "insert into " + table.name() + " (" + String.join(", ", values.keySet()) + ") values ("
                        + String.join(", ", Collections.nCopies(values.size(), "?")) + ")",
                values.values().toArray());
        ids.put(table.name(), String.valueOf(values.getOrDefault("id", values.get("leg_key"))));
    }

    private Object value(RegisteredTable table, String column, int type, int size, boolean needed) {
        String place = table.name() + "." + column;
        if (SAME.containsKey(place)) {
            if (!canaries.containsKey(SAME.get(place))) {
                throw new Later();
            }
            return canaries.get(SAME.get(place));
        }
        if (table.columns(ColumnKind.KEY, ColumnKind.LINK).contains(column)) {
            return key(table, column, type, needed);
        }
        return switch (type) {
            case Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> text(place, column, size);
            case Types.BOOLEAN, Types.BIT -> false;
            case Types.INTEGER, Types.BIGINT, Types.SMALLINT -> 1;
            case Types.DECIMAL, Types.NUMERIC -> new BigDecimal("1");
            case Types.DATE -> DAY;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> AT;
            default -> ("bytes-" + mark(place)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        };
    }

    private Object key(RegisteredTable table, String column, int type, boolean needed) {
        if (column.equals("firm_id")) {
            return TestDatabase.FIRM;
        }
        boolean own = column.equals("id") || table.name().equals("phone_leg") && column.equals("leg_key");
        if (own) {
            return table.name().equals("client") ? client : key(table.name());
        }
        if (Set.of("client_id", "survivor_id", "one_id").contains(column)) {
            return client;
        }
        if (Set.of("merged_id", "other_id").contains(column)) {
            return "other";
        }
        if (LINKS.containsKey(column)) {
            String led = ids.get(LINKS.get(column));
            boolean wanted = needed
                    || Registry.get().ofClients().stream()
                            .anyMatch(one -> one == table && one.whose().startsWith(column + " in"));
            if (wanted && led == null) {
                throw new Later();
            }
            return wanted || !table.name().equals("mail_message") ? led : null;
        }
        if (column.equals("import_id")) {
            return ids.get("import_run");
        }
        return !needed ? null : type == Types.VARCHAR ? key(table.name() + column) : 1;
    }

    private String key(String name) {
        return Integer.toHexString(name.hashCode()) + "-" + client;
    }

    private Object text(String place, String column, int size) {
        if (size < 20 || WITHOUT_CANARY.contains(column)) {
            return "OTHER".substring(0, Math.min(size, 5)).substring(0, Math.min(size, 3));
        }
        String mark = mark(place);
        canaries.put(place, mark);
        return mark;
    }

    private String mark(String place) {
        return "cnry" + Integer.toHexString(place.hashCode()) + client;
    }
}
