package org.riguardo.ledger.sdi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.SdiMessage;
import org.riguardo.db.Database;
import org.riguardo.db.Dialect;

/** Keeps the messages of the exchange system; those of an import that was taken back count no more. */
final class MessageRows {

    /** Condition on the message {@code m}: it is in force. */
    static final String IN_FORCE =
            " exists (select 1 from import_run r where r.id = m.import_id and r.state <> 'UNDONE')";

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_IDENTIFIER = 60;

    private final Handle handle;
    private final String firm;

    MessageRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** Keeps the message about the file or archive of that key, unless the same is known from this import. */
    void keep(String importId, String key, SdiMessage message) {
        keep(
                new Kept(
                        importId,
                        message.kind(),
                        cut(message.invoiceFile(), LONGEST_NAME),
                        cut(message.identifier(), LONGEST_IDENTIFIER),
                        message.at(),
                        String.join("\n", message.errors())),
                key);
    }

    /**
     * Keeps rejections of archives, that came before them, with the files in them.
     *
     * @param packed the keys of the files in each archive, by its key
     */
    void passOn(Map<String, Set<String>> packed) {
        if (packed.isEmpty()) {
            return;
        }
        handle.createQuery("select m.file_key, m.import_id, m.kind, m.invoice_name, m.identifier, m.said_at, m.errors"
                        + " from sdi_message m where m.firm_id = :firm and m.kind = 'NS' and "
                        + Dialect.of(handle).among("m.file_key", "keys") + " and" + IN_FORCE)
                .bind("firm", firm)
                .bindArray("keys", String.class, List.copyOf(packed.keySet()))
                .map((row, context) -> Map.entry(row.getString("file_key"), kept(row)))
                .list()
                .forEach(rejection -> packed.get(rejection.getKey()).forEach(key -> keep(rejection.getValue(), key)));
    }

    private record Kept(
            String importId,
            String kind,
            String invoiceName,
            @Nullable String identifier,
            @Nullable Instant at,
            String errors) {}

    private static Kept kept(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("said_at", OffsetDateTime.class);
        return new Kept(
                row.getString("import_id"),
                row.getString("kind"),
                row.getString("invoice_name"),
                row.getString("identifier"),
                at == null ? null : at.toInstant(),
                row.getString("errors"));
    }

    private void keep(Kept message, String key) {
        handle.createUpdate("insert into sdi_message (id, firm_id, import_id, file_key, kind, invoice_name, identifier,"
                        + " said_at, errors) select :id, :firm, :import, :key, :kind, :name, :identifier, :at, :errors"
                        + " from (values (1)) one (n) where not exists (select 1 from sdi_message m where"
                        + " m.import_id = :import and m.file_key = :key and m.kind = :kind)")
                .bind("id", Database.newId())
                .bind("firm", firm)
                .bind("import", message.importId())
                .bind("key", key)
                .bind("kind", message.kind())
                .bind("name", message.invoiceName())
                .bind("identifier", message.identifier())
                .bind("at", message.at())
                .bind("errors", message.errors())
                .execute();
    }

    /** The rejections in force of files with these keys, by key. */
    Map<String, Rejection> rejections(Collection<String> keys) {
        Map<String, Rejection> found = new HashMap<>();
        List<String> all = keys.stream().distinct().toList();
        if (!all.isEmpty()) {
            handle.createQuery("select m.file_key, m.said_at, m.errors from sdi_message m where m.firm_id = :firm"
                            + " and m.kind = 'NS' and "
                            + Dialect.of(handle).among("m.file_key", "keys") + " and" + IN_FORCE)
                    .bind("firm", firm)
                    .bindArray("keys", String.class, all)
                    .mapTo(Said.class)
                    .forEach(said -> found.put(said.fileKey(), new Rejection(said.saidAt(), errors(said.errors()))));
        }
        return found;
    }

    /** Another import in force that says the same rejection; null when there is none. */
    @Nullable
    String otherRejection(String key, String importId) {
        return handle.createQuery("select m.import_id from sdi_message m where m.firm_id = :firm and m.kind = 'NS'"
                        + " and m.file_key = :key and m.import_id <> :import and" + IN_FORCE)
                .bind("firm", firm)
                .bind("key", key)
                .bind("import", importId)
                .mapTo(String.class)
                .findFirst()
                .orElse(null);
    }

    static List<String> errors(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split("\n"));
    }

    public record Said(String fileKey, @Nullable Instant saidAt, String errors) {}

    private static @Nullable String cut(@Nullable String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
