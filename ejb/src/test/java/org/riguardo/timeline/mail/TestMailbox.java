package org.riguardo.timeline.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.mailbox.Credential;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.RawMessage;
import org.riguardo.db.TestDatabase;
import org.riguardo.mailbox.IncomingMail;
import org.riguardo.mailbox.MailAnalysis;

/** Takes mails written as text the way the route and the bean do, without a server. */
final class TestMailbox {

    static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
    static final String STUDIO = "studio@riguardo.example";

    private static final MailboxAccount ACCOUNT = new MailboxAccount(
            "studio",
            "imap",
            "localhost",
            3143,
            MailboxAccount.Security.NONE,
            "studio",
            Credential.password("studio"),
            List.of("INBOX", "Sent"),
            Set.of(STUDIO));

    private final MailAnalysis analysis = new MailAnalysis(ZoneId.of("Europe/Rome"));
    private final Handle handle;
    private long uid;

    TestMailbox(Handle handle) {
        this.handle = handle;
    }

    Set<String> receive(String mail) {
        return take("INBOX", mail);
    }

    Set<String> sent(String mail) {
        return take("Sent", mail);
    }

    Set<String> take(String folder, String mail) {
        return take(List.of(read(folder, mail))).clients();
    }

    /** Keeps a batch. */
    MailKeeping.Taken take(List<IncomingMail> mails) {
        OwnSide own = new MailGate(handle, TestDatabase.FIRM).enter(ACCOUNT.addresses());
        return new MailKeeping(handle, TestDatabase.FIRM, own, NOW).keep("studio", mails);
    }

    IncomingMail read(String folder, String mail) {
        byte[] content = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        var raw = new RawMessage(folder, 1, ++uid, NOW, folder.equals("Sent"), content.length, content);
        return analysis.of(ACCOUNT, raw);
    }

    static String from(String sender, String id, String more) {
        return "From: " + sender + "\nTo: " + STUDIO + "\nMessage-ID: <" + id
                + ">\nDate: Tue, 3 Mar 2026 10:00:00 +0100\n" + more;
    }

    static String to(String recipient, String id, String more) {
        return "From: " + STUDIO + "\nTo: " + recipient + "\nMessage-ID: <" + id
                + ">\nDate: Tue, 3 Mar 2026 10:30:00 +0100\n" + more;
    }
}
