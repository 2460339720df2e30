package org.riguardo.desk.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.riguardo.api.mailbox.SendingAccount;
import org.riguardo.db.Database;
import org.riguardo.db.InTransaction;
import org.riguardo.mailboxes.Filing;
import org.riguardo.mailboxes.SendingAccounts;
import org.riguardo.mailboxes.SentCopies;

/** Sees to it that the copy of each mail that left is filed among the sent ones; for a day it is tried again, and nothing is ever sent because of it. */
@ApplicationScoped
class Filed {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int AT_ONCE = 5;

    private record Copy(String id, String sender, byte[] content) {}

    @Inject
    private SendingAccounts accounts;

    @Inject
    private SentCopies copies;

    @Inject
    private InTransaction transactions;

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    static Filed of(
            SendingAccounts accounts, SentCopies copies, InTransaction transactions, Database database, Clock clock) {
        Filed filed = new Filed();
        filed.accounts = accounts;
        filed.copies = copies;
        filed.transactions = transactions;
        filed.database = database;
        filed.clock = clock;
        return filed;
    }

    void note(String firm, String mailId, Filing filing) {
        boolean done = filing.outcome() != Filing.Outcome.FAILED;
        transactions.call(() -> database.with(handle -> handle.createUpdate(
                        "update outbox_mail set filed = :done, next_at = :next, why_it = :it, why_en = :en"
                                + " where firm_id = :firm and id = :id and state = 'SENT'")
                .bind("done", done)
                .bind("next", done ? null : clock.instant().plus(PAUSE))
                .bind("it", filing.problem() == null ? null : filing.problem().it())
                .bind("en", filing.problem() == null ? null : filing.problem().en())
                .bind("firm", firm)
                .bind("id", mailId)
                .execute()));
    }

    /** Files the copies that could not be filed before. */
    void again(String firm) {
        Instant now = clock.instant();
        List<Copy> waiting = transactions.call(() -> database.with(handle -> handle.createQuery(
                        "select o.id, o.sender, c.content from outbox_mail o join outbox_content c on c.mail_id = o.id"
                                + " where o.firm_id = :firm and o.state = 'SENT' and not o.filed and o.changed_at > :since"
                                + " and (o.next_at <= :now or o.next_at is null and o.changed_at < :settled)"
                                + " order by o.changed_at, o.id limit " + AT_ONCE)
                .bind("firm", firm)
                .bind("since", now.minus(LONGEST))
                .bind("settled", now.minus(PAUSE))
                .bind("now", now)
                .map((row, context) -> new Copy(row.getString("id"), row.getString("sender"), row.getBytes("content")))
                .list()));
        for (Copy copy : waiting) {
            SendingAccount account = accounts.of(firm, copy.sender());
            if (account != null) {
                note(firm, copy.id(), copies.file(account, copy.content()));
            }
        }
    }
}
