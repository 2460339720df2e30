package org.riguardo.it;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/** A mail server with several mailboxes and the token endpoint of a provider, both on this machine, for accounts that a test adds. */
final class FirmsMail implements AutoCloseable {

    /** A password that nothing but this server's memory and the encrypted row may hold. */
    static final String PASSWORD = "canarino-Vq83-posta";

    /** What the token endpoint gives, which is the other mailbox's password. */
    static final String TOKEN = "canarino-Kd71-token";

    /** The secret of the application that asks for tokens. */
    static final String CLIENT_SECRET = "canarino-Wm45-segreto";

    private final GreenMail mail;
    private final HttpServer tokens;

    FirmsMail() throws Exception {
        ServerSetup[] setups = {ServerSetup.IMAP.dynamicPort(), ServerSetup.SMTP.dynamicPort()};
        List.of(setups).forEach(setup -> setup.setServerStartupTimeout(20_000));
        mail = new GreenMail(setups);
        mail.start();
        user("nord", PASSWORD);
        user("sud", TOKEN);
        user("est", PASSWORD);
        tokens = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        tokens.createContext("/token", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean known = form.contains("client_secret=" + CLIENT_SECRET);
            byte[] answer = (known
                            ? "{\"access_token\":\"" + TOKEN + "\",\"expires_in\":3600}"
                            : "{\"error\":\"invalid_client\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known ? 200 : 401, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        tokens.start();
    }

    int port() {
        return mail.getImap().getPort();
    }

    int smtpPort() {
        return mail.getSmtp().getPort();
    }

    /** How many messages all its mailboxes hold. */
    int messages() {
        return mail.getReceivedMessages().length;
    }

    String endpoint() {
        return "http://localhost:" + tokens.getAddress().getPort() + "/token";
    }

    /** Puts a message into a folder of a mailbox. */
    void append(String login, String folder, String text) throws Exception {
        byte[] octets = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(octets));
        GreenMailUser owner = mail.getUserManager().getUser(login);
        MailFolder place = mail.getManagers().getImapHostManager().getFolder(owner, folder);
        place.appendMessage(message, new Flags(), new Date());
    }

    private void user(String login, String password) throws Exception {
        GreenMailUser user = mail.setUser(login + "@caselle.example", login, password);
        for (String folder : List.of("Sent", "Trash", "Progetti")) {
            mail.getManagers().getImapHostManager().createMailbox(user, folder);
        }
    }

    @Override
    public void close() {
        tokens.stop(0);
        mail.stop();
    }
}
