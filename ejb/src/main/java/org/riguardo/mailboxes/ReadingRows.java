package org.riguardo.mailboxes;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How far the folders of a firm's accounts are read. */
final class ReadingRows {

    private final Handle handle;
    private final String firm;

    /** One folder's row; public for the mapper that makes it. */
    public record Row(
            String account,
            String folder,
            long messages,
            long missing,
            @Nullable Instant readingSince,
            long missingThen) {}

    ReadingRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** By account. */
    Map<String, List<Row>> all() {
        return handle
                .createQuery(
                        "select account, folder, messages, missing, reading_since, missing_then from mail_watermark"
                                + " where firm_id = :firm")
                .bind("firm", firm)
                .mapTo(Row.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::account));
    }

    /** The progress of the folders that are chosen. */
    static Progress progress(List<Row> rows, Collection<String> folders, Instant now) {
        return Progress.of(
                rows.stream()
                        .filter(row -> folders.contains(row.folder()))
                        .map(row -> new Progress.OfFolder(
                                row.messages(), row.missing(), row.readingSince(), row.missingThen()))
                        .toList(),
                now);
    }

    /** Forgets how far an account was read, since it leads to another mailbox now. */
    void forget(String account) {
        handle.createUpdate("delete from mail_watermark where firm_id = :firm and account = :account")
                .bind("firm", firm)
                .bind("account", account)
                .execute();
    }
}
