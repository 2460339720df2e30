package org.riguardo.mailbox.smtp;

import org.riguardo.api.mailbox.MailTransport;
import org.riguardo.api.mailbox.contract.MailTransportContract;

class SmtpMailTransportContractTest extends MailTransportContract {

    @Override
    protected MailTransport transport() {
        return new SmtpMailTransport(SmtpMailTransportTest.IMPATIENT);
    }
}
