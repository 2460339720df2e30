package org.riguardo.desk.outbox;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.facts.Purpose;
import org.riguardo.db.Database;
import org.riguardo.db.Words;

/** The contacts that mails of the outbox are, on the timelines of their clients. */
final class MailContacts {

    private static final int LONGEST_REASON = 500;

    private final Handle handle;
    private final String firm;
    private final Instant now;

    MailContacts(Handle handle, String firm, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.now = now;
    }

    /** That the mail is leaving; what it is about was said by whoever approved it. */
    String leaving(String mailId, OutgoingMail mail) {
        String id = Database.newId();
        handle.createUpdate(
                        "insert into interaction (id, firm_id, client_id, at, channel, direction, by_person, purpose,"
                                + " money_mentioned, answered, signals, recap, tone, items, logged_at, classified_at, outbox_id)"
                                + " values (:id, :firm, :client, :now, 'EMAIL', 'OUT', :by, :purpose, :money, true, '', :recap,"
                                + " :tone, :items, :now, :now, :outbox)")
                .bind("id", id)
                .bind("firm", firm)
                .bind("client", mail.clientId())
                .bind("now", now)
                .bind("by", mail.sender())
                .bind("purpose", (mail.aboutMoney() ? Purpose.MONEY : mail.purpose()).name())
                .bind("money", mail.aboutMoney())
                .bind("recap", mail.recap())
                .bind("tone", mail.tone() == null ? null : mail.tone().name())
                .bind("items", Words.join(mail.items()))
                .bind("outbox", mailId)
                .execute();
        return id;
    }

    /** That it certainly did not leave. */
    void withdraw(Entry entry) {
        if (entry.interactionId() != null) {
            handle.createUpdate("update interaction set withdrawn_at = :now where firm_id = :firm and id = :id"
                            + " and withdrawn_at is null")
                    .bind("now", now)
                    .bind("firm", firm)
                    .bind("id", entry.interactionId())
                    .execute();
        }
    }

    /** That the server sent it back at once, as a message that comes back later is noted too. */
    void refused(Entry entry, String reason) {
        handle.createUpdate("insert into interaction (id, firm_id, client_id, at, channel, direction, purpose, signals,"
                        + " automatic, note, logged_at, outbox_id) values (:id, :firm, :client, :now, 'EMAIL', 'IN',"
                        + " 'UNKNOWN', 'BOUNCE', true, :note, :now, :outbox)")
                .bind("id", Database.newId())
                .bind("firm", firm)
                .bind("client", entry.mail().clientId())
                .bind("now", now)
                .bind("note", reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON))
                .bind("outbox", entry.id())
                .execute();
    }

    /** Addresses that a server does not know are not used any more. */
    void flag(List<String> addresses, String reason) {
        for (String address : addresses) {
            handle.createUpdate("update client_address set refused_at = :now, refused_why = :why where firm_id = :firm"
                            + " and lower(address) = lower(:address) and refused_at is null")
                    .bind("now", now)
                    .bind("why", reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON))
                    .bind("firm", firm)
                    .bind("address", address)
                    .execute();
        }
    }
}
