package org.riguardo.desk.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.riguardo.TestClock;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.mailbox.Credential;
import org.riguardo.api.mailbox.MailTransport;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.SendingAccount;
import org.riguardo.audit.Audit;
import org.riguardo.clientfile.ClientFiles;
import org.riguardo.db.Database;
import org.riguardo.db.TestDatabase;
import org.riguardo.db.TestTransactions;
import org.riguardo.firm.Caller;
import org.riguardo.firm.FirmConfig;
import org.riguardo.firm.Firms;
import org.riguardo.json.PolicyJson;
import org.riguardo.mailbox.compose.MailComposer;
import org.riguardo.mailboxes.Filing;
import org.riguardo.mailboxes.SendingAccounts;
import org.riguardo.mailboxes.SentCopies;
import org.riguardo.plan.DecisionKeeper;
import org.riguardo.plan.Policies;
import org.riguardo.plugins.rules.Added;
import org.riguardo.policy.PolicySettings;
import org.riguardo.timeline.mail.Retries;
import org.riguardo.timeline.mail.TestReading;

/** A firm with one client, a little overdue, to whom a friendly email may be written on a Tuesday morning. */
final class Desk implements AutoCloseable {

    static final String FIRM = TestDatabase.FIRM;
    static final Instant TUESDAY = Instant.parse("2026-03-03T09:15:00Z");
    static final Caller PAOLO = new Caller(FIRM, "paolo");
    static final Caller ANNA = new Caller(FIRM, "anna");
    static final String CLIENT = "c1";

    private static final SendingAccount ACCOUNT = new SendingAccount(
            "studio",
            "studio@riguardo.example",
            "Paolo, Studio",
            "localhost",
            3025,
            MailboxAccount.Security.NONE,
            "studio",
            Credential.password("studio"));

    final TestDatabase rows;
    final TestTransactions transactions;
    final Database database;
    final TestClock clock = new TestClock(TUESDAY);
    final Relay relay = new Relay();
    MailTransport transport = relay;
    Executor executor = Runnable::run;
    SendingAccount account = ACCOUNT;
    final List<byte[]> sentFolder = Collections.synchronizedList(new ArrayList<>());
    Added added = Added.NONE;
    final Policies policies;
    final DecisionKeeper decisions;

    Desk(TestDatabase rows) {
        this.rows = rows;
        this.transactions = new TestTransactions(rows.source());
        this.database = transactions.database();
        this.policies = Policies.of(database, firm -> added);
        Firms firms = Firms.of(database, new FirmConfig(), clock);
        this.decisions = DecisionKeeper.of(database, ClientFiles.of(database, firms), policies, clock);
        rows.client(FIRM, CLIENT, LocalDate.of(2024, 1, 1));
        rows.item(FIRM, CLIENT, "i1", LocalDate.of(2026, 2, 23), "1200.00");
        rows.handle().execute("update firm set ledger_day = ? where id = ?", LocalDate.of(2026, 3, 2), FIRM);
        rows.handle().execute("insert into policy_gate (firm_id) values (?)", FIRM);
        rows.handle()
                .execute(
                        "insert into mail_gate (firm_id, own_addresses) values (?, ?)",
                        FIRM,
                        "studio@riguardo.example");
    }

    @Override
    public void close() {
        rows.close();
    }

    /** A server over the database, as another one would be started after a crash or beside it. */
    Sending server(String node, Watch watch) {
        Firms firms = Firms.of(database, new FirmConfig(), clock);
        Audit audit = Audit.of(database, clock);
        SendingAccounts accounts = new SendingAccounts() {
            @Override
            public SendingAccount of(String firm, String username) {
                return username.equals("nobody") ? null : account;
            }
        };
        SentCopies copies = new SentCopies() {
            @Override
            public Filing file(SendingAccount account, byte[] message) {
                sentFolder.add(message);
                return new Filing(Filing.Outcome.FILED, null);
            }
        };
        Retries retries = Retries.of(transactions);
        Settlement settlement = Settlement.of(decisions, audit, clock);
        Filed filed = Filed.of(accounts, copies, transactions, database, clock);
        return Sending.of(
                Writing.of(accounts, new MailComposer(15 << 20), firms, clock),
                Departure.of(ClientFiles.of(database, firms), policies, decisions, audit, clock),
                HandingOver.of(transport, copies, settlement, filed, retries, database, executor),
                settlement,
                filed,
                retries,
                database,
                clock,
                node,
                watch);
    }

    Sending server() {
        return server("one", Watch.NOBODY);
    }

    /** A friendly reminder that waits for approval. */
    OutgoingMail draft(String id) {
        return draft(id, List.of(CLIENT + "@cliente.example"));
    }

    OutgoingMail draft(String id, List<String> to) {
        rows.handle()
                .execute(
                        "insert into draft (id, firm_id, client_id, revision, state, kind, purpose, tone, form, language,"
                                + " sender, to_addresses, cc_addresses, subject, body, items, created_at, created_by,"
                                + " changed_at, changed_by) values (?, ?, ?, 1, 'OPEN', 'REMINDER', 'MONEY', 'FRIENDLY',"
                                + " 'LEI', 'it', 'paolo', '', '', 's', 'b', '', ?, 'paolo', ?, 'paolo')",
                        id,
                        FIRM,
                        CLIENT,
                        TUESDAY.atOffset(java.time.ZoneOffset.UTC),
                        TUESDAY.atOffset(java.time.ZoneOffset.UTC));
        return mail(id, 1, to);
    }

