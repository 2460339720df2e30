package org.riguardo.mailbox;

import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.service.ServiceSupport;

/**
 * Wakes the poller at a fixed delay and closes it when the routes stop; no header and no text of a message ever enters an exchange.
 */
public final class MailboxRoute extends RouteBuilder {

    private final MailboxPoller poller;
    private final Duration every;

    public MailboxRoute(MailboxPoller poller, Duration every) {
        this.poller = poller;
        this.every = every;
    }

    @Override
    public void configure() throws Exception {
        getContext().addService(new ServiceSupport() {
            @Override
            protected void doStop() {
                poller.close();
            }
        });
        from("scheduler:mailbox?initialDelay=1000&useFixedDelay=true&delay=" + every.toMillis())
                .routeId("mailbox")
                .process(exchange -> poller.poll());
    }
}
