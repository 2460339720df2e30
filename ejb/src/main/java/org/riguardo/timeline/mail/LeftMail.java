package org.riguardo.timeline.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Direction;
import org.riguardo.mailbox.IncomingMail;
import org.riguardo.mailbox.kind.Detail;
import org.riguardo.mailbox.kind.Kind;

/**
 * Recognises in the mailboxes what this application sent itself: its copy is the same contact and no second one, and whatever names it proves that it left. It
 * may only be used behind {@link MailGate}.
 */
final class LeftMail {

    /**
     * A mail of the outbox.
     *
     * @param interaction the contact that it is; null while it counts as not sent
     */
    record Ours(String id, String clientId, String state, int attempts, @Nullable String interaction, String to) {}

    private static final Set<Detail> FOR_GOOD = Set.of(Detail.NOT_DELIVERED, Detail.PEC_NOT_DELIVERED);

    private final Handle handle;
    private final String firm;
    private final Instant now;
    private final MailQuery query;

    LeftMail(Handle handle, String firm, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.now = now;
        this.query = new MailQuery(handle, firm);
    }

    /** The mails of the outbox that were handed over at least once, by their Message-IDs. */
    Map<String, Ours> of(Collection<String> messageIds) {
        Map<String, Ours> found = new HashMap<>();
        query.each(
                "select message_id, id, client_id, state, attempt, interaction_id, to_addresses from outbox_mail"
                        + " where firm_id = :firm and attempt > 0 and state <> 'FAILED' and "
                        + query.among("message_id"),
                messageIds,
                row -> found.put(
                        row.getString("message_id"),
                        new Ours(
                                row.getString("id"),
                                row.getString("client_id"),
                                row.getString("state"),
                                row.getInt("attempt"),
                                row.getString("interaction_id"),
                                row.getString("to_addresses"))));
        return found;
    }

    /** The mails among these that are copies of what the outbox sent, by the ids that they are kept with. */
    Map<String, Ours> copies(List<NewMail> mails) {
        Map<String, String> ids = new HashMap<>();
        for (NewMail mail : mails) {
            String messageId = mail.mail().message().messageId();
            if (messageId != null && mail.direction() == Direction.OUT) {
                ids.put(mail.id, messageId);
            }
        }
        Map<String, Ours> known = ids.isEmpty() ? Map.of() : of(Set.copyOf(ids.values()));
        Map<String, Ours> copies = new HashMap<>();
        ids.forEach((id, messageId) -> {
            if (known.containsKey(messageId)) {
                copies.put(id, known.get(messageId));
            }
        });
        return copies;
    }

    LinkReason because(Ours ours) {
        return new LinkReason(Reason.ADDRESS, ours.to().split(",")[0].toLowerCase(Locale.ROOT));
    }

    /** Makes a copy the message of the contact that is there already, and takes it for the proof that it is. */
    void attach(String messageId, Ours ours) {
        LinkReason because = because(ours);
        handle.createUpdate("update interaction set message_id = :message, link_reason = :reason, link_detail = :detail"
                        + " where firm_id = :firm and id = :id and message_id is null")
                .bind("message", messageId)
                .bind("reason", because.reason().key())
                .bind("detail", because.detail())
                .bind("firm", firm)
                .bind("id", proven(ours, true))
                .execute();
    }

    /**
     * Takes from what came in that something left, and which addresses are not reached any more.
     *
     * @return the clients that this touches
     */
    Set<String> heard(Collection<IncomingMail> mails) {
        Set<String> named = new LinkedHashSet<>();
        mails.forEach(mail -> named.addAll(names(mail)));
        if (named.isEmpty()) {
            return hearAgain(mails);
        }
        Map<String, Ours> ours = of(named);
        Set<String> touched = hearAgain(mails);
        for (IncomingMail mail : mails) {
            for (String id : names(mail)) {
                Ours one = ours.get(id);
                if (one != null) {
                    proven(one, false);
                    touched.add(one.clientId());
                    if (cameBack(mail)) {
                        flag(mail);
                    }
                }
            }
        }
        return touched;
    }

    private static Set<String> names(IncomingMail mail) {
        Set<String> ids = new LinkedHashSet<>(mail.message().references());
        if (mail.message().inReplyTo() != null) {
            ids.add(mail.message().inReplyTo());
        }
        if (mail.classification().refersTo() != null) {
            ids.add(mail.classification().refersTo());
        }
        return ids;
    }

    private static boolean cameBack(IncomingMail mail) {
        Detail detail = mail.classification().detail();
        return mail.classification().kind() == Kind.BOUNCE && detail != null && FOR_GOOD.contains(detail);
    }

    private void flag(IncomingMail bounce) {
        List<String> failed = bounce.classification().failed();
        if (!failed.isEmpty()) {
            handle.createUpdate("update client_address set refused_at = :now, refused_why = :why where firm_id = :firm"
                            + " and refused_at is null and " + query.among("lower(address)"))
                    .bind("now", now)
                    .bind("why", "La posta torna indietro. / Mail comes back.")
                    .bind("firm", firm)
                    .bindArray("keys", String.class, failed)
                    .execute();
        }
    }

    /** Who writes from an address is reached there again; returns the clients whose address that is. */
    private Set<String> hearAgain(Collection<IncomingMail> mails) {
        List<String> senders = new ArrayList<>();
        for (IncomingMail mail : mails) {
            if (mail.classification().kind() == Kind.HUMAN && mail.message().from() != null) {
                senders.add(mail.message().from().address());
            }
        }
        Set<String> touched = new LinkedHashSet<>(query.strings(
                "select distinct client_id from client_address where firm_id = :firm and refused_at is not null and "
                        + query.among("lower(address)"),
                senders));
        if (!touched.isEmpty()) {
            handle.createUpdate("update client_address set refused_at = null, refused_why = null where firm_id = :firm"
                            + " and refused_at is not null and " + query.among("lower(address)"))
                    .bind("firm", firm)
                    .bindArray("keys", String.class, senders)
                    .execute();
        }
        return touched;
    }

    /** That a mail left, if that was not known; returns the contact that it is. */
    private @Nullable String proven(Ours ours, boolean filed) {
        boolean news =
                handle.createUpdate("update outbox_mail set state = 'SENT', changed_at = :now, changed_by = 'system',"
                                        + " why_it = null, why_en = null, closed = null, next_at = null where firm_id = :firm"
                                        + " and id = :id and attempt = :attempt"
                                        + " and state in ('SENDING', 'UNKNOWN', 'READY', 'CANCELLED', 'HELD')")
                                .bind("now", now)
                                .bind("firm", firm)
                                .bind("id", ours.id())
                                .bind("attempt", ours.attempts())
                                .execute()
                        > 0;
        if (filed) {
            handle.createUpdate("update outbox_mail set filed = true where firm_id = :firm and id = :id")
                    .bind("firm", firm)
                    .bind("id", ours.id())
                    .execute();
        }
        if (!news) {
            return ours.interaction();
        }
        audit(ours);
        return OurContact.counts(handle, firm, ours.id()).orElse(null);
    }

    private void audit(Ours ours) {
        handle.createUpdate("insert into audit_entry (firm_id, at, who, what, client_id, detail)"
                        + " values (:firm, :now, 'system', 'mail-proven', :client, :detail)")
                .bind("firm", firm)
                .bind("now", now)
                .bind("client", ours.clientId())
                .bind("detail", "{\"id\":\"" + ours.id() + "\"}")
                .execute();
    }
}