    static OutgoingMail mail(String draftId, int revision, List<String> to) {
        return new OutgoingMail(
                CLIENT,
                draftId,
                revision,
                Purpose.MONEY,
                Tone.FRIENDLY,
                false,
                List.of("i1"),
                "paolo",
                to,
                List.of(),
                "Fattura di gennaio",
                "Buongiorno,\nle scrivo per la fattura di gennaio.\n",
                null,
                List.of(),
                List.of());
    }

    /** The same mail from somebody else, with another subject and files. */
    static OutgoingMail mail(OutgoingMail mail, String sender, String subject, List<Enclosure> enclosures) {
        return new OutgoingMail(
                mail.clientId(),
                mail.draftId(),
                mail.revision(),
                mail.purpose(),
                mail.tone(),
                mail.recap(),
                mail.items(),
                sender,
                mail.to(),
                mail.cc(),
                subject,
                mail.text(),
                null,
                List.of(),
                enclosures);
    }

    /** A mail about the client's own question in place of one about money. */
    static OutgoingMail answer(OutgoingMail mail) {
        return new OutgoingMail(
                mail.clientId(),
                mail.draftId(),
                mail.revision(),
                Purpose.SUPPORT,
                null,
                false,
                List.of(),
                mail.sender(),
                mail.to(),
                List.of(),
                "R: busta paga",
                "Ecco.",
                null,
                List.of(),
                List.of());
    }

    /** Logs a call of support as the desk does, and returns the mails of which whoever logs it is told. */
    List<InFlight> logSupport(String id) {
        return transactions.call(() -> database.with(handle -> {
            lock(handle);
            contact(handle, id, "CALL", "IN", "SUPPORT", false);
            List<InFlight> told = new OutboxViews(handle, FIRM).inFlight(CLIENT);
            decisions.refresh(FIRM, List.of(CLIENT));
            return told;
        }));
    }

    /** Holds the client as whoever stores a fact about it does. */
    void lock(org.jdbi.v3.core.Handle handle) {
        handle.createQuery("select id from client where firm_id = :firm and id = :id for update")
                .bind("firm", FIRM)
                .bind("id", CLIENT)
                .mapTo(String.class)
                .one();
    }

    /** A contact that is known, without more ado. */
    void contact(
            org.jdbi.v3.core.Handle handle,
            String id,
            String channel,
            String direction,
            String purpose,
            boolean money) {
        handle.createUpdate(
                        "insert into interaction (id, firm_id, client_id, at, channel, direction, by_person, purpose,"
                                + " money_mentioned, logged_at, logged_by) values (:id, :firm, :client, :at, :channel, :direction,"
                                + " 'paolo', :purpose, :money, :at, 'paolo')")
                .bind("id", id)
                .bind("firm", FIRM)
                .bind("client", CLIENT)
                .bind("at", clock.instant())
                .bind("channel", channel)
                .bind("direction", direction)
                .bind("purpose", purpose)
                .bind("money", money)
                .execute();
    }

    /** Pulls or lifts the stop as a new version of the policy. */
    void stop(boolean pulled) {
        transactions.call(() -> database.with(handle -> {
            Policies.Version version = policies.hold(FIRM);
            PolicySettings settings = version.settings().withEmergencyStop(pulled);
            return handle.createUpdate(
                            "insert into policy_version (firm_id, version, saved_at, saved_by, why, document)"
                                    + " values (:firm, :version, :now, 'anna', 'prova', :document)")
                    .bind("firm", FIRM)
                    .bind("version", version.number() + 1)
                    .bind("now", clock.instant())
                    .bind("document", PolicyJson.write(settings).toString())
                    .execute();
        }));
    }

    /** The copy of a mail is read from the mailbox's Sent. */
    void proof(String messageId) {
        String copy = "From: studio@riguardo.example\r\nTo: c1@cliente.example\r\nMessage-ID: " + messageId
                + "\r\nDate: Tue, 3 Mar 2026 10:15:00 +0100\r\nSubject: Fattura di gennaio\r\n\r\nBuongiorno\r\n";
        TestReading.sent(rows.handle(), copy);
    }

    OutboxMail only() {
        List<OutboxMail> all = all();
        if (all.size() != 1) {
            throw new AssertionError("one mail was expected and not " + all);
        }
        return all.get(0);
    }

    List<OutboxMail> all() {
        return new OutboxViews(rows.handle(), FIRM)
                .page(OutboxFilter.ALL, null, 200)
                .items();
    }

    /** The contacts on the client's timeline that count. */
    List<Map<String, Object>> timeline() {
        return rows.handle()
                .createQuery(
                        "select channel, direction, purpose, signals, recap, tone, outbox_id, note from interaction"
                                + " where client_id = 'c1' and withdrawn_at is null order by at, id")
                .mapToMap()
                .list();
    }

    Map<String, Object> draftRow(String id) {
        return rows.handle()
                .createQuery("select state, revision from draft where id = :id")
                .bind("id", id)
                .mapToMap()
                .one();
    }

    Set<String> audited() {
        return rows.handle()
                .createQuery("select what from audit_entry where what like 'mail-%'")
                .mapTo(String.class)
                .set();
    }

    void pass(Duration time) {
        clock.by(time);
    }
}
