package org.riguardo.timeline.mail;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.riguardo.db.Dialect;

/** One batch of mail of a firm at a time is kept: so two accounts that read the same message at once keep it once, and join no conversation in vain. */
final class MailGate {

    private final Handle handle;
    private final String firm;

    MailGate(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** Waits until nobody else is in, and stays in until the transaction ends. */
    OwnSide enter() {
        return OwnSide.of(handle, firm, locked());
    }

    /** The same, and tells the addresses of the firm's mailboxes to everybody who links mail from now on. */
    OwnSide enter(Set<String> addresses) {
        String known = locked();
        String told = String.join(" ", new TreeSet<>(addresses));
        if (!told.equals(known)) {
            handle.createUpdate("update mail_gate set own_addresses = :told where firm_id = :firm")
                    .bind("told", told)
                    .bind("firm", firm)
                    .execute();
        }
        return OwnSide.of(handle, firm, told);
    }

    private String locked() {
        return known().or(this::first).orElse("");
    }

    private Optional<String> known() {
        return handle.createQuery("select own_addresses from mail_gate where firm_id = :firm for update")
                .bind("firm", firm)
                .mapTo(String.class)
                .findOne();
    }

    /** The row of a firm's first mail; a firm that nothing is kept of yet has none, and no mail to guard. */
    private Optional<String> first() {
        Dialect.of(handle)
                .insertUnlessThere(
                        handle,
                        "insert into mail_gate (firm_id, own_addresses) select id, '' from firm where id = :firm",
                        row -> row.bind("firm", firm));
        return known();
    }
}
