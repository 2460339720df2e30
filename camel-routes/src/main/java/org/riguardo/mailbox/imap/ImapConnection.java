package org.riguardo.mailbox.imap;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.util.MailLogger;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxAccount.Security;
import org.riguardo.mailbox.wire.TlsWire;
import org.riguardo.mailbox.wire.Wire;

/** One connection to an IMAP server, over which every command of a session goes. */
final class ImapConnection extends IMAPProtocol {

    private final Wire wire;

    private ImapConnection(String protocol, MailboxAccount account, Properties properties, Wire wire)
            throws IOException, ProtocolException {
        super(
                protocol,
                account.host(),
                account.port(),
                properties,
                protocol.equals("imaps"),
                new MailLogger(ImapConnection.class, "imap", false, System.out));
        this.wire = wire;
    }

    /** Connects, by TLS from the start where the account demands it, and does not sign in yet. */
    static ImapConnection to(MailboxAccount account, ImapSettings settings, Wire wire, TlsWire tls)
            throws IOException, ProtocolException {
        String protocol = account.security() == Security.TLS ? "imaps" : "imap";
        String prefix = "mail." + protocol + ".";
        String patience = Long.toString(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty(
                prefix + "connectiontimeout",
                Long.toString(settings.connectTimeout().toMillis()));
        properties.setProperty(prefix + "timeout", patience);
        properties.setProperty(prefix + "writetimeout", patience);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "socketFactory.fallback", "false");
        properties.put(prefix + "socketFactory", wire);
        properties.put(prefix + "ssl.socketFactory", tls);
        return new ImapConnection(protocol, account, properties, wire);
    }

    /** Sends a command and returns every answer to it. */
    List<Response> run(String command) throws ProtocolException {
        List<Response> answers = answers(command);
        handleResult(answers.get(answers.size() - 1));
        return answers;
    }

    /** As {@link #run}, but what came before the server broke off is returned as well; the last answer tells how it ended. */
    List<Response> answers(String command) {
        return List.of(command(command, null));
    }

    /**
     * Signs in by a mechanism of SASL (RFC 9051, section 6.2.2).
     *
     * @param initial what the client says, in base64
     * @param acknowledgement what it answers to a server that explains why it refuses
     */
    void authenticate(String mechanism, String initial, String acknowledgement) throws IOException, ProtocolException {
        boolean atOnce = hasCapability("SASL-IR");
        String tag = writeCommand("AUTHENTICATE " + mechanism + (atOnce ? " " + initial : ""), null);
        boolean said = atOnce;
        Response answer = readResponse();
        while (!answer.isBYE() && !(answer.isTagged() && tag.equals(answer.getTag()))) {
            if (answer.isContinuation()) {
                getOutputStream().write(((said ? acknowledgement : initial) + "\r\n").getBytes(US_ASCII));
                getOutputStream().flush();
                said = true;
            }
            answer = readResponse();
        }
        handleResult(answer);
        capability();
    }

    /** How long a read may last from now on. */
    void patience(long millis) throws IOException {
        Socket socket = wire.socket();
        if (socket != null) {
            socket.setSoTimeout((int) millis);
        }
    }

    /** Cuts the connection, also while another thread waits on it. */
    void cut() {
        wire.cut();
        disconnect();
    }
}
