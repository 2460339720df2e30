package org.riguardo.mailboxes;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.riguardo.mailbox.compose.MailComposer;

/** Gives out the composer of messages with the size that firm IT allows ({@code riguardo.mail.most-megabytes}). */
@Dependent
public class Composing {

    @Inject
    @ConfigProperty(name = "riguardo.mail.most-megabytes", defaultValue = "15")
    private int most;

    @Produces
    @Dependent
    MailComposer composer() {
        return new MailComposer(Math.max(1, Math.min(most, 1_000)) << 20);
    }
}
