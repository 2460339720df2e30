package org.riguardo.api.mailbox.contract;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.Credential;
import org.riguardo.api.mailbox.MailboxAccount.Security;
import org.riguardo.api.mailbox.SendingAccount;

/**
 * An SMTP server for tests that does as it is told at each moment of a conversation, writes down what was said to it, and keeps what it has taken. Where
 * nothing was told it is an ordinary server that lets everybody in and takes everything.
 *
 * @since 1.0
 */
public final class ScriptedSmtpServer implements AutoCloseable {

    /** The moments of a conversation; BODY is in the middle of a message, after its first line, and DOT is its end. */
    public enum Moment {
        CONNECT,
        EHLO,
        STARTTLS,
        AUTH,
        MAIL,
        RCPT,
        DATA,
        BODY,
        DOT,
        RSET,
        QUIT
    }

    /**
     * A message that was taken.
     *
     * @param content as it was sent, its dots undoubled
     */
    public record Taken(String sender, List<String> recipients, String content) {}

    private final ServerSocket listener;
    private final Thread accepting;
    private final @Nullable SSLContext tls;
    private final boolean tlsAtOnce;
    private final Map<Moment, Queue<SmtpStep>> steps = new EnumMap<>(Moment.class);
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private volatile List<String> extensions = List.of("AUTH PLAIN LOGIN", "8BITMIME", "SIZE 35000000");

    private ScriptedSmtpServer(@Nullable SSLContext tls, boolean tlsAtOnce) throws IOException {
        this.tls = tls;
        this.tlsAtOnce = tlsAtOnce;
        listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        for (Moment moment : Moment.values()) {
            steps.put(moment, new ConcurrentLinkedQueue<>());
        }
        accepting = background("scripted-smtp", this::serve);
    }

    /** A server without encryption, on a free port of this machine. */
    public static ScriptedSmtpServer start() throws IOException {
        return new ScriptedSmtpServer(null, false);
    }

    /** A server that offers STARTTLS. */
    public static ScriptedSmtpServer startTls(SSLContext tls) throws IOException {
        return new ScriptedSmtpServer(tls, false);
    }

    /** A server that speaks TLS from the start. */
    public static ScriptedSmtpServer tls(SSLContext tls) throws IOException {
        return new ScriptedSmtpServer(tls, true);
    }

    /** Tells what to do the next times the conversation comes to that moment, one step each time; later it is an ordinary server again. */
    public ScriptedSmtpServer at(Moment moment, SmtpStep... next) {
        steps.get(moment).addAll(List.of(next));
        return this;
    }

    /** Tells which extensions the server offers (RFC 5321, section 4.1.1.1), instead of those of an ordinary one. */
    public ScriptedSmtpServer offering(String... lines) {
        extensions = List.of(lines);
        return this;
    }

    /** The messages that were taken, in their order. */
    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** The commands that came, in their order. */
    public List<String> commands() {
        return List.copyOf(commands);
    }

    /** Its port. */
    public int port() {
        return listener.getLocalPort();
    }

    /** An account that sends by this server, with a password. */
    public SendingAccount account() {
        return account("127.0.0.1", Security.NONE, Credential.password("canary-41d9"));
    }

    /** An account that sends by this server. */
    public SendingAccount account(String host, Security security, @Nullable Credential credential) {
        return new SendingAccount(
                "scripted", "studio@bianchi.example", "Studio Bianchi", host, port(), security, "anna", credential);
    }

    @Nullable
    SmtpStep next(Moment moment) {
        return steps.get(moment).poll();
    }

    List<String> extensions() {
        return extensions;
    }

    void keep(Taken message) {
        taken.add(message);
    }

    void heard(String command) {
        commands.add(command);
    }

    boolean offersTls(Socket socket) {
        return tls != null && !(socket instanceof SSLSocket);
    }

    Socket secured(Socket plain) throws IOException {
        SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
        socket.setUseClientMode(false);
        socket.startHandshake();
        return socket;
    }

    private void serve() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                background("scripted-smtp-talk", () -> talk(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket plain) {
        try (Socket socket = tlsAtOnce ? secured(plain) : plain) {
            new SmtpTalk(this, socket).run();
        } catch (IOException gone) {
            heard("(the client is gone)");
        }
    }

    private static Thread background(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Takes no connection from here on; conversations that are going on come to their end. */
    @Override
    public void close() throws IOException {
        listener.close();
        try {
            accepting.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
