package org.riguardo.mailbox.imap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.riguardo.api.mailbox.Credential;
import org.riguardo.api.mailbox.MailboxAccount;

/** An IMAP server with three messages in INBOX that misbehaves at a chosen place, once or each time. */
final class FaultyServer implements AutoCloseable {

    enum Fault {
        NONE,
        CUT_AFTER_LOGIN,
        CUT_IN_LITERAL,
        STALL_IN_LITERAL,
        STALLS_AT_TWO,
        BYE_BEFORE_FETCH,
        NO_LIMIT
    }

    private static final String MAIL = "From: a@b.it\r\nMessage-ID: <%d@b.it>\r\n\r\nciao\r\n";

    private final ServerSocket listener = new ServerSocket(0);
    private volatile Fault fault;

    FaultyServer(Fault fault) throws IOException {
        this.fault = fault;
        Thread thread = new Thread(this::serve, "faulty-imap");
        thread.setDaemon(true);
        thread.start();
    }

    MailboxAccount account() {
        return new MailboxAccount(
                "faulty",
                "imap",
                "127.0.0.1",
                listener.getLocalPort(),
                MailboxAccount.Security.NONE,
                "u",
                Credential.password("p"),
                List.of("INBOX"),
                Set.of());
    }

    private void serve() {
        while (!listener.isClosed()) {
            try (Socket socket = listener.accept()) {
                talk(socket);
            } catch (IOException broken) {
                continue;
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = socket.getOutputStream();
        say(out, "* OK [CAPABILITY IMAP4rev1] ready\r\n");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String tag = line.split(" ")[0];
            String command = line.substring(tag.length() + 1);
            if (!answer(out, in, command)) {
                return;
            }
            say(out, tag + " OK done\r\n");
        }
    }

    private boolean answer(OutputStream out, BufferedReader in, String command) throws IOException {
        if (command.startsWith("CAPABILITY")) {
            say(out, "* CAPABILITY IMAP4rev1\r\n");
        } else if (command.startsWith("LIST") || command.startsWith("LSUB")) {
            if (happens(Fault.CUT_AFTER_LOGIN)) {
                return false;
            }
            say(out, "* LIST () \"/\" INBOX\r\n");
        } else if (command.startsWith("STATUS")) {
            say(out, "* STATUS INBOX (UIDVALIDITY 7 UIDNEXT 4 MESSAGES 3)\r\n");
        } else if (command.startsWith("EXAMINE")) {
            say(out, "* 3 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 4] ok\r\n");
        } else if (command.startsWith("UID SEARCH")) {
            say(out, "* SEARCH 1 2 3\r\n");
        } else if (command.contains("BODY.PEEK")) {
            return bodies(out, in, command);
        } else if (command.startsWith("UID FETCH")) {
            for (int uid = 1; uid <= 3; uid++) {
                say(
                        out,
                        "* " + uid + " FETCH (UID " + uid + " RFC822.SIZE "
                                + MAIL.formatted(uid).length() + " INTERNALDATE \"03-Mar-2026 10:00:00 +0100\")\r\n");
            }
        }
        return true;
    }

    private boolean bodies(OutputStream out, BufferedReader in, String command) throws IOException {
        if (happens(Fault.BYE_BEFORE_FETCH)) {
            say(out, "* BYE overloaded\r\n");
            return false;
        }
        if (happens(Fault.NO_LIMIT)) {
            say(out, "* NO [LIMIT] slow down\r\n* BYE [LIMIT] slow down\r\n");
            return false;
        }
        String[] ends = command.split(" ")[2].split(":");
        for (int uid = Integer.parseInt(ends[0]); uid <= Integer.parseInt(ends[ends.length - 1]); uid++) {
            String mail = command.contains("<0.0>") ? "" : MAIL.formatted(uid);
            say(out, "* " + uid + " FETCH (UID " + uid + " BODY[] {" + mail.length() + "}\r\n");
            boolean second = uid == 2;
            if (second && fault == Fault.STALLS_AT_TWO && !command.contains("<0.0>")) {
                say(out, mail.substring(0, 10));
                in.readLine();
                return false;
            }
            if (second && happens(Fault.CUT_IN_LITERAL)) {
                say(out, mail.substring(0, 10));
                return false;
            }
            if (second && happens(Fault.STALL_IN_LITERAL)) {
                say(out, mail.substring(0, 10));
                in.readLine();
                return false;
            }
            say(out, mail + ")\r\n");
        }
        return true;
    }

    private boolean happens(Fault now) {
        if (fault != now) {
            return false;
        }
        fault = Fault.NONE;
        return true;
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
