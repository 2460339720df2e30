package org.riguardo.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Locale;

/**
 * Mail from a local IMAP server to stored, threaded, linked and classified in PostgreSQL, beside the bare download of the same messages and beside
 * {@code notmuch new} over the same maildir, in one run that prints a table. Argument: the number of messages, 50,000 unless it is said otherwise.
 */
public final class MailRun {

    private static final Duration DISTANT = Duration.ofMillis(20);
    private static final String[] FOLDERS = {"INBOX", "Sent"};

    private MailRun() {}

    /** Runs everything and prints it. */
    public static void main(String[] arguments) throws Exception {
        int most = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
        say(
                "%d messages; heap at most %d MB; %d processors",
                most,
                Runtime.getRuntime().maxMemory() >> 20,
                Runtime.getRuntime().availableProcessors());
        warmUp(Math.max(2_000, most / 5));
        int small = Math.max(1, most / 5);
        Path home = home();
        try {
            Path maildir = maildir(home, "whole", most);
            double bare = download(maildir, Duration.ZERO);
            row("bare download with Jakarta Mail", most, bare);
            Kept kept = keep(maildir, Duration.ZERO);
            row("stored, threaded, linked, classified", most, kept.seconds());
            say("  %s", kept.what());
            say("  %.2f of the bare download (aim 0.3)", bare / kept.seconds());
            double notmuch = notmuch(maildir);
            if (notmuch > 0) {
                row("notmuch new", most, notmuch);
                say("  %.1f times notmuch (aim 5)", notmuch / kept.seconds());
            }
            Path few = maildir(home, "few", small);
            download(few, Duration.ZERO);
            Kept near = keep(few, Duration.ZERO);
            row("the same from here", small, near.seconds());
            Kept far = keep(few, DISTANT);
            row("with a round trip of 20 ms", small, far.seconds());
            say("  costs %.0f %% more (aim 20 %% at most)", 100 * (far.seconds() / near.seconds() - 1));
            say("heap after collection: %d MB at %d, %d MB at %d messages", near.heap(), small, kept.heap(), most);
        } finally {
            delete(home);
        }
    }

    /** How long keeping took, what was kept, and the most heap that was in use after a collection. */
    private record Kept(double seconds, long heap, String what) {}

    private static void warmUp(int messages) throws Exception {
        Path home = home();
        try {
            Path maildir = maildir(home, "warm", messages);
            download(maildir, Duration.ZERO);
            keep(maildir, Duration.ZERO);
        } finally {
            delete(home);
        }
    }

    private static Path home() throws IOException {
        Path home = Files.createTempDirectory("riguardo-mail");
        return Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path maildir(Path home, String name, int messages) throws IOException {
        Path maildir = home.resolve(name);
        MailFolders.write(maildir, messages);
        return maildir;
    }

    private static double download(Path maildir, Duration roundTrip) throws Exception {
        try (Dovecot dovecot = Dovecot.over(maildir, roundTrip)) {
            long begin = System.nanoTime();
            long octets = BareDownload.of(dovecot.port(), FOLDERS);
            double seconds = since(begin);
            say("  %d MB", octets >> 20);
            return seconds;
        }
    }

    private static Kept keep(Path maildir, Duration roundTrip) throws Exception {
        try (Dovecot dovecot = Dovecot.over(maildir, roundTrip);
                KeptMail mail = new KeptMail(Engine.POSTGRESQL.open());
                PeakHeap heap = new PeakHeap()) {
            long begin = System.nanoTime();
            mail.readOnce(dovecot.account(FOLDERS));
            double seconds = since(begin);
            return new Kept(seconds, heap.megabytes(), mail.summary());
        }
    }

    private static double notmuch(Path maildir) {
        try {
            Notmuch notmuch = Notmuch.find();
            long begin = System.nanoTime();
            notmuch.index(maildir);
            return since(begin);
        } catch (IOException missing) {
            say("notmuch is left out: %s", missing.getMessage());
            return 0;
        }
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void row(String what, int messages, double seconds) {
        say("%-40s %7d messages %8.1f s %8.0f messages/s", what, messages, seconds, messages / seconds);
    }

    private static void say(String text, Object... values) {
        System.out.println(String.format(Locale.ROOT, text, values));
    }

    private static void delete(Path home) throws IOException {
        Files.walkFileTree(home, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, java.io.IOException failed) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
