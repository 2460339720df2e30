package org.riguardo.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.mailbox.MailboxPoller;

/** 10,000 messages in Dovecot, read into PostgreSQL with interruptions: each is kept once, and nobody can tell that the mailbox was read. */
class DovecotTest {

    private static final int MESSAGES = 10_000;

    private Path home;
    private Dovecot dovecot;

    @BeforeEach
    void serve() throws IOException {
        home = Files.createTempDirectory("riguardo-dovecot-test");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path maildir = home.resolve("mail");
        MailFolders.write(maildir, MESSAGES);
        try {
            dovecot = Dovecot.over(maildir, Duration.ZERO);
        } catch (IOException missing) {
            String reason = "Dovecot cannot be had here: " + missing.getMessage();
            System.out.println("DovecotTest is skipped. " + reason);
            abort(reason);
        }
    }

    @AfterEach
    void stop() throws IOException {
        if (dovecot != null) {
            dovecot.close();
        }
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    @Timeout(400)
    void killedInTheMiddleEachMessageIsKeptOnceAndNoFlagChanges() throws Exception {
        List<String> flags = flags();
        List<String> files = files();
        assertThat(flags).hasSize(MESSAGES);
        assertThat(String.join("\n", flags)).contains("\\Seen", "\\Flagged", "\\Recent", "urgente");

        MailboxAccount account = dovecot.account("INBOX", "Sent");
        try (KeptMail mail = KeptMail.onPostgresql()) {
            for (int part = 1; part <= 3; part++) {
                CountDownLatch broken = new CountDownLatch(1);
                try (MailboxPoller poller = mail.poller(account, problem -> broken.countDown())) {
                    poller.poll();
                    while (mail.messages() < part * 2_000L && broken.getCount() > 0) {
                        broken.await(20, TimeUnit.MILLISECONDS);
                    }
                    if (part == 2) {
                        dovecot.killAll();
                        broken.await();
                    }
                }
                assertThat(mail.messages()).isLessThan(MESSAGES);
            }
            mail.readOnce(account);
            assertThat(mail.messages()).isEqualTo(MESSAGES);
            assertThat(mail.doubled()).isZero();
            assertThat(mail.wronglyThreaded()).isZero();
        }
        assertThat(flags()).isEqualTo(flags);
        assertThat(files()).isEqualTo(files);
    }

    /** Every message by its UID with all of its flags, as another program sees them. */
    private List<String> flags() throws MessagingException {
        List<String> flags = new ArrayList<>();
        try (IMAPStore store = (IMAPStore) Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", dovecot.port(), "studio", "studio");
            for (String name : List.of("INBOX", "Sent")) {
                Folder folder = store.getFolder(name);
                folder.open(Folder.READ_ONLY);
                FetchProfile profile = new FetchProfile();
                profile.add(FetchProfile.Item.FLAGS);
                profile.add(UIDFolder.FetchProfileItem.UID);
                Message[] messages = folder.getMessages();
                folder.fetch(messages, profile);
                for (Message message : messages) {
                    flags.add(name + " " + ((UIDFolder) folder).getUID(message) + " " + words(message.getFlags()));
                }
                folder.close(false);
            }
        }
        return flags;
    }

    private static String words(Flags flags) {
        return Stream.concat(
                        Arrays.stream(flags.getSystemFlags()).map(flag -> new Flags(flag).toString()),
                        Arrays.stream(flags.getUserFlags()))
                .sorted()
                .toList()
                .toString();
    }

    /** The files of the messages; Dovecot writes a flag into the name of a file. */
    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.map(file -> home.relativize(file).toString())
                    .filter(name -> name.contains("/cur/") || name.contains("/new/"))
                    .sorted()
                    .toList();
        }
    }
}
