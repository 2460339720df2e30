package org.riguardo.bench;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.mailbox.MailAnalysis;
import org.riguardo.mailbox.MailIntake;
import org.riguardo.mailbox.MailboxPoller;
import org.riguardo.mailbox.imap.ImapMailboxConnector;
import org.riguardo.mailbox.imap.ImapSettings;
import org.riguardo.timeline.mail.BareMailIntake;

/**
 * Mailboxes read by the product's own classes into a database, each call of the intake a transaction; decisions are left out, as they have a benchmark of
 * their own.
 */
public final class KeptMail implements AutoCloseable {

    private final Store store;

    KeptMail(Store store) throws SQLException {
        this.store = store;
        store.database().use(handle -> {
            new FirmRows(handle).firm();
            var clients =
                    handle.prepareBatch("insert into client (" + FirmRows.CLIENT + ") values (?, ?, ?, ?, ?, ?, ?, ?)");
            var addresses =
                    handle.prepareBatch("insert into client_address (" + FirmRows.ADDRESS + ") values (?, ?, ?, ?, ?)");
            for (int i = 0; i < MailFolders.CLIENTS; i++) {
                clients.add("c" + i, FirmRows.FIRM, "Cliente " + i, Population.TODAY, "paolo", "giulia", "it", "1");
                addresses.add(FirmRows.FIRM, "c" + i, "c" + i + "@cliente.example", "EMAIL", "bench");
            }
            clients.execute();
            addresses.execute();
            handle.execute("analyze");
        });
        store.commit();
    }

    /** An empty database of PostgreSQL. */
    public static KeptMail onPostgresql() throws IOException, SQLException {
        return new KeptMail(Engine.POSTGRESQL.open());
    }

    /** Reads an account until all of it is here. */
    public void readOnce(MailboxAccount account) throws MailboxException {
        var done = new CountDownLatch(1);
        var problem = new @Nullable MailboxException[1];
        try (MailboxPoller poller = poller(account, told -> {
            problem[0] = told;
            done.countDown();
        })) {
            poller.poll();
            done.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (problem[0] != null) {
            throw problem[0];
        }
    }

    /** Told how each reading of the account ended; null when it went well. */
    public interface Told {
        void polled(@Nullable MailboxException problem);
    }

    /** A poller that is not started yet. */
    public MailboxPoller poller(MailboxAccount account, Told told) {
        Clock clock = Clock.systemDefaultZone();
        MailIntake bare = new BareMailIntake(store.database(), FirmRows.FIRM, account, clock, told::polled);
        MailIntake intake = (MailIntake) Proxy.newProxyInstance(
                MailIntake.class.getClassLoader(), new Class<?>[] {MailIntake.class}, (self, method, arguments) -> {
                    synchronized (store) {
                        try {
                            Object result = method.invoke(bare, arguments);
                            store.commit();
                            return result;
                        } catch (InvocationTargetException failed) {
                            store.connection().rollback();
                            throw failed.getCause();
                        }
                    }
                });
        return new MailboxPoller(
                intake,
                List.of(new ImapMailboxConnector(ImapSettings.STANDARD)),
                new MailAnalysis(Population.ZONE),
                clock,
                Duration.ofSeconds(15),
                Executors.defaultThreadFactory());
    }

    /** How many messages are kept. */
    public long messages() throws SQLException {
        return number("select count(*) from mail_message");
    }

    /** How many messages are kept more than once. */
    public long doubled() throws SQLException {
        return number(
                "select count(*) from (select message_id from mail_message group by message_id having count(*) > 1) d");
    }

    /** Conversations whose mails, as their ids tell, are not together, and those where mails of another one are. */
    long wronglyThreaded() throws SQLException {
        return number(
                        "select count(*) from (select 1 from (select thread_id, split_part(trim(leading '<' from message_id), '.', 1) c"
                                + " from mail_message where message_id like '%.%@%') m group by c having count(distinct thread_id) > 1) a")
                + number(
                        "select count(*) from (select 1 from (select thread_id, split_part(trim(leading '<' from message_id), '.', 1) c"
                                + " from mail_message where message_id like '%.%@%') m group by thread_id having count(distinct c) > 1) a");
    }

    String summary() throws SQLException {
        long linked = number("select count(*) from mail_message where client_id is not null");
        String kinds = store.database().with(handle -> handle
                .createQuery("select kind, count(*) n from mail_message group by kind order by n desc")
                .map((row, context) -> row.getString("kind") + " " + row.getLong("n"))
                .list()
                .stream()
                .collect(Collectors.joining(", ")));
        store.commit();
        return messages() + " kept, " + doubled() + " twice, " + linked + " linked, " + wronglyThreaded()
                + " conversations wrong; " + kinds;
    }

    private long number(String sql) throws SQLException {
        long number = store.database()
                .with(handle -> handle.createQuery(sql).mapTo(Long.class).one());
        store.commit();
        return number;
    }

    @Override
    public void close() throws IOException, SQLException {
        store.close();
    }
}
