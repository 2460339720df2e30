package org.riguardo.mailbox.imap;

import java.net.SocketTimeoutException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.util.SocketConnectException;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.MailboxException.Reason;

/**
 * Says what went wrong with a server in a sentence with its remedy, told apart by the response codes of RFC 5530 and by what servers are known to
 * write; never in the server's own words, which may hold the user's name.
 */
final class Trouble {

    private static final Pattern BUSY = Pattern.compile(
            "\\[(LIMIT|INUSE|UNAVAILABLE|OVERQUOTA|SERVERBUG|THROTTLED)|throttl|too many|try again|maximum number of connections|bandwidth",
            Pattern.CASE_INSENSITIVE);

    private final MailboxAccount account;

    Trouble(MailboxAccount account) {
        this.account = account;
    }

    MailboxException connecting(Exception cause) {
        if (is(cause, CertificateException.class) || is(cause, SSLPeerUnverifiedException.class)) {
            return because(
                    Reason.NOT_TRUSTED,
                    "The certificate of the mail server " + place()
                            + " is not valid for that name, or not trusted. Correct"
                            + " the name of the server, or have the certificate renewed; an authority of your own must be in"
                            + " the trust store of Java.",
                    cause);
        }
        if (is(cause, SSLException.class)) {
            return noTls(cause);
        }
        if (is(cause, SocketConnectException.class)) {
            return because(
                    Reason.UNREACHABLE,
                    "The mail server " + place()
                            + " could not be reached. Check the name and the port of the server, and"
                            + " that the firewall lets this machine through.",
                    cause);
        }
        return reading(cause);
    }

    MailboxException noTls(@Nullable Exception cause) {
        return because(
                Reason.NO_TLS,
                "The mail server " + place() + " does not offer the protection that the account demands ("
                        + account.security().name().toLowerCase(Locale.ROOT)
                        + "). Use tls with port 993, or starttls with port 143.",
                cause);
    }

    MailboxException noSignIn(String means) {
        return account(
                Reason.NO_SIGN_IN,
                "The mail server " + account.host() + " does not let the account " + account.key() + " sign in with "
                        + means + ". Choose the other way to sign in, or have this one allowed for IMAP.",
                null);
    }

    MailboxException signingIn(CommandFailedException refused) {
        if (busy(refused)) {
            return busyNow(refused);
        }
        return account(
                Reason.REFUSED,
                "The mail server " + account.host() + " refuses the user name or password of the account "
                        + account.key()
                        + ". Enter them again; where the provider asks for a second factor, make an app password.",
                refused);
    }

    MailboxException reading(Exception cause) {
        if (busy(cause)) {
            return busyNow(cause);
        }
        String how = is(cause, SocketTimeoutException.class) ? "does not answer any more" : "broke off";
        return because(
                Reason.BROKEN_OFF,
                "The mail server " + place() + " " + how + ". The next attempt goes on where this one ended.",
                cause);
    }

    private MailboxException busyNow(Exception cause) {
        return account(
                Reason.BUSY,
                "The mail server " + account.host() + " lets the account " + account.key()
                        + " read no more for now. Riguardo tries again later and goes on where this attempt ended; if it stays"
                        + " so, close other programs that read this mailbox.",
                cause);
    }

    private static boolean busy(Exception cause) {
        Response response = cause instanceof ProtocolException refused ? refused.getResponse() : null;
        return response != null
                && !response.isSynthetic()
                && BUSY.matcher(response.toString()).find();
    }

    private MailboxException because(Reason reason, String sentence, @Nullable Exception cause) {
        return new MailboxException(reason, List.of(account.host(), Integer.toString(account.port())), sentence, cause);
    }

    private MailboxException account(Reason reason, String sentence, @Nullable Exception cause) {
        return new MailboxException(reason, List.of(account.host(), account.key()), sentence, cause);
    }

    private String place() {
        return account.host() + ":" + account.port();
    }

    private static boolean is(@Nullable Throwable cause, Class<? extends Throwable> kind) {
        for (Throwable at = cause; at != null; at = deeper(at)) {
            if (kind.isInstance(at)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Throwable deeper(Throwable at) {
        Response response = at instanceof ProtocolException broken ? broken.getResponse() : null;
        return at.getCause() == null && response != null ? response.getException() : at.getCause();
    }
}
