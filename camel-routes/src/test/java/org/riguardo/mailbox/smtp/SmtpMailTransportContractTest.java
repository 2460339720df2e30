package org.riguardo.mailbox.smtp;

import java.time.Duration;
import org.riguardo.api.mailbox.MailTransport;
import org.riguardo.api.mailbox.contract.MailTransportContract;

class SmtpMailTransportContractTest extends MailTransportContract {

    private static final SmtpSettings IMPATIENT = new SmtpSettings(
            Duration.ofSeconds(5), Duration.ofMillis(1_500), Duration.ofMillis(1_500), Duration.ofSeconds(6));

    @Override
    protected MailTransport transport() {
        return new SmtpMailTransport(IMPATIENT);
    }
}
