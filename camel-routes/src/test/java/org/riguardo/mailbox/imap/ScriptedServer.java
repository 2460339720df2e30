package org.riguardo.mailbox.imap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.Credential;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxAccount.Security;

/** An IMAP server that writes down every command and answers as it is told; each answer ends with its status, such as {@code OK} or {@code NO [LIMIT]}. */
final class ScriptedServer implements AutoCloseable {

    final List<String> commands = new CopyOnWriteArrayList<>();
    volatile String greeting = "* OK ready";

    private final ServerSocket listener = new ServerSocket(0);
    private final Map<String, Supplier<String>> answers = new ConcurrentHashMap<>();
    private final @Nullable SSLContext tls;
    private final boolean tlsAtOnce;
    private volatile @Nullable OutputStream idling;

    private ScriptedServer(@Nullable SSLContext tls, boolean tlsAtOnce) throws IOException {
        this.tls = tls;
        this.tlsAtOnce = tlsAtOnce;
        capabilities("ID");
        answer("LIST", () -> "* LIST () \"/\" INBOX\r\nOK");
        Thread thread = new Thread(this::serve, "scripted-imap");
        thread.setDaemon(true);
        thread.start();
    }

    static ScriptedServer plain() throws IOException {
        return new ScriptedServer(null, false);
    }

    static ScriptedServer startTls(SSLContext tls) throws IOException {
        return new ScriptedServer(tls, false);
    }

    static ScriptedServer tls(SSLContext tls) throws IOException {
        return new ScriptedServer(tls, true);
    }

    /** Sets the answer to commands that begin so, made anew each time. */
    ScriptedServer answer(String command, Supplier<String> answer) {
        answers.put(command, answer);
        return this;
    }

    ScriptedServer capabilities(String names) {
        return answer("CAPABILITY", () -> "* CAPABILITY IMAP4rev1 " + names + "\r\nOK");
    }

    /** A folder with that many messages, numbered from 1 without a gap. */
    ScriptedServer holds(long messages) {
        String numbers = "UIDVALIDITY 7 UIDNEXT " + (messages + 1) + " MESSAGES " + messages;
        answer("STATUS", () -> "* STATUS INBOX (" + numbers + ")\r\nOK");
        return answer(
                "EXAMINE",
                () -> "* " + messages + " EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT " + (messages + 1)
                        + "] ok\r\nOK [READ-ONLY]");
    }

    MailboxAccount account(String host, Security security, Credential credential) {
        return new MailboxAccount(
                "scripted",
                "imap",
                host,
                listener.getLocalPort(),
                security,
                "anna",
                credential,
                List.of("INBOX"),
                Set.of());
    }

    MailboxAccount account() {
        return account("127.0.0.1", Security.NONE, Credential.password("canary-7f3a"));
    }

    boolean idles() {
        return idling != null;
    }

    /** Says something to the one who waits. */
    void tell(String line) throws IOException {
        say(idling, line + "\r\n");
    }

    private void serve() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                Thread thread = new Thread(() -> talk(socket), "scripted-imap-talk");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket plain) {
        try (plain) {
            Socket socket = tlsAtOnce ? secured(plain) : plain;
            say(socket.getOutputStream(), greeting + "\r\n");
            BufferedReader in = reader(socket);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String tag = line.split(" ")[0];
                String command = line.substring(tag.length()).strip();
                commands.add(command);
                OutputStream out = socket.getOutputStream();
                if (command.equals("IDLE")) {
                    idle(in, out);
                }
                String answer = answerTo(command);
                while (answer.startsWith("+")) {
                    say(out, answer + "\r\n");
                    commands.add(in.readLine());
                    answer = answerTo(commands.get(commands.size() - 1));
                }
                int end = answer.lastIndexOf('\n') + 1;
                say(out, answer.substring(0, end) + tag + " " + answer.substring(end) + " done\r\n");
                if (command.equals("STARTTLS")) {
                    socket = secured(plain);
                    in = reader(socket);
                }
            }
        } catch (IOException gone) {
            idling = null;
        }
    }

    private void idle(BufferedReader in, OutputStream out) throws IOException {
        say(out, "+ idling\r\n");
        idling = out;
        commands.add(in.readLine());
        idling = null;
    }

    private String answerTo(String command) {
        return answers.entrySet().stream()
                .filter(answer -> command.startsWith(answer.getKey()))
                .max(Map.Entry.comparingByKey(java.util.Comparator.comparingInt(String::length)))
                .map(answer -> answer.getValue().get())
                .orElse("OK");
    }

    private Socket secured(Socket plain) throws IOException {
        SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(plain, null, plain.getPort(), false);
        socket.setUseClientMode(false);
        socket.startHandshake();
        return socket;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
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
