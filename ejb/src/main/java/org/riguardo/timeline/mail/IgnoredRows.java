package org.riguardo.timeline.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** Keeps the senders and domains of which nobody is asked. */
final class IgnoredRows {

    private static final int MOST = 200;

    private final Handle handle;
    private final Caller caller;
    private final Instant now;
    private final OwnSide own;
    private final Followers rows;

    IgnoredRows(Handle handle, Caller caller, Instant now) {
        this.handle = handle;
        this.caller = caller;
        this.now = now;
        this.own = OwnSide.of(handle, caller.firm());
        this.rows = new Followers(handle, caller.firm());
    }

    List<String> ignore(String messageId, boolean wholeDomain) {
        rows.require("message", "select id from mail_message where firm_id = :firm and id = :a", messageId);
        Set<String> senders = new LinkedHashSet<>();
        for (String address : rows.strings(
                "select address from mail_address where firm_id = :firm and message_id = :a", messageId, "")) {
            senders.add(wholeDomain ? "@" + checked(OwnSide.domain(address)) : address);
        }
        if (senders.isEmpty()) {
            throw new InputProblem(
                    "messageId",
                    "Il messaggio non ha un mittente da non chiedere più.",
                    "The message has no sender not to be asked about.");
        }
        List<String> ids = new ArrayList<>();
        for (String sender : senders) {
            ids.add(add(sender));
            lookAgain(sender);
        }
        return ids;
    }

    private String checked(String domain) {
        if (!OwnSide.tells(domain)) {
            throw new InputProblem(
                    "domain",
                    "Il dominio " + domain + " è di un fornitore di posta: si può ignorare solo l'indirizzo.",
                    "The domain " + domain + " is a mail provider's: only the address can be ignored.");
        }
        return domain;
    }

    private String add(String sender) {
        String id = Database.newId();
        handle.createUpdate("insert into mail_ignored (id, firm_id, kind, sender, ignored_at, ignored_by)"
                        + " values (:id, :firm, :kind, :sender, :now, :by)")
                .bind("id", id)
                .bind("firm", caller.firm())
                .bind("kind", sender.startsWith("@") ? "DOMAIN" : "ADDRESS")
                .bind("sender", sender)
                .bind("now", now)
                .bind("by", caller.username())
                .execute();
        return id;
    }

    void ask(String id) {
        String sender = handle.createQuery(
                        "select sender from mail_ignored where firm_id = :firm and id = :id and undone_at is null")
                .bind("firm", caller.firm())
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> new NotFoundProblem("ignored", id));
        handle.createUpdate(
                        "update mail_ignored set undone_at = :now, undone_by = :by where firm_id = :firm and id = :id")
                .bind("now", now)
                .bind("by", caller.username())
                .bind("firm", caller.firm())
                .bind("id", id)
                .execute();
        lookAgain(sender);
    }

    private void lookAgain(String sender) {
        Set<String> messages =
                sender.startsWith("@") ? rows.waitingFromDomain(sender.substring(1)) : rows.waitingFrom(sender);
        new Linking(handle, caller.firm(), own, now).anew(messages, null);
    }

    List<Ignored> list() {
        return handle.createQuery("select id, sender, ignored_at, ignored_by from mail_ignored where firm_id = :firm"
                        + " and undone_at is null order by ignored_at desc, id limit " + MOST)
                .bind("firm", caller.firm())
                .map((row, context) -> new Ignored(
                        row.getString("id"),
                        row.getString("sender"),
                        row.getObject("ignored_at", OffsetDateTime.class).toInstant(),
                        row.getString("ignored_by")))
                .list();
    }
}
