package org.riguardo.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riguardo.plugins.PluginHost.FIRM;
import static org.riguardo.plugins.PluginHost.OTHER;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.decision.Sentence;
import org.riguardo.db.TestServer;
import org.riguardo.plugins.remote.HostKeys;
import org.riguardo.secrets.Resealing;
import org.riguardo.secrets.SealedColumn;
import org.riguardo.secrets.SecretBox;
import org.riguardo.secrets.SecretProblem;

/** After the key was changed, what plugins keep secret is there by the new key alone. */
class ResealingTest {

    private static final String KEY = "com.example.token";
    private static final String OLD = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final String NEW = "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";
    private static final SettingDescriptor TOKEN = new SettingDescriptor(
            "token",
            SettingDescriptor.Kind.SECRET,
            new Sentence("Token", "Token"),
            null,
            null,
            false,
            List.of(),
            null,
            null);

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource
    void settingsAndKeysAreOpenedByTheNewKeyAlone(TestServer server) {
        try (PluginHost host = PluginHost.on(server, home)) {
            SecretBox before = SecretBox.of(OLD, home);
            SettingValues.of(host.database, before).put(FIRM, KEY, TOKEN, "geheim");
            SettingValues.of(host.database, before).put(OTHER, KEY, TOKEN, "altro");
            String kid = HostKeys.of(host.database, before, host.clock)
                    .of(FIRM)
                    .key()
                    .kid();

            SecretBox both = SecretBox.of(NEW + " " + OLD, home);
            SettingValues values = SettingValues.of(host.database, both);
            Resealing resealing = new Resealing(host.database, both);
            assertThat(anew(resealing, values.sealed())).isEqualTo(1);
            assertThat(anew(
                            resealing,
                            HostKeys.of(host.database, both, host.clock).sealed()))
                    .isEqualTo(1);
            assertThat(anew(resealing, values.sealed())).isZero();

            SecretBox after = SecretBox.of(NEW, home);
            assertThat(SettingValues.of(host.database, after).set(FIRM, KEY)).containsEntry("token", "geheim");
            assertThat(HostKeys.of(host.database, after, host.clock)
                            .of(FIRM)
                            .key()
                            .kid())
                    .isEqualTo(kid);
            assertThatThrownBy(() -> SettingValues.of(host.database, after).set(OTHER, KEY))
                    .isInstanceOf(SecretProblem.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeOpenedStaysAsItIs(TestServer server) {
        try (PluginHost host = PluginHost.on(server, home)) {
            SecretBox before = SecretBox.of(OLD, home);
            SettingValues.of(host.database, before).put(FIRM, KEY, TOKEN, "geheim");
            SecretBox after = SecretBox.of(NEW, home);

            assertThat(anew(
                            new Resealing(host.database, after),
                            SettingValues.of(host.database, after).sealed()))
                    .isZero();
            assertThat(SettingValues.of(host.database, before).set(FIRM, KEY)).containsEntry("token", "geheim");
        }
    }

    private static int anew(Resealing resealing, List<SealedColumn> columns) {
        return columns.stream().mapToInt(column -> resealing.of(FIRM, column)).sum();
    }
}
