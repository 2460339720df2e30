package org.riguardo.timeline.mail;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.mailbox.FolderState;
import org.riguardo.api.mailbox.MessagePlace;
import org.riguardo.api.mailbox.UidRange;
import org.riguardo.api.mailbox.UidRanges;
import org.riguardo.api.mailbox.Watermark;
import org.riguardo.db.Dialect;
import org.riguardo.mailbox.IncomingMail;

/** The rows that say what is known of each folder, and how many of its messages are still to come. */
final class WatermarkRows {

    private final Handle handle;
    private final String firm;

    WatermarkRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    List<Watermark> of(String account) {
        return handle.createQuery("select folder, uid_validity, known, landmark from mail_watermark"
                        + " where firm_id = :firm and account = :account order by folder")
                .bind("firm", firm)
                .bind("account", account)
                .map((row, context) -> new Watermark(
                        row.getString("folder"),
                        row.getLong("uid_validity"),
                        UidRanges.parse(row.getString("known")),
                        row.getString("landmark")))
                .list();
    }

    /** How far each folder is read. */
    List<FolderState> states(String account) {
        return handle.createQuery("select folder, uid_validity, known, landmark, messages, missing from mail_watermark"
                        + " where firm_id = :firm and account = :account order by folder")
                .bind("firm", firm)
                .bind("account", account)
                .map((row, context) -> new FolderState(
                        new Watermark(
                                row.getString("folder"),
                                row.getLong("uid_validity"),
                                UidRanges.parse(row.getString("known")),
                                row.getString("landmark")),
                        row.getLong("messages"),
                        row.getLong("missing")))
                .list();
    }

    /** Adds what the places of these mails cover. */
    void add(String account, List<IncomingMail> mails) {
        Map<String, FolderState> states = new LinkedHashMap<>();
        states(account).forEach(state -> states.put(state.known().folder(), state));
        Map<String, FolderState> changed = new LinkedHashMap<>();
        for (IncomingMail mail : mails) {
            String folder = mail.at().folder();
            FolderState grown = plus(Optional.ofNullable(states.get(folder)), mail.at());
            states.put(folder, grown);
            changed.put(folder, grown);
        }
        changed.values().forEach(state -> put(account, state));
    }

    /** Replaces what is known of a folder. */
    void put(String account, FolderState state) {
        Watermark mark = state.known();
        Dialect.of(handle)
                .put(
                        handle,
                        "mail_watermark",
                        List.of("firm_id", "account", "folder"),
                        List.of("uid_validity", "known", "landmark", "messages", "missing"),
                        row -> row.bind("firm_id", firm)
                                .bind("account", account)
                                .bind("folder", mark.folder())
                                .bind("uid_validity", mark.uidValidity())
                                .bind("known", mark.known().toString())
                                .bind("landmark", mark.landmark())
                                .bind("messages", state.messages())
                                .bind("missing", state.missing()));
    }

    /** Replaces what is known of a folder, and measures from now on how fast the rest of it comes. */
    void begin(String account, FolderState state, Instant now) {
        put(account, state);
        handle.createUpdate("update mail_watermark set reading_since = case when missing > 0 then :now end,"
                        + " missing_then = missing where firm_id = :firm and account = :account and folder = :folder")
                .bind("now", now)
                .bind("firm", firm)
                .bind("account", account)
                .bind("folder", state.known().folder())
                .execute();
    }

    void rename(String account, String from, String to) {
        handle.createUpdate(
                        "delete from mail_watermark where firm_id = :firm and account = :account and folder = :folder")
                .bind("firm", firm)
                .bind("account", account)
                .bind("folder", to)
                .execute();
        for (String table : List.of("mail_watermark", "mail_message")) {
            handle.createUpdate("update " + table
                            + " set folder = :to where firm_id = :firm and account = :account and folder = :from")
                    .bind("to", to)
                    .bind("firm", firm)
                    .bind("account", account)
                    .bind("from", from)
                    .execute();
        }
    }

    private static FolderState plus(Optional<FolderState> before, MessagePlace place) {
        Optional<FolderState> same = before.filter(state -> state.known().uidValidity() == place.uidValidity());
        UidRange covers = place.covers();
        UidRanges known =
                same.map(state -> state.known().known()).orElse(UidRanges.NONE).plus(covers);
        return new FolderState(
                new Watermark(
                        place.folder(),
                        place.uidValidity(),
                        known,
                        same.map(state -> state.known().landmark()).orElse(null)),
                same.map(FolderState::messages).orElse(0L),
                same.map(FolderState::missing).orElse(0L) - 1);
    }
}
