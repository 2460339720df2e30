package org.riguardo.timeline.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.timeline.mail.TestMailbox.from;
import static org.riguardo.timeline.mail.TestMailbox.to;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riguardo.db.TestDatabase;
import org.riguardo.mailbox.IncomingMail;

/** Mail that comes by batches: all of it or nothing, by as many statements for many as for few, in any order, from several accounts at once. */
class MailBatchesTest {

    private static final int EVERYTHING = Integer.MAX_VALUE;

    private final TestDatabase database = open();
    private final TestMailbox mailbox = new TestMailbox(database.handle());
    private final Statements statements = new Statements(database);

    TestDatabase open() {
        return TestDatabase.open();
    }

    @BeforeEach
    void twoClients() {
        database.client(TestDatabase.FIRM, "rossi", null);
        database.client(TestDatabase.FIRM, "verdi", null);
        database.handle().execute("update client set vat_id = 'IT01234567897' where id = 'rossi'");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static void keep(Handle handle, String account, List<IncomingMail> mails) {
        OwnSide own = new MailGate(handle, TestDatabase.FIRM).enter(Set.of(TestMailbox.STUDIO));
        new MailKeeping(handle, TestDatabase.FIRM, own, TestMailbox.NOW).keep(account, mails);
    }

    /** Of each kind: known and unknown senders, answers, numbers, invoices, copies, and mail that went out. */
    private List<IncomingMail> mails(String name, int count) {
        List<IncomingMail> mails = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            String id = name + n + "@x";
            String refs = n > 2 ? "References: <" + name + (n - 3) + "@x>\n" : "";
            mails.add(
                    switch (n % 6) {
                        case 0 -> mailbox.read("INBOX", from("rossi@cliente.example", id, refs + "\nUno " + n + "\n"));
                        case 1 -> mailbox.read("Sent", to("verdi@cliente.example", id, refs + "\nDue " + n + "\n"));
                        case 2 ->
                            mailbox.read(
                                    "INBOX",
                                    from("x" + n + "@altrove.example", id, refs + "\nP.IVA 01234567897 " + n + "\n"));
                        case 3 ->
                            mailbox.read(
                                    "INBOX",
                                    from("y" + n + "@altrove.example", id, refs + "\nFattura 7/2026 " + n + "\n"));
                        case 4 -> mailbox.read("INBOX", from("z@altrove.example", id, "\nBuongiorno " + n + "\n"));
                        default -> mailbox.read("INBOX", from("rossi@cliente.example", name + "0@x", "\nUno 0\n"));
                    });
        }
        return mails;
    }

    private int statementsFor(String name, int count) {
        List<IncomingMail> mails = mails(name, count);
        assertThat(statements.work(EVERYTHING, handle -> keep(handle, "studio", mails)))
                .isTrue();
        return statements.count();
    }

    @Test
    void manyCostAsManyStatementsAsFew() {
        statementsFor("first", 30);
        int few = statementsFor("few", 30);
        int many = statementsFor("many", 500);
        System.out.println("statements for 30 and for 500 messages: " + few + " and " + many);
        assertThat(many).isLessThanOrEqualTo(few + 4).isLessThan(60);
    }

    @Test
    void whereverTheConnectionIsLostNothingIsKeptAndTheNextTryKeepsAll() {
        List<IncomingMail> before = mails("before", 12);
        statements.work(EVERYTHING, handle -> keep(handle, "studio", before));
        String untouched = rows();
        List<IncomingMail> mails = mails("next", 24);
        int step = 1;
        while (!statements.work(step, handle -> keep(handle, "studio", mails))) {
            assertThat(rows()).as("step %d", step).isEqualTo(untouched);
            step++;
        }
        assertThat(step).isGreaterThan(15);
        assertThat(count("select count(*) from mail_message")).isEqualTo(10 + 20);
        assertThat(count("select count(*) from interaction where client_id = 'rossi'"))
                .isPositive();
        String all = rows();
        statements.work(EVERYTHING, handle -> keep(handle, "studio", mails));
        assertThat(rows()).isEqualTo(all);
    }

