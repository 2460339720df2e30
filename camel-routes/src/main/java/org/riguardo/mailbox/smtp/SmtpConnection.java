package org.riguardo.mailbox.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPOutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.riguardo.api.mailbox.MailboxAccount.Security;
import org.riguardo.api.mailbox.SendingAccount;
import org.riguardo.mailbox.wire.TlsWire;
import org.riguardo.mailbox.wire.Wire;

/**
 * One connection to an SMTP server, over which each command is given by itself, so that it is always known how far a message has come. Angus Mail connects,
 * lays TLS over it, reads replies and doubles dots.
 */
final class SmtpConnection extends SMTPTransport {

    private static final int LISTEN_MILLIS = 50;

    private final SendingAccount account;
    private final SmtpSettings settings;
    private final Wire wire;

    SmtpConnection(SendingAccount account, SmtpSettings settings, SSLSocketFactory trust, Wire wire) {
        super(
                Session.getInstance(properties(settings, wire, new TlsWire(trust, wire))),
                null,
                "smtp",
                account.security() == Security.TLS);
        this.account = account;
        this.settings = settings;
        this.wire = wire;
    }

    private static Properties properties(SmtpSettings settings, Wire wire, TlsWire tls) {
        String patience = Long.toString(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty(
                "mail.smtp.connectiontimeout",
                Long.toString(settings.connectTimeout().toMillis()));
        properties.setProperty("mail.smtp.timeout", patience);
        properties.setProperty("mail.smtp.writetimeout", patience);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        properties.setProperty("mail.smtp.localhost", "[127.0.0.1]");
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.socketFactory", wire);
        properties.put("mail.smtp.ssl.socketFactory", tls);
        return properties;
    }

    /** Connects and greets, and neither starts TLS nor signs in. */
    synchronized void open() throws MessagingException {
        protocolConnect(account.host(), account.port(), null, null);
        setConnected(true);
    }

    /** Starts TLS and greets again; what was said before counts no more. */
    synchronized void secure() throws MessagingException {
        startTLS();
        if (!ehlo(getLocalHost())) {
            throw new MessagingException("no greeting after STARTTLS");
        }
    }

    /** Only a server that does not know the greeting is greeted the old way; one that is going away is not asked again. */
    @Override
    protected boolean ehlo(String domain) throws MessagingException {
        boolean known = super.ehlo(domain);
        if (!known && !lastReply().never()) {
            throw new MessagingException("not greeted");
        }
        return known;
    }

    /** Gives a command and returns the reply, whatever it is; throws when none came. */
    synchronized Reply ask(String command) throws MessagingException {
        return heard(simpleCommand(command.getBytes(StandardCharsets.UTF_8)));
    }

    private Reply heard(int code) throws MessagingException {
        Reply reply = Reply.of(code, getLastServerResponse());
        if (reply.code() == 0) {
            throw new MessagingException("no reply");
        }
        return reply;
    }

    /** What the server said last; {@link Reply#NONE} when that was nothing clear. */
    Reply lastReply() {
        return Reply.of(getLastReturnCode(), getLastServerResponse());
    }

    /** Whether the server lets sign in by that mechanism. */
    synchronized boolean offers(String mechanism) {
        return supportsAuthentication(mechanism);
    }

    /**
     * Writes the message, after the server has said that it waits for it, but not its end. Throws where the server has gone meanwhile or said
     * anything, which it must not.
     */
    synchronized void write(byte[] message) throws IOException {
        OutputStream buffer = new BufferedOutputStream(socket().getOutputStream());
        SMTPOutputStream body = new SMTPOutputStream(buffer);
        body.write(message);
        body.ensureAtBOL();
        buffer.flush();
        listen();
    }

    /** Ends the message; throws when no clear reply comes, and then it may have been taken. */
    synchronized Reply end() throws MessagingException, SocketException {
        patience(settings.lastTimeout().toMillis());
        return heard(simpleCommand("."));
    }

    private Socket socket() throws SocketException {
        Socket socket = wire.outermost();
        if (socket == null) {
            throw new SocketException("closed");
        }
        return socket;
    }

    private void listen() throws IOException {
        patience(LISTEN_MILLIS);
        try {
            socket().getInputStream().read();
        } catch (SocketTimeoutException quiet) {
            return;
        }
        throw new SocketException("the server broke off");
    }

    private void patience(long millis) throws SocketException {
        Socket socket = wire.socket();
        if (socket != null) {
            socket.setSoTimeout((int) millis);
        }
    }

    /** Says good-bye where that is still possible, and ends the connection. */
    void leave() {
        try {
            close();
        } catch (MessagingException gone) {
            wire.cut();
        }
        wire.cut();
    }
}
