package org.riguardo.mailbox.smtp;

import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.riguardo.api.mailbox.Delivery;
import org.riguardo.api.mailbox.Envelope;
import org.riguardo.api.mailbox.MailTransport;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.SendingAccount;
import org.riguardo.mailbox.compose.WireAddress;

/** Sends by SMTP (RFC 5321, RFC 6409), over one connection for each message. */
public final class SmtpMailTransport implements MailTransport {

    private final SmtpSettings settings;
    private final SSLSocketFactory trust;

    /** Trusts the certificates that the Java installation trusts. */
    public SmtpMailTransport(SmtpSettings settings) {
        this(settings, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    SmtpMailTransport(SmtpSettings settings, SSLSocketFactory trust) {
        this.settings = settings;
        this.trust = trust;
    }

    @Override
    public Delivery deliver(SendingAccount account, Envelope envelope, byte[] message) {
        DeliveryWords words = new DeliveryWords(account.host());
        Optional<WireAddress> sender = WireAddress.of(envelope.sender());
        List<String> strange = envelope.recipients().stream()
                .filter(recipient -> WireAddress.of(recipient).isEmpty())
                .toList();
        if (sender.isEmpty()) {
            return words.noSender();
        }
        if (!strange.isEmpty()) {
            return words.noAddress(strange);
        }
        List<WireAddress> recipients = envelope.recipients().stream()
                .flatMap(recipient -> WireAddress.of(recipient).stream())
                .toList();
        try (Deadline deadline = Deadline.after(settings.whole())) {
            SmtpConnection connection = new SmtpSignIn(account, settings, trust).connection(deadline);
            try {
                return new Handover(connection, words, WireEnvelope.of(sender.get(), recipients), message).deliver();
            } finally {
                connection.leave();
            }
        } catch (MailboxException closed) {
            return words.notLetIn(closed);
        }
    }

    @Override
    public void test(SendingAccount account) throws MailboxException {
        try (Deadline deadline = Deadline.after(settings.whole())) {
            new SmtpSignIn(account, settings, trust).connection(deadline).leave();
        }
    }
}
