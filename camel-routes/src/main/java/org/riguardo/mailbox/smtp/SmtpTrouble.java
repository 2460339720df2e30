package org.riguardo.mailbox.smtp;

import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.mailbox.MailboxException.Reason;
import org.riguardo.api.mailbox.SendingAccount;

/** Says why a server cannot be signed in to and what to do about it. */
final class SmtpTrouble {

    private final String place;

    SmtpTrouble(SendingAccount account) {
        this.place = account.host() + ":" + account.port();
    }

    /** A connection that did not come about, with what the server said last. */
    SmtpProblem connecting(Exception cause, Reply reply) {
        if (is(cause, CertificateException.class) || is(cause, SSLPeerUnverifiedException.class)) {
            return problem(
                    Reason.NOT_TRUSTED,
                    "Il certificato del server per la posta in uscita %s non è valido, è scaduto o è di un altro nome. Usare il nome che sta sul certificato, o farlo correggere da chi gestisce il server.",
                    "The certificate of the outgoing mail server %s is not valid, has run out or is for another name. Use the name on the certificate, or have whoever runs the server correct it.",
                    reply,
                    cause);
        }
        if (is(cause, SSLException.class)) {
            return noTls(cause);
        }
        if (is(cause, MailConnectException.class) || is(cause, UnknownHostException.class)) {
            return problem(
                    Reason.UNREACHABLE,
                    "Il server per la posta in uscita %s non risponde su quella porta. Controllare nome, porta e tipo di cifratura.",
                    "The outgoing mail server %s does not answer on that port. Check name, port and encryption.",
                    reply,
                    cause);
        }
        return reply.code() == 0 ? brokenOff(cause) : busy(reply, cause);
    }

    SmtpProblem noTls(@Nullable Exception cause) {
        return problem(
                Reason.NO_TLS,
                "Il server per la posta in uscita %s non offre questa cifratura su quella porta. Di solito è TLS sulla porta 465, o STARTTLS sulla 587.",
                "The outgoing mail server %s does not offer this encryption on that port. It mostly is TLS on port 465, or STARTTLS on 587.",
                Reply.NONE,
                cause);
    }

    SmtpProblem noSignIn() {
        return problem(
                Reason.NO_SIGN_IN,
                "Il server per la posta in uscita %s non accetta questo modo di accedere. Scegliere l’altro: password oppure OAuth2.",
                "The outgoing mail server %s does not take this way to sign in. Choose the other one: password or OAuth2.",
                Reply.NONE,
                null);
    }

    SmtpProblem signingIn(Reply reply) {
        if (!reply.never()) {
            return busy(reply, null);
        }
        return problem(
                Reason.REFUSED,
                "Il server per la posta in uscita %s rifiuta nome utente o password. Controllarli, e se la casella può spedire con programmi di posta.",
                "The outgoing mail server %s refuses the user name or password. Check them, and whether this mailbox may send by mail programs.",
                reply,
                null);
    }

    SmtpProblem brokenOff(@Nullable Exception cause) {
        return problem(
                Reason.BROKEN_OFF,
                "Il server per la posta in uscita %s si è interrotto.",
                "The outgoing mail server %s broke off.",
                Reply.NONE,
                cause);
    }

    private SmtpProblem busy(Reply reply, @Nullable Exception cause) {
        return problem(
                Reason.BUSY,
                "Il server per la posta in uscita %s ora non accetta posta.",
                "The outgoing mail server %s takes no mail now.",
                reply,
                cause);
    }

    private SmtpProblem problem(Reason reason, String it, String en, Reply reply, @Nullable Exception cause) {
        return new SmtpProblem(reason, place, new Sentence(it.formatted(place), en.formatted(place)), reply, cause);
    }

    private static boolean is(@Nullable Throwable cause, Class<? extends Throwable> kind) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (kind.isInstance(at)) {
                return true;
            }
        }
        return false;
    }
}
