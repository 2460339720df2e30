package org.riguardo.ledger.sdi;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.SdiMessage;
import org.riguardo.db.Database;

/** Keeps the messages of the exchange system; those of an import that was taken back count no more. */
final class MessageRows {

    /** Condition on the message {@code m}: it is in force. */
    static final String IN_FORCE =
            " exists (select 1 from import_run r where r.id = m.import_id and r.state <> 'UNDONE')";

    private static final int AT_ONCE = 500;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_IDENTIFIER = 60;

    private final Handle handle;
    private final String firm;

    MessageRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** Keeps the message, unless the same is known from another file. */
    void keep(String importId, SdiMessage message) {
        String key = FileKey.of(message.invoiceFile());
        String identifier = cut(message.identifier(), LONGEST_IDENTIFIER);
        handle.createUpdate("insert into sdi_message (id, firm_id, import_id, file_key, kind, invoice_name, identifier,"
                        + " said_at, errors) select :id, :firm, :import, :key, :kind, :name, :identifier, :at, :errors"
                        + " from (values (1)) one (n) where not exists (select 1 from sdi_message m where"
                        + " m.import_id = :import and m.file_key = :key and m.kind = :kind)")
                .bind("id", Database.newId())
                .bind("firm", firm)
                .bind("import", importId)
                .bind("key", key)
                .bind("kind", message.kind())
                .bind("name", cut(message.invoiceFile(), LONGEST_NAME))
                .bind("identifier", identifier)
                .bind("at", message.at())
                .bind("errors", String.join("\n", message.errors()))
                .execute();
    }

    /** The rejections in force of files with these keys, by key. */
    Map<String, Rejection> rejections(Collection<String> keys) {
        Map<String, Rejection> found = new HashMap<>();
        List<String> all = keys.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            handle.createQuery("select m.file_key, m.said_at, m.errors from sdi_message m where m.firm_id = :firm"
                            + " and m.kind = 'NS' and m.file_key in (<keys>) and" + IN_FORCE)
                    .bind("firm", firm)
                    .bindList("keys", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
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
