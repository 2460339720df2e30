package org.riguardo.mailbox;

import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;

/** Polls the mailboxes at a fixed delay; no header and no text of a message ever enters an exchange. */
public final class MailboxRoute extends RouteBuilder {

    private final MailboxPoller poller;
    private final Duration every;

    public MailboxRoute(MailboxPoller poller, Duration every) {
        this.poller = poller;
        this.every = every;
    }

    @Override
    public void configure() {
        from("scheduler:mailbox?initialDelay=1000&useFixedDelay=true&delay=" + every.toMillis())
                .routeId("mailbox")
                .process(exchange -> poller.poll());
    }
}
