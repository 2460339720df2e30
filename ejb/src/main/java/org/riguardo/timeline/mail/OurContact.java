package org.riguardo.timeline.mail;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The contact that a mail of the outbox is. */
public final class OurContact {

    private OurContact() {}

    /** Lets the contact of a mail that left count, also where it was taken back since somebody thought that the mail had not left; returns its id. */
    public static Optional<String> counts(Handle handle, String firm, String outboxId) {
        Optional<String> contact = handle.createQuery("select id from interaction where firm_id = :firm"
                        + " and outbox_id = :outbox and direction = 'OUT' order by at desc, id desc limit 1")
                .bind("firm", firm)
                .bind("outbox", outboxId)
                .mapTo(String.class)
                .findOne();
        contact.ifPresent(id -> {
            handle.createUpdate("update interaction set withdrawn_at = null where firm_id = :firm and id = :id")
                    .bind("firm", firm)
                    .bind("id", id)
                    .execute();
            handle.createUpdate("update outbox_mail set interaction_id = :contact where firm_id = :firm and id = :id")
                    .bind("contact", id)
                    .bind("firm", firm)
                    .bind("id", outboxId)
                    .execute();
        });
        return contact;
    }
}
