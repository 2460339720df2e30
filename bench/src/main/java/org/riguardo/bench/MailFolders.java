package org.riguardo.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Random;

/**
 * A firm's maildir with Inbox and Sent, the same one at each run: conversations of two to seven mails with quotations, three in ten as HTML too, one in eight with an
 * attachment, and among them newsletters, receipts of certified mail, bounces and automatic replies.
 */
public final class MailFolders {

    static final String STUDIO = "studio@riguardo.example";

    /** Clients with an address of their own; one mail in twenty is of somebody else. */
    static final int CLIENTS = 1_000;

    private static final Instant FIRST = Instant.parse("2023-01-02T08:00:00Z");
    private static final long SECONDS_BETWEEN = 1_800;

    private final Path maildir;
    private final Random random = new Random(50_000);

    private MailFolders(Path maildir) {
        this.maildir = maildir;
    }

    /** Writes that many mails in the order in which they came. */
    public static void write(Path maildir, int mails) throws IOException {
        MailFolders folders = new MailFolders(maildir);
        for (String folder : new String[] {"", ".Sent"}) {
            for (String part : new String[] {"cur", "new", "tmp"}) {
                Files.createDirectories(maildir.resolve(folder).resolve(part));
            }
        }
        Files.createFile(maildir.resolve(".Sent/maildirfolder"));
        Files.writeString(maildir.resolve("dovecot-keywords"), "0 urgente\n");
        folders.fill(mails);
    }

    private void fill(int mails) throws IOException {
        int conversation = 0;
        for (int written = 0; written < mails; conversation++) {
            var mail = new MailText(random, conversation);
            int length = Math.min(mails - written, 1 + random.nextInt(7));
            for (int place = 0; place < length; place++) {
                boolean sent = mail.isSent(place);
                put(sent ? ".Sent" : "", written++, mail.next(place, arrival(written)));
            }
        }
    }

    /** Read, flagged, and with a word of the firm's own, as a maildir writes it. */
    private static String flags(int number, boolean inbox) {
        String standard = number % 3 == 0 ? "S" : number % 7 == 0 ? "FS" : "";
        return inbox && number % 11 == 0 ? standard + "a" : standard;
    }

    private static Instant arrival(int number) {
        return FIRST.plusSeconds(number * SECONDS_BETWEEN);
    }

    private void put(String folder, int number, String mail) throws IOException {
        byte[] octets = mail.getBytes(StandardCharsets.UTF_8);
        long lines = mail.chars().filter(c -> c == '\n').count();
        String name = "%010d.M%dP1.bench,S=%d,W=%d"
                .formatted(arrival(number).getEpochSecond(), number, octets.length, octets.length + lines);
        boolean inbox = folder.isEmpty();
        String place = inbox && number % 20 == 19 ? "new/" + name : "cur/" + name + ":2," + flags(number, inbox);
        Path file = maildir.resolve(folder).resolve(place);
        Files.write(file, octets);
        Files.setLastModifiedTime(file, FileTime.from(arrival(number)));
    }
}
