package org.riguardo.timeline.mail;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.RoutesBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.riguardo.firm.FirmConfig;
import org.riguardo.mailbox.MailAnalysis;
import org.riguardo.mailbox.MailIntake;
import org.riguardo.mailbox.MailboxPoller;
import org.riguardo.mailbox.MailboxRoute;
import org.riguardo.mailboxes.MailAccounts;
import org.riguardo.mailboxes.MailConnectors;
import org.riguardo.timeline.meaning.Lexicons;

/**
 * Gives the application the route that has the mailboxes watched. Where a server does not tell of new mail by itself, each is looked at every
 * {@code riguardo.mail.poll} seconds.
 */
@ApplicationScoped
public class MailRoutes {

    private static final Duration WAKE = Duration.ofSeconds(2);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    @ConfigProperty(name = "riguardo.mail.poll", defaultValue = "15")
    private int everySeconds;

    @Inject
    private MailIntake intake;

    @Inject
    private MailConnectors connectors;

    @Inject
    private MailAccounts accounts;

    @Inject
    private FirmConfig firm;

    @Inject
    private Lexicons lexicons;

    @Inject
    private Clock clock;

    @Produces
    RoutesBuilder mailbox() {
        var every = Duration.ofSeconds(Math.max(1, everySeconds));
        var poller = new MailboxPoller(intake, connectors::of, analysis(), clock, every, threads);
        return new MailboxRoute(poller, every.compareTo(WAKE) < 0 ? every : WAKE);
    }

    private MailAnalysis analysis() {
        return new MailAnalysis(
                firm.zone(), account -> lexicons.of(accounts.firmOf(account).orElse("")));
    }
}
