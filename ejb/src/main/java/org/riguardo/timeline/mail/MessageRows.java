package org.riguardo.timeline.mail;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.mailbox.MessagePlace;
import org.riguardo.db.BulkInsert;
import org.riguardo.db.Database;
import org.riguardo.mailbox.IncomingMail;
import org.riguardo.mailbox.kind.Classification;
import org.riguardo.mailbox.read.MailAddress;
import org.riguardo.mailbox.read.ParsedMessage;

/** The rows of messages and of the addresses by which they belong to a client. */
final class MessageRows {

    private static final List<String> COLUMNS = List.of(
            "id",
            "firm_id",
            "account",
            "folder",
            "uid_validity",
            "uid",
            "identity",
            "message_id",
            "thread_id",
            "in_reply_to",
            "refs",
            "direction",
            "from_address",
            "from_name",
            "recipients",
            "subject",
            "base_subject",
            "stray_answer",
            "sent_at",
            "kind",
            "refers_to",
            "return_date",
            "new_text",
            "whole_text",
            "note",
            "purpose",
            "signals",
            "client_id",
            "link_reason",
            "link_detail",
            "waiting",
            "money_mentioned");

    private final Handle handle;
    private final String firm;
    private final MailQuery query;

    MessageRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
        this.query = new MailQuery(handle, firm);
    }

    /** The messages that are kept with these identities, by identity. */
    Map<String, Copies.Kept> kept(Collection<String> identities) {
        Map<String, Copies.Kept> found = new HashMap<>();
        query.each(
                "select identity, id, direction, from_address, whole_text, words_gone from mail_message where firm_id = :firm and "
                        + query.among("identity"),
                identities,
                row -> found.put(
                        row.getString("identity"),
                        new Copies.Kept(
                                row.getString("id"),
                                Direction.valueOf(row.getString("direction")),
                                row.getString("from_address"),
                                row.getString("whole_text"),
                                row.getBoolean("words_gone"),
                                null)));
        return found;
    }

    Optional<String> byPlace(String account, MessagePlace at) {
        return handle.createQuery("select id from mail_message where firm_id = :firm and account = :account"
                        + " and folder = :folder and uid_validity = :validity and uid = :uid")
                .bind("firm", firm)
                .bind("account", account)
                .bind("folder", at.folder())
                .bind("validity", at.uidValidity())
                .bind("uid", at.uid())
                .mapTo(String.class)
                .findFirst();
    }

    /** Adds messages with their conversations, and the client that each belongs to first, if it belongs to one. */
    void insert(
            String account,
            List<NewMail> mails,
            Map<String, String> threads,
            Map<String, Link> links,
            Set<String> asked) {
        try (BulkInsert rows = BulkInsert.into(handle, "mail_message", COLUMNS)) {
            for (NewMail one : mails) {
                add(rows, account, one, threads.get(one.id), links.get(one.id), asked.contains(one.id));
            }
        }
        try (BulkInsert rows = BulkInsert.into(handle, "mail_address", List.of("message_id", "firm_id", "address"))) {
            mails.forEach(one -> one.addresses().forEach(address -> rows.add(one.id, firm, address)));
        }
        try (BulkInsert rows = BulkInsert.into(handle, "mail_number", NumberRows.COLUMNS)) {
            for (NewMail one : mails) {
                one.numbers.numbers().forEach(number -> rows.add(one.id, firm, NumberRows.TAX, number));
                one.numbers.documents().forEach(number -> rows.add(one.id, firm, NumberRows.DOCUMENT, number));
            }
        }
    }

    private void add(BulkInsert rows, String account, NewMail one, String thread, @Nullable Link link, boolean asked) {
        IncomingMail mail = one.mail();
        ParsedMessage message = mail.message();
        Classification kind = mail.classification();
        MailContact contact = one.contact();
        MailAddress from = message.from();
        rows.add(
                one.id,
                firm,
                account,
                mail.at().folder(),
                mail.at().uidValidity(),
                mail.at().uid(),
                one.identity,
                clean(message.messageId(), 998),
                thread,
                clean(message.inReplyTo(), 998),
                clean(String.join(" ", message.references()), 100_000),
                one.direction().name(),
                from == null ? null : clean(from.address(), 320),
                from == null ? null : clean(from.name(), 320),
                clean(recipients(message), 100_000),
                clean(message.subject(), 10_000),
                one.baseSubject(),
                one.strayAnswer(),
                mail.sentAt(),
                kind.kind().name(),
                clean(kind.refersTo(), 998),
                kind.returnDate(),
                clean(mail.newText(), Integer.MAX_VALUE),
                clean(message.text(), Integer.MAX_VALUE),
                clean(mail.note(), 500),
                contact.purpose().name(),
                contact.signals(),
                link == null ? null : link.clientId(),
                link == null ? null : link.because().reason().key(),
                link == null ? null : link.because().detail(),
                asked,
                contact.moneyMentioned());
    }

    void insertAside(String account, String thread, IncomingMail mail, String reason) {
        handle.createUpdate(
                        "insert into mail_message (id, firm_id, account, folder, uid_validity, uid, identity, thread_id,"
                                + " direction, sent_at, kind, note) values (:id, :firm, :account, :folder, :validity, :uid, :id, :thread,"
                                + " :direction, :sentAt, 'OTHER', :note)")
                .bind("id", Database.newId())
                .bind("firm", firm)
                .bind("account", account)
                .bind("folder", mail.at().folder())
                .bind("validity", mail.at().uidValidity())
                .bind("uid", mail.at().uid())
                .bind("thread", thread)
                .bind("direction", mail.direction().name())
                .bind("sentAt", mail.sentAt())
                .bind("note", clean(reason, 500))
                .execute();
    }

    /** Makes sent messages of those that were kept as received, with the addresses that they went to. */
    void turnOut(Map<String, List<String>> addresses) {
        List<String> ids = List.copyOf(addresses.keySet());
        for (String sql : List.of(
                "update mail_message set direction = 'OUT' where firm_id = :firm and " + query.among("id"),
                "delete from mail_address where firm_id = :firm and " + query.among("message_id"))) {
            handle.createUpdate(sql)
                    .bind("firm", firm)
                    .bindArray("keys", String.class, ids)
                    .execute();
        }
        try (BulkInsert rows = BulkInsert.into(handle, "mail_address", List.of("message_id", "firm_id", "address"))) {
            addresses.forEach((id, those) -> those.forEach(address -> rows.add(id, firm, address)));
        }
    }

    private static String recipients(ParsedMessage message) {
        return java.util.stream.Stream.concat(message.to().stream(), message.cc().stream())
                .map(MailAddress::address)
                .distinct()
                .collect(java.util.stream.Collectors.joining(","));
    }

    private static @Nullable String clean(@Nullable String text, int most) {
        if (text == null) {
            return null;
        }
        String whole = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
        return whole.length() <= most ? whole : whole.substring(0, most);
    }
}
