package org.riguardo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.riguardo.api.mailbox.Credential;
import org.riguardo.api.mailbox.MailboxAccount;

/**
 * Dovecot's own IMAP program over a maildir, one process for each connection and nobody to sign in to, since whoever reaches this machine's port is
 * taken for the owner; from the Debian package, which need not be installed.
 */
public final class Dovecot implements AutoCloseable {

    private static final String PROGRAM = "usr/lib/dovecot/imap";

    private final Path program;
    private final Path maildir;
    private final Duration roundTrip;
    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Bridge> bridges = ConcurrentHashMap.newKeySet();

    private Dovecot(Path program, Path maildir, Duration roundTrip) throws IOException {
        this.program = program;
        this.maildir = maildir;
        this.roundTrip = roundTrip;
    }

    /**
     * Serves a maildir.
     *
     * @param roundTrip by how much an answer is delayed on its way
     * @throws IOException with the reason why Dovecot cannot be had here
     */
    public static Dovecot over(Path maildir, Duration roundTrip) throws IOException {
        Path program = DebianPackages.installed("/usr/lib/dovecot/imap").orElse(null);
        if (program == null) {
            program = DebianPackages.having(PROGRAM, "dovecot-imapd", "dovecot-core")
                    .path(PROGRAM);
        }
        open(maildir);
        var dovecot = new Dovecot(program, maildir, roundTrip);
        Thread accepting = new Thread(dovecot::accept, "dovecot");
        accepting.setDaemon(true);
        accepting.start();
        return dovecot;
    }

    /** The account by which the product reads these folders. */
    public MailboxAccount account(String... folders) {
        return new MailboxAccount(
                "studio",
                "imap",
                "127.0.0.1",
                port(),
                MailboxAccount.Security.NONE,
                "studio",
                Credential.password("studio"),
                List.of(folders),
                Set.of(MailFolders.STUDIO));
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Kills the processes that serve now, in the middle of whatever they do. */
    public void killAll() {
        bridges.forEach(Bridge::close);
        bridges.forEach(Bridge::awaitEnd);
        bridges.clear();
        unlock();
    }

    /** What was killed may leave a lock, for the end of which Dovecot would wait two minutes. */
    private void unlock() {
        try (Stream<Path> all = Files.walk(maildir, 2)) {
            for (Path lock :
                    all.filter(path -> path.toString().endsWith(".lock")).toList()) {
                Files.deleteIfExists(lock);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                client.setTcpNoDelay(true);
                bridges.add(Bridge.between(client, process(), roundTrip));
            } catch (IOException closed) {
                continue;
            }
        }
    }

    private Process process() throws IOException {
        boolean root = "root".equals(System.getProperty("user.name"));
        var builder = new ProcessBuilder(program.toString());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "DOVECONF_ENV",
                        "1",
                        "USER",
                        "studio",
                        "HOME",
                        maildir.toString(),
                        "MAIL_LOCATION",
                        "maildir:" + maildir,
                        "MAIL_UID",
                        root ? "nobody" : System.getProperty("user.name"),
                        "MAIL_GID",
                        root ? "nogroup" : "",
                        "FIRST_VALID_UID",
                        "0",
                        "FIRST_VALID_GID",
                        "0",
                        "LD_LIBRARY_PATH",
                        program.getParent().toString()));
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Started by root, Dovecot insists on serving mail as somebody else, who must get at the folders. */
    private static void open(Path maildir) throws IOException {
        try (Stream<Path> all = Files.walk(maildir, 2)) {
            for (Path folder : all.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        killAll();
    }
}
