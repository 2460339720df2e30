package org.riguardo.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riguardo.plugins.PluginHost.FIRM;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.db.TestServer;

class GuardTest {

    private static final String KEY = "com.example.holidays";
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(1_500);

    @TempDir
    Path home;

    private static Plugged<Supplier<String>> module(Supplier<String> answer) {
        Descriptor plugin = DescriptorReader.read(Descriptors.json(KEY, "1.0.0", Descriptors.rule("a")));
        return new Plugged<>(FIRM, KEY, "1.0.0", Carrier.CODE, plugin.modules().get(0), answer);
    }

    @ParameterizedTest
    @EnumSource
    void whatFailsFiveTimesInARowIsGivenUpAndNothingOfItComesOut(TestServer server) throws Exception {
        try (PluginHost host = PluginHost.on(server, home)) {
            Plugged<Supplier<String>> throwing = module(() -> {
                throw new IllegalStateException("Anna Verdi");
            });
            for (int i = 0; i < 4; i++) {
                fail(host, throwing);
            }
            String answer = host.guard.call(module(() -> "well"), LONG, Supplier::get);
            assertThat(answer).isEqualTo("well");
            for (int i = 0; i < 4; i++) {
                fail(host, throwing);
            }
            assertThat(host.states.modules(FIRM)).singleElement().satisfies(row -> {
                assertThat(row.failures()).isEqualTo(4);
                assertThat(row.failed()).isFalse();
            });
            fail(host, throwing);
            assertThat(host.states.modules(FIRM).get(0).failed()).isTrue();
            assertThat(host.log.of(FIRM, KEY, 100))
                    .extracting(line -> line.text().en())
                    .contains(Failures.GIVEN_UP.en())
                    .anyMatch(text -> text.startsWith(
                            "The module failed: java.lang.IllegalStateException (org.riguardo.plugins."))
                    .allSatisfy(line -> assertThat(line).doesNotContain("Verdi"));
        }
    }

    private static void fail(PluginHost host, Plugged<Supplier<String>> module) {
        assertThatThrownBy(() -> host.guard.call(module, LONG, Supplier::get))
                .isInstanceOf(PluginFailure.class)
                .hasNoCause();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSlowIsInterruptedAndCounted(TestServer server) throws Exception {
        try (PluginHost host = PluginHost.on(server, home)) {
            CountDownLatch interrupted = new CountDownLatch(1);
            Plugged<Supplier<String>> slow = module(() -> {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException stopped) {
                    interrupted.countDown();
                }
                return "";
            });
            assertThatThrownBy(() -> host.guard.call(slow, SHORT, Supplier::get))
                    .hasMessageContaining("did not answer within 1.5 seconds");
            interrupted.await();
            assertThat(host.states.modules(FIRM).get(0).failures()).isEqualTo(1);
        }
    }
}
