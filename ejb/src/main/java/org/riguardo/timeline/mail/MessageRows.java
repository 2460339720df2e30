package org.riguardo.timeline.mail;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Signal;
import org.riguardo.api.mailbox.MessagePlace;
import org.riguardo.db.Database;
import org.riguardo.db.Words;
import org.riguardo.mailbox.Counted;
import org.riguardo.mailbox.IncomingMail;
import org.riguardo.mailbox.kind.Classification;
import org.riguardo.mailbox.kind.Kind;
import org.riguardo.mailbox.read.MailAddress;
import org.riguardo.mailbox.read.ParsedMessage;

/** The rows of messages and of the addresses by which they belong to a client. */
final class MessageRows {

    /** As much of a kept message as tells whether another one is a copy of it. */
    record Kept(String id, Direction direction, @Nullable String fromAddress, @Nullable String wholeText) {

        boolean sameAs(IncomingMail mail) {
            return mail.message().messageId() == null || mail.sameAs(fromAddress, wholeText == null ? "" : wholeText);
        }
    }

    private static final String COLUMNS =
            "id, firm_id, account, folder, uid_validity, uid, identity, message_id, thread_id,"
                    + " in_reply_to, refs, direction, from_address, from_name, recipients, subject, sent_at, kind, refers_to,"
                    + " return_date, new_text, whole_text, note, purpose, signals, money_mentioned";

    private final Handle handle;
    private final String firm;

    MessageRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    Optional<Kept> byIdentity(String identity) {
        return handle.createQuery("select id, direction, from_address, whole_text from mail_message"
                        + " where firm_id = :firm and identity = :identity")
                .bind("firm", firm)
                .bind("identity", identity)
                .map((row, context) -> new Kept(
                        row.getString("id"),
                        Direction.valueOf(row.getString("direction")),
                        row.getString("from_address"),
                        row.getString("whole_text")))
                .findOne();
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

    String insert(String account, String identity, String thread, IncomingMail mail) {
        ParsedMessage message = mail.message();
        Classification kind = mail.classification();
        MailAddress from = message.from();
        Counted counted = Counted.atOnce(mail.understanding());
        String id = Database.newId();
        handle.createUpdate("insert into mail_message (" + COLUMNS
                        + ") values (:id, :firm, :account, :folder, :validity, :uid,"
                        + " :identity, :mid, :thread, :reply, :refs, :direction, :from, :fromName, :recipients, :subject, :sentAt,"
                        + " :kind, :refersTo, :returnDate, :newText, :wholeText, :note, :purpose, :signals, :money)")
                .bind("id", id)
                .bind("firm", firm)
                .bind("account", account)
                .bind("folder", mail.at().folder())
                .bind("validity", mail.at().uidValidity())
                .bind("uid", mail.at().uid())
                .bind("identity", identity)
                .bind("mid", clean(message.messageId(), 998))
                .bind("thread", thread)
                .bind("reply", clean(message.inReplyTo(), 998))
                .bind("refs", clean(String.join(" ", message.references()), 100_000))
                .bind("direction", mail.direction().name())
                .bind("from", from == null ? null : clean(from.address(), 320))
                .bind("fromName", from == null ? null : clean(from.name(), 320))
                .bind("recipients", clean(recipients(message), 100_000))
                .bind("subject", clean(message.subject(), 10_000))
                .bind("sentAt", mail.sentAt())
                .bind("kind", kind.kind().name())
                .bind("refersTo", clean(kind.refersTo(), 998))
                .bind("returnDate", kind.returnDate())
                .bind("newText", clean(mail.newText(), Integer.MAX_VALUE))
                .bind("wholeText", clean(message.text(), Integer.MAX_VALUE))
                .bind("note", clean(mail.note(), 500))
                .bind("purpose", counted.purpose().name())
                .bind("signals", Words.join(signals(kind, counted)))
                .bind("money", counted.moneyMentioned())
                .execute();
        return id;
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

    void turnOut(String id) {
        handle.createUpdate("update mail_message set direction = 'OUT' where firm_id = :firm and id = :id")
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }

    void replaceAddresses(String id, List<String> addresses) {
        handle.createUpdate("delete from mail_address where firm_id = :firm and message_id = :id")
                .bind("firm", firm)
                .bind("id", id)
                .execute();
        addAddresses(id, addresses);
    }

    void addAddresses(String id, List<String> addresses) {
        if (addresses.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "insert into mail_address (message_id, firm_id, address) values (:id, :firm, :address)");
        addresses.forEach(address -> batch.bind("id", id)
                .bind("firm", firm)
                .bind("address", clean(address, 320))
                .add());
        batch.execute();
    }

    private static String recipients(ParsedMessage message) {
        return java.util.stream.Stream.concat(message.to().stream(), message.cc().stream())
                .map(MailAddress::address)
                .distinct()
                .collect(java.util.stream.Collectors.joining(","));
    }

    private static Set<Signal> signals(Classification kind, Counted counted) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        signals.addAll(counted.signals());
        if (kind.kind() == Kind.BOUNCE) {
            signals.add(Signal.BOUNCE);
        } else if (kind.absent()) {
            signals.add(Signal.OUT_OF_OFFICE);
        }
        return signals;
    }

    private static @Nullable String clean(@Nullable String text, int most) {
        if (text == null) {
            return null;
        }
        String whole = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
        return whole.length() <= most ? whole : whole.substring(0, most);
    }
}
