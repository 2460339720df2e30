package org.riguardo.api.mailbox.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.contract.ScriptedSmtpServer.Moment;
import org.riguardo.api.mailbox.contract.SmtpStep.Then;

/** One conversation of a {@link ScriptedSmtpServer}. */
final class SmtpTalk {

    private final ScriptedSmtpServer server;
    private Socket socket;
    private BufferedReader in;
    private String sender = "";
    private List<String> recipients = new ArrayList<>();

    SmtpTalk(ScriptedSmtpServer server, Socket socket) throws IOException {
        this.server = server;
        this.socket = socket;
        this.in = reader(socket);
    }

    void run() throws IOException {
        boolean on = step(Moment.CONNECT, "220 ready", null);
        while (on) {
            String line = in.readLine();
            if (line == null) {
                return;
            }
            server.heard(line);
            on = command(line, line.split(" ")[0].toUpperCase(Locale.ROOT));
        }
    }

    private boolean command(String line, String verb) throws IOException {
        return switch (verb) {
            case "EHLO", "HELO" -> step(Moment.EHLO, greeting(), null);
            case "STARTTLS" -> step(Moment.STARTTLS, "220 go on", null) && secure();
            case "AUTH" -> auth(line);
            case "MAIL" -> step(Moment.MAIL, "250 sender ok", () -> begin(path(line)));
            case "RCPT" -> step(Moment.RCPT, "250 recipient ok", () -> recipients.add(path(line)));
            case "DATA" -> data();
            case "RSET" -> step(Moment.RSET, "250 forgotten", () -> begin(""));
            case "QUIT" -> step(Moment.QUIT, "221 bye", null) && false;
            default -> say("250 ok");
        };
    }

    private boolean auth(String line) throws IOException {
        boolean asks = line.equalsIgnoreCase("AUTH LOGIN");
        for (int times = 0; asks && times < 2; times++) {
            say("334 " + (times == 0 ? "VXNlcm5hbWU6" : "UGFzc3dvcmQ6"));
            server.heard(String.valueOf(in.readLine()));
        }
        SmtpStep step = server.next(Moment.AUTH);
        while (step != null && String.valueOf(step.answer()).startsWith("334")) {
            act(step, null);
            server.heard(String.valueOf(in.readLine()));
            step = server.next(Moment.AUTH);
        }
        return act(step == null ? SmtpStep.answer("235 welcome") : step, null);
    }

    private boolean data() throws IOException {
        SmtpStep step = server.next(Moment.DATA);
        if (step != null) {
            return act(step, null);
        }
        say("354 go on");
        StringBuilder content = new StringBuilder();
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("the client broke off");
            }
            SmtpStep amid = content.isEmpty() ? server.next(Moment.BODY) : null;
            if (amid != null && !act(amid, null)) {
                return false;
            }
            content.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        server.heard(".");
        String message = new String(content.toString().getBytes(ISO_8859_1), UTF_8);
        return step(Moment.DOT, "250 queued as 4711", () -> {
            server.keep(new ScriptedSmtpServer.Taken(sender, List.copyOf(recipients), message));
            begin("");
        });
    }

    private boolean secure() throws IOException {
        socket = server.secured(socket);
        in = reader(socket);
        return true;
    }

    private void begin(String from) {
        sender = from;
        recipients = new ArrayList<>();
    }

    private boolean step(Moment moment, String usual, @Nullable Runnable taken) throws IOException {
        SmtpStep step = server.next(moment);
        return act(step == null ? SmtpStep.answer(usual) : step, taken);
    }

    private boolean act(SmtpStep step, @Nullable Runnable taken) throws IOException {
        if (step.reached() != null) {
            step.reached().countDown();
        }
        await(step);
        if (step.taken() && taken != null) {
            taken.run();
        }
        if (step.then() == Then.WAIT_FOR_THE_CLIENT_TO_LEAVE) {
            server.heard(String.valueOf(in.readLine()));
        }
        if (step.answer() != null) {
            if (step.then() == Then.TRICKLE) {
                trickle(step.answer());
            } else {
                say(step.answer());
            }
        }
        return step.then() == Then.GO_ON;
    }

    private static void await(SmtpStep step) throws IOException {
        try {
            if (step.go() != null) {
                step.go().await();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private void trickle(String answer) throws IOException {
        OutputStream out = socket.getOutputStream();
        byte[] octets = answer.getBytes(UTF_8);
        for (int at = 0; ; at++) {
            out.write(octets[at % octets.length]);
            out.flush();
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
        }
    }

    private String greeting() {
        List<String> lines = new ArrayList<>(List.of("scripted.example"));
        lines.addAll(server.extensions());
        if (server.offersTls(socket)) {
            lines.add("STARTTLS");
        }
        String last = lines.remove(lines.size() - 1);
        StringBuilder all = new StringBuilder();
        lines.forEach(line -> all.append("250-").append(line).append("\r\n"));
        return all.append("250 ").append(last).toString();
    }

    private boolean say(String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((text + "\r\n").getBytes(UTF_8));
        out.flush();
        return true;
    }

    private static String path(String line) {
        int from = line.indexOf('<');
        int to = line.indexOf('>');
        String raw = from < 0 || to < from ? line : line.substring(from + 1, to);
        return new String(raw.getBytes(ISO_8859_1), UTF_8);
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
    }
}
