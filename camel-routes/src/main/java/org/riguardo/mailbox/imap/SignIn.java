package org.riguardo.mailbox.imap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.riguardo.api.mailbox.Credential;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxAccount.Security;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.mailbox.wire.TlsWire;
import org.riguardo.mailbox.wire.Wire;

/**
 * Connects to the server of an account and signs in with its password or with a token of OAuth 2, unless the server takes whoever comes for signed in
 * already (PREAUTH, RFC 9051, section 7.1.4).
 */
final class SignIn {

    private final MailboxAccount account;
    private final ImapSettings settings;
    private final SSLSocketFactory trust;
    private final Trouble trouble;

    SignIn(MailboxAccount account, ImapSettings settings, SSLSocketFactory trust) {
        this.account = account;
        this.settings = settings;
        this.trust = trust;
        this.trouble = new Trouble(account);
    }

    ImapConnection connection() throws MailboxException {
        if (account.credential() instanceof Credential.Password password) {
            ImapConnection connection = connect();
            if (!connection.isAuthenticated()) {
                attempt(connection, () -> password(connection, password.secret()));
            }
            return connection;
        }
        Credential.TokenSource tokens = ((Credential.Bearer) account.credential()).tokens();
        try {
            return withToken(tokens.token(false));
        } catch (MailboxException refused) {
            if (refused.reason() != MailboxException.Reason.REFUSED) {
                throw refused;
            }
            return withToken(tokens.token(true));
        }
    }

    private ImapConnection withToken(Secret token) throws MailboxException {
        ImapConnection connection = connect();
        attempt(connection, () -> bearer(connection, token));
        return connection;
    }

    /** The library answers a server that names no capabilities with a NullPointerException. */
    private ImapConnection connect() throws MailboxException {
        Wire wire = new Wire();
        try {
            ImapConnection connection = ImapConnection.to(account, settings, wire, new TlsWire(trust, wire));
            if (account.security() == Security.STARTTLS) {
                attempt(connection, () -> startTls(connection));
            }
            return connection;
        } catch (IOException | ProtocolException | NullPointerException unreachable) {
            wire.cut();
            throw trouble.connecting(unreachable);
        }
    }

    private void startTls(ImapConnection connection) throws IOException, ProtocolException, MailboxException {
        if (!connection.hasCapability("STARTTLS") || connection.isAuthenticated()) {
            throw trouble.noTls(null);
        }
        connection.startTLS();
        if (!connection.isSSL()) {
            throw trouble.noTls(null);
        }
        connection.capability();
    }

    private void password(ImapConnection connection, Secret secret) throws ProtocolException, MailboxException {
        if (connection.hasCapability("AUTH=PLAIN")) {
            connection.authplain(null, account.user(), secret.reveal());
        } else if (!connection.hasCapability("LOGINDISABLED")) {
            connection.login(account.user(), secret.reveal());
        } else {
            throw trouble.noSignIn("a password");
        }
    }

    private void bearer(ImapConnection connection, Secret token)
            throws IOException, ProtocolException, MailboxException {
        String auth = "auth=Bearer " + token.reveal() + "\1\1";
        if (connection.hasCapability("AUTH=OAUTHBEARER")) {
            String user = account.user().replace("=", "=3D").replace(",", "=2C");
            String about = "n,a=" + user + ",\1host=" + account.host() + "\1port=" + account.port() + "\1";
            connection.authenticate("OAUTHBEARER", base64(about + auth), base64("\1"));
        } else if (connection.hasCapability("AUTH=XOAUTH2")) {
            connection.authenticate("XOAUTH2", base64("user=" + account.user() + "\1" + auth), "");
        } else {
            throw trouble.noSignIn("a token of OAuth 2");
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private interface Step {
        void run() throws IOException, ProtocolException, MailboxException;
    }

    private void attempt(ImapConnection connection, Step step) throws MailboxException {
        boolean done = false;
        try {
            step.run();
            done = true;
        } catch (CommandFailedException refused) {
            throw trouble.signingIn(refused);
        } catch (IOException | ProtocolException broken) {
            throw trouble.connecting(broken);
        } finally {
            if (!done) {
                connection.cut();
            }
        }
    }
}
