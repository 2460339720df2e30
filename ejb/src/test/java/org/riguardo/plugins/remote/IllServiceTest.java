package org.riguardo.plugins.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.riguardo.plugins.PluginLog;
import org.riguardo.plugins.PluginRow;
import org.riguardo.plugins.remote.FixturePlugin.Ill;
import org.riguardo.problem.InputProblem;

/** A service that does not answer as it should holds nobody up, and leaves nothing half done. */
class IllServiceTest extends RemoteBench {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Override
    Duration patience() {
        return Duration.ofMillis(2_500);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NOT")
    void nothingIsInstalledOfOneWhoseDescriptionDoesNotCome(Ill ill) {
        service.ill = ill;

        inTime(() -> assertThatThrownBy(this::agree).isInstanceOf(InputProblem.class));

        assertThat(host.states.plugin(FIRM, KEY)).isEmpty();
        assertThat(agreeing.row(FIRM, KEY)).isEmpty();
        follow();
        assertThat(service.got).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NOT")
    void theVersionBeforeGoesOnWhenTheNewOneDoesNotCome(Ill ill) {
        agree();
        RemoteRow before = agreeing.row(FIRM, KEY).orElseThrow();
        service.ill = ill;

        inTime(() -> assertThatThrownBy(this::again).isInstanceOf(InputProblem.class));

        assertThat(agreeing.row(FIRM, KEY)).contains(before);
        assertThat(host.states.plugin(FIRM, KEY).orElseThrow().on()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NOT")
    void whatItDoesNotAnswerToIsNotedAndSaidAgain(Ill ill) {
        agree();
        service.ill = ill;
        inTime(() -> lifecycle.follow(FIRM));

        RemoteRow row = agreeing.row(FIRM, KEY).orElseThrow();
        assertThat(row.told()).isNull();
        assertThat(row.attempts()).isEqualTo(1);
        assertThat(row.nextAt()).isAfter(clock.instant());
        assertThat(host.log.of(FIRM, KEY, 10)).anyMatch(line -> line.kind() == PluginLog.Kind.FAILURE);

        service.ill = Ill.NOT;
        clock.by(Duration.ofHours(1));
        follow();
        assertThat(agreeing.row(FIRM, KEY).orElseThrow().told()).isEqualTo("ENABLED");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NOT")
    void anEventItDoesNotTakeIsCountedAndToldAgain(Ill ill) {
        agree();
        publish("c1", "m1");
        service.ill = ill;
        inTime(this::tell);

        assertThat(state()).isEqualTo("WAITING");
        assertThat(text("select answer from event_delivery")).isNotBlank();
        assertThat(text("select cast(attempts as varchar(9)) from event_delivery"))
                .isEqualTo("1");

        service.ill = Ill.NOT;
        clock.by(Duration.ofMinutes(1));
        tell();
        assertThat(state()).isEqualTo("TOLD");
    }

    @Test
    void whoTakesItBackWhileItSaysGoodbyeKeepsIt() {
        agree();
        follow();
        host.states.uninstall(FIRM, KEY, true);
        once(this::agree);
        lifecycle.follow(FIRM);

        assertThat(agreeing.row(FIRM, KEY)).isPresent();
        follow();
        assertThat(service.got)
                .extracting(call -> call.text().replaceFirst(".*\"event\":\"([a-z]+)\".*", "$1"))
                .containsExactly("installed", "enabled", "uninstalled", "installed", "enabled");
    }

    @Test
    void whatIsAgreedToWhileItHearsOfTheVersionBeforeIsSaidToo() {
        agree();
        once(this::agree);
        lifecycle.follow(FIRM);

        assertThat(agreeing.row(FIRM, KEY).orElseThrow().told()).isNull();
        follow();
        assertThat(agreeing.row(FIRM, KEY).orElseThrow().told()).isEqualTo("ENABLED");
    }

    @Test
    void oneThatSaysItIsAnotherTakesNobodysPlace() {
        agree();
        RemoteRow before = agreeing.row(FIRM, KEY).orElseThrow();
        service.descriptor =
                () -> service.descriptor("9.0.0", "\"receive:events\"").replace(KEY, "com.example.another");
        assertThatThrownBy(this::again).hasMessageContaining("another plugin");
        service.descriptor =
                () -> service.descriptor("9.0.0", "\"receive:events\"").replace(KEY, "org.riguardo.policy");
        assertThatThrownBy(this::agree).isInstanceOf(RuntimeException.class);
        assertThat(agreeing.row(FIRM, KEY)).contains(before);
        assertThat(host.states.plugin(FIRM, "com.example.another")).isEmpty();
    }

    @Test
    void whoComesFromAnotherAddressIsNeverGivenTheSecretOfTheOneBefore() {
        agree();
        String before = secret();
        agree();
        assertThat(secret()).isEqualTo(before);
        service.descriptor =
                () -> service.descriptor("2.0.0", "\"receive:events\"").replace("/base\"", "/other\"");
        agree();
        assertThat(secret()).isNotEqualTo(before);
    }

    @Test
    void anotherKeyIsSaidToEachServiceThatWasToldOfTheOneBeforeAndOnlyOnce() throws Exception {
        agree();
        follow();
        String kid = keys.of(FIRM).key().kid();
        service.got.clear();

        assertThat(changeKey()).isEqualTo(1);
        service.status = 503;
        lifecycle.follow(FIRM);
        assertThat(agreeing.row(FIRM, KEY).orElseThrow().told()).isEqualTo(Lifecycle.KEY_CHANGED);
        service.status = 204;
        clock.by(Duration.ofHours(1));
        lifecycle.follow(FIRM);
        FixturePlugin.Got installed = service.got.get(1);
        assertThat(keys.of(FIRM).key().kid()).isNotEqualTo(kid);
        assertThat(verifier(clock)
                        .verify(installed.token(), installed.signed(service.base()))
                        .issuer())
                .isEqualTo(keys.of(FIRM).id());
        assertThat(installed.text())
                .contains("\"event\":\"installed\"", "jwks.json")
                .doesNotContain("clientSecret");
        follow();
        assertThat(service.got)
                .extracting(call -> call.text().replaceFirst(".*\"event\":\"([a-z]+)\".*", "$1"))
                .containsExactly("installed", "installed", "enabled");
    }

    @Test
    void oneThatIsOffOrGoneIsNotSwitchedOnByAnotherKey() {
        agree();
        follow();
        host.states.switchPlugin(FIRM, KEY, PluginRow.State.DISABLED, "marta");
        follow();
        service.got.clear();
        changeKey();
        follow();
        assertThat(service.got)
                .extracting(call -> call.text().replaceFirst(".*\"event\":\"([a-z]+)\".*", "$1"))
                .containsExactly("installed", "disabled");
        host.states.uninstall(FIRM, KEY, true);
        service.got.clear();
        changeKey();
        follow();
        assertThat(service.got).singleElement().satisfies(call -> assertThat(call.text())
                .contains("uninstalled"));
    }

    private int changeKey() {
        return host.transactions.call(() -> agreeing.changeKey(MARTA, keys));
    }

    private String secret() {
        return box.open(agreeing.row(FIRM, KEY).orElseThrow().secret(), RemoteCarrier.place(FIRM, KEY))
                .reveal();
    }

    /** While the next request is answered. */
    private void once(Runnable act) {
        AtomicBoolean done = new AtomicBoolean();
        service.meanwhile = () -> {
            if (done.compareAndSet(false, true)) {
                act.run();
            }
        };
    }

    private static void inTime(Runnable act) {
        long before = System.nanoTime();
        act.run();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SOON);
    }
}
