package org.riguardo.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.exports.fatturapa.Invoice.invoice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportsRouteTest {

    @TempDir
    private Path home;

    @Test
    void theRouteTakesWhatIsWhole() throws Exception {
        Path exports = Files.createDirectories(home.resolve("exports"));
        Files.write(
                exports.resolve("a.xml"),
                invoice().plain("1", "10.00", "2026-03-01").bytes());
        FakeLedger ledger = new FakeLedger(Clock.systemUTC().instant());
        ExportsConfig config = new ExportsConfig(
                () -> List.of(new WatchedFolder("studio", exports, home.resolve("work"))),
                Duration.ZERO,
                Duration.ofMillis(50),
                1 << 20);
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.addRoutes(new ExportsRoute(
                    config,
                    ledger,
                    firm -> BuiltInFormats.all(),
                    new IntakeStatus(Clock.systemUTC()),
                    Clock.systemUTC()));
            camel.start();
            assertThat(ledger.firstPutAway.await(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(ledger.booked).hasSize(1);
        assertThat(exports.resolve("a.xml")).doesNotExist();
    }
}
