package org.riguardo.mailbox.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import java.util.Base64;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.Credential;
import org.riguardo.api.mailbox.MailboxAccount.Security;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.api.mailbox.SendingAccount;
import org.riguardo.mailbox.wire.Wire;

/** Connects to the server of an account and signs in with its password or a token of OAuth 2; a token that is refused is renewed once. */
final class SmtpSignIn {

    private final SendingAccount account;
    private final SmtpSettings settings;
    private final SSLSocketFactory trust;
    private final SmtpTrouble trouble;

    SmtpSignIn(SendingAccount account, SmtpSettings settings, SSLSocketFactory trust) {
        this.account = account;
        this.settings = settings;
        this.trust = trust;
        this.trouble = new SmtpTrouble(account);
    }

    /** A connection over which mail can be handed over; it ends when the deadline has passed. */
    SmtpConnection connection(Deadline deadline) throws MailboxException {
        Credential credential = account.credential();
        if (!(credential instanceof Credential.Bearer bearer)) {
            return connection(deadline, credential instanceof Credential.Password word ? word.secret() : null, false);
        }
        try {
            return connection(deadline, bearer.tokens().token(false), true);
        } catch (SmtpProblem refused) {
            if (refused.reason() != MailboxException.Reason.REFUSED) {
                throw refused;
            }
            return connection(deadline, bearer.tokens().token(true), true);
        }
    }

    private SmtpConnection connection(Deadline deadline, @Nullable Secret secret, boolean token) throws SmtpProblem {
        Wire wire = new Wire();
        deadline.cuts(wire);
        SmtpConnection connection = new SmtpConnection(account, settings, trust, wire);
        boolean done = false;
        try {
            connection.open();
            if (account.security() == Security.STARTTLS) {
                startTls(connection);
            }
            if (secret != null) {
                Reply reply = token ? bearer(connection, secret) : password(connection, secret);
                if (reply.code() != 235) {
                    throw trouble.signingIn(reply);
                }
            }
            done = true;
            return connection;
        } catch (MessagingException broken) {
            throw trouble.connecting(broken, connection.lastReply());
        } finally {
            if (!done) {
                connection.leave();
            }
        }
    }

    private void startTls(SmtpConnection connection) throws MessagingException, SmtpProblem {
        if (!connection.supportsExtension("STARTTLS")) {
            throw trouble.noTls(null);
        }
        connection.secure();
        if (!connection.isSSL()) {
            throw trouble.noTls(null);
        }
    }

    private Reply password(SmtpConnection connection, Secret secret) throws MessagingException, SmtpProblem {
        if (connection.offers("PLAIN")) {
            return connection.ask("AUTH PLAIN " + base64("\0" + account.user() + "\0" + secret.reveal()));
        }
        if (!connection.offers("LOGIN")) {
            throw trouble.noSignIn();
        }
        Reply reply = connection.ask("AUTH LOGIN");
        if (reply.code() == 334) {
            reply = connection.ask(base64(account.user()));
        }
        return reply.code() == 334 ? connection.ask(base64(secret.reveal())) : reply;
    }

    private Reply bearer(SmtpConnection connection, Secret token) throws MessagingException, SmtpProblem {
        String auth = "auth=Bearer " + token.reveal() + "\1\1";
        if (connection.offers("OAUTHBEARER")) {
            String user = account.user().replace("=", "=3D").replace(",", "=2C");
            String about = "n,a=" + user + ",\1host=" + account.host() + "\1port=" + account.port() + "\1";
            return explained(connection, connection.ask("AUTH OAUTHBEARER " + base64(about + auth)), base64("\1"));
        }
        if (connection.offers("XOAUTH2")) {
            String response = base64("user=" + account.user() + "\1" + auth);
            return explained(connection, connection.ask("AUTH XOAUTH2 " + response), "");
        }
        throw trouble.noSignIn();
    }

    /** What a server says at last that first explains why it refuses (RFC 7628, section 3.2.3). */
    private static Reply explained(SmtpConnection connection, Reply reply, String acknowledgement)
            throws MessagingException {
        return reply.code() == 334 ? connection.ask(acknowledgement) : reply;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
