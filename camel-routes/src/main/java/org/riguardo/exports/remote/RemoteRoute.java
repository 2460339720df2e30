package org.riguardo.exports.remote;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.riguardo.exports.ExportsConfig;
import org.riguardo.exports.IntakeStatus;

/** Looks into folders on other machines at intervals, on a thread of its own, so that a slow server holds up no file here. */
public final class RemoteRoute extends RouteBuilder {

    private final List<RemoteFetch> fetches;
    private final Duration poll;

    /** Looks that often into these folders; without any there is nothing to run. */
    public RemoteRoute(
            List<RemoteSource> sources, Duration poll, ExportsConfig config, IntakeStatus status, Clock clock) {
        this.fetches = sources.stream()
                .map(source -> new RemoteFetch(source, config, status, clock))
                .toList();
        this.poll = poll;
    }

    @Override
    public void configure() {
        if (!fetches.isEmpty()) {
            fromF("scheduler:riguardo-remote?delay=%d&initialDelay=%d", poll.toMillis(), 1_000)
                    .routeId("remote-exports")
                    .process(exchange -> fetches.forEach(RemoteFetch::look));
        }
    }
}