    private String rows() {
        StringBuilder rows = new StringBuilder();
        for (String table : List.of(
                "mail_message", "mail_address", "mail_number", "mail_thread", "mail_thread_id", "interaction")) {
            rows.append(table)
                    .append(' ')
                    .append(count("select count(*) from " + table))
                    .append("; ");
        }
        return rows.toString();
    }

    private int count(String sql) {
        return database.handle().createQuery(sql).mapTo(Integer.class).one();
    }

    @Test
    void twoAccountsThatReadTheSameMailAtOnceKeepItOnce() throws Exception {
        List<IncomingMail> mails = mails("same", 120);
        List<IncomingMail> backwards = new ArrayList<>(mails);
        Collections.reverse(backwards);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (List<IncomingMail> those : List.of(mails, backwards)) {
                running.add(both.submit(() -> {
                    start.await();
                    for (int from = 0; from < those.size(); from += 30) {
                        List<IncomingMail> some = those.subList(from, from + 30);
                        keepDespiteOthers(some);
                    }
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            both.shutdownNow();
        }
        assertThat(count("select count(*) from mail_message")).isEqualTo(100);
        assertThat(count(
                        "select count(*) from (select message_id, client_id from interaction where withdrawn_at is null"
                                + " group by message_id, client_id having count(*) > 1) as twice"))
                .isZero();
    }

    private void keepDespiteOthers(List<IncomingMail> mails) {
        boolean kept = false;
        while (!kept) {
            try {
                kept = new Statements(database).work(EVERYTHING, handle -> keep(handle, "studio", mails));
            } catch (RuntimeException between) {
                assertThat(Retries.cameBetween(between)).isTrue();
            }
        }
    }

    @Test
    void inAnyOrderAndAnyBatchesTheSameMessagesAreTogether() {
        Random random = new Random(822);
        List<String> mails = new ArrayList<>();
        for (int n = 0; n < 300; n++) {
            String refs = random.nextInt(3) == 0 ? "" : "References: <o" + random.nextInt(330) + "@x>\n";
            mails.add(from("w" + n + "@altrove.example", "o" + n + "@x", refs + "\nTesto " + n + "\n"));
        }
        Set<Set<String>> first = kept(mails, random);
        database.handle().execute("delete from mail_address");
        database.handle().execute("delete from mail_number");
        database.handle().execute("delete from mail_message");
        database.handle().execute("delete from mail_thread_id");
        database.handle().execute("update mail_thread set merged_into = null");
        database.handle().execute("delete from mail_thread");
        Collections.shuffle(mails, random);
        assertThat(kept(mails, random)).isEqualTo(first);
    }

    private Set<Set<String>> kept(List<String> mails, Random random) {
        int at = 0;
        while (at < mails.size()) {
            int end = Math.min(mails.size(), at + 1 + random.nextInt(60));
            mailbox.take(mails.subList(at, end).stream()
                    .map(mail -> mailbox.read("INBOX", mail))
                    .toList());
            at = end;
        }
        Map<String, Set<String>> threads = new HashMap<>();
        database.handle()
                .createQuery("select thread_id, message_id from mail_message")
                .map((row, context) -> threads.computeIfAbsent(row.getString(1), none -> new HashSet<>())
                        .add(row.getString(2)))
                .list();
        return new HashSet<>(threads.values());
    }

    @Test
    void copiesInOneBatchAreOneMessageThatWentOut() {
        String mail = "From: paolo@altro.example\nTo: rossi@cliente.example\nMessage-ID: <c@x>\n"
                + "Date: Tue, 3 Mar 2026 10:00:00 +0100\n\nBuongiorno a tutti, vi scrivo per il bilancio.\n";
        mailbox.take(List.of(
                mailbox.read("INBOX", mail),
                mailbox.read("Sent", mail),
                mailbox.read("Archivio", mail + "\n___\nlista interna\n"),
                mailbox.read("Archivio", mail.replace("bilancio", "congedo"))));
        assertThat(count("select count(*) from mail_message")).isEqualTo(2);
        assertThat(count("select count(*) from interaction where client_id = 'rossi' and direction = 'OUT'"))
                .isEqualTo(1);
    }
}
