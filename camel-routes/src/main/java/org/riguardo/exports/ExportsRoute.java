package org.riguardo.exports;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.apache.camel.builder.RouteBuilder;
import org.riguardo.api.exports.ExportFormat;

/**
 * Looks into the watched folders at intervals and takes each file that is whole. Camel's file consumer is not used: every
 * read lock of it lets half-written files through, and its idempotent repositories leave locks behind.
 */
public final class ExportsRoute extends RouteBuilder {

    private final ExportsConfig config;
    private final FolderIntake intake;

    /** The route by which files of these formats reach that ledger. */
    public ExportsRoute(
            ExportsConfig config,
            LedgerIntake ledger,
            Function<String, List<ExportFormat>> formats,
            IntakeStatus status,
            Clock clock) {
        this.config = config;
        this.intake = new FolderIntake(config, ledger, formats, status, clock);
    }

    @Override
    public void configure() {
        fromF(
                        "scheduler:riguardo-exports?delay=%d&initialDelay=%d",
                        config.poll().toMillis(), config.poll().toMillis())
                .routeId("exports")
                .process(exchange -> intake.look());
    }
}
