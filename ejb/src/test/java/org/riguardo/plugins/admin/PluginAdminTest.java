package org.riguardo.plugins.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riguardo.plugins.admin.Administration.KEY;
import static org.riguardo.plugins.admin.Administration.MAKER;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.decision.Sentence;
import org.riguardo.db.TestServer;
import org.riguardo.plugins.LeftData;
import org.riguardo.plugins.PluginHost;
import org.riguardo.plugins.PluginLog;
import org.riguardo.plugins.StoredRows;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

class PluginAdminTest {

    private static final String TOKEN =
            "{\"key\": \"token\", \"type\": \"secret\", \"label\": \"Token\", \"required\": true},"
                    + " {\"key\": \"days\", \"type\": \"integer\", \"label\": \"Days\", \"default\": \"3\", \"min\": 1, \"max\": 9}";

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource
    void whatIsDeployedWaitsToBeSwitchedOnAndIsThenOnForThisFirmAlone(TestServer server) {
        try (var all = Administration.on(server, home)) {
            all.deploy("");
            assertThat(all.admin.get(KEY).state()).isEqualTo(PluginState.AVAILABLE);

            assertThat(all.admin.switchPlugin(KEY, true)).isZero();
            all.admin.switchPlugin(KEY, true);

            PluginView view = all.admin.get(KEY);
            assertThat(view.state()).isEqualTo(PluginState.ENABLED);
            assertThat(view.modules())
                    .extracting(ModuleView::state)
                    .containsExactly(ModuleState.ENABLED, ModuleState.DISABLED);
            assertThat(view.changedBy()).isEqualTo("marta");
            assertThat(all.of(PluginHost.OTHER).get(KEY).state()).isEqualTo(PluginState.AVAILABLE);
            assertThat(all.audited()).containsExactly("plugin-switched-on");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPluginThatIsGoneStandsOnTopAsMissingAndCanOnlyBeSwitchedOff(TestServer server) {
        try (var all = Administration.on(server, home)) {
            all.deploy("");
            all.admin.switchPlugin(KEY, true);
            all.host.presence.withdraw(KEY, null, MAKER);

            PluginView missing = all.admin.list().get(0);
            assertThat(missing.state()).isEqualTo(PluginState.MISSING);
            assertThat(missing.name().it()).isEqualTo("Ferie");
            all.admin.switchPlugin(KEY, false);
            assertThat(all.admin.get(KEY).state()).isEqualTo(PluginState.DISABLED);
            assertThatThrownBy(() -> all.admin.switchPlugin(KEY, true)).isInstanceOf(InputProblem.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void inSafeModeWhatIsOnCountsAsMissingThoughItIsThere(TestServer server) {
        try (var all = Administration.safe(server, home)) {
            all.deploy("");
            all.admin.switchPlugin(KEY, true);

            assertThat(all.admin.safeMode()).isTrue();
            assertThat(all.admin.get(KEY).state()).isEqualTo(PluginState.MISSING);
            assertThat(all.admin.get(KEY).present()).isTrue();
            assertThat(all.host.plugins.missing(PluginHost.FIRM)).hasSize(1);
            all.admin.switchPlugin(KEY, false);
            assertThat(all.host.plugins.missing(PluginHost.FIRM)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void switchingOffSaysHowManyClientsItHeld(TestServer server) {
        try (var all = Administration.on(server, home)) {
            all.deploy("");
            all.admin.switchPlugin(KEY, true);
            all.closes("c1");
            all.closes("c2");

            assertThat(all.admin.switchPlugin(KEY, false)).isEqualTo(2);
            assertThat(all.admin.effects(KEY)).singleElement().satisfies(effect -> assertThat(effect.clients())
                    .isEqualTo(2));
            assertThat(all.admin.effects(KEY, "august", null, 10).items()).hasSize(2);
            assertThat(all.of(PluginHost.OTHER).effects(KEY)).isEmpty();
            assertThat(all.of(PluginHost.OTHER).effects(KEY, "august", null, 10).items())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aModuleThatWasGivenUpShowsWhyAndIsTriedAgain(TestServer server) {
        try (var all = Administration.on(server, home)) {
            all.deploy("");
            all.admin.switchPlugin(KEY, true);
            all.host.states.giveUp(PluginHost.FIRM, KEY, "august", new Sentence("Rotto.", "Broken."));

            assertThat(all.admin.get(KEY).state()).isEqualTo(PluginState.FAILING);
            ModuleView failed = all.admin.get(KEY).modules().get(0);
            assertThat(failed.state()).isEqualTo(ModuleState.FAILED);
            assertThat(failed.message()).isEqualTo(new Sentence("Rotto.", "Broken."));

            all.admin.repair(KEY, "august");
            all.admin.switchModule(KEY, "stars", true);

            assertThat(all.admin.get(KEY).modules())
                    .extracting(ModuleView::state)
                    .containsExactly(ModuleState.ENABLED, ModuleState.ENABLED);
            assertThat(all.admin.log(KEY, null, null, 2).items())
                    .extracting(PluginLog.Line::kind)
                    .containsExactly(PluginLog.Kind.SWITCHED_ON, PluginLog.Kind.REPAIRED);
            assertThat(all.admin
                            .log(
                                    KEY,
                                    PluginLog.Kind.SWITCHED_ON,
                                    all.admin.log(KEY, null, null, 1).next(),
                                    10)
                            .items())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aModuleOfATypeThatNobodyKnowsIsSaidToBeUnusableUntilItIsSwitchedOff(TestServer server) {
        try (var all = Administration.on(server, home)) {
            all.deploy("", "horoscope");
            all.admin.switchPlugin(KEY, true);
            assertThat(all.admin.get(KEY).state()).isEqualTo(PluginState.FAILING);
            ModuleView stars = all.admin.get(KEY).modules().get(1);
            assertThat(stars.state()).isEqualTo(ModuleState.BROKEN);
            assertThat(stars.message().en()).contains("horoscope");

            all.admin.switchModule(KEY, "stars", false);

            assertThat(all.admin.get(KEY).state()).isEqualTo(PluginState.ENABLED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutASettingThatItNeedsItIsNotSwitchedOnAndASecretNeverComesOut(TestServer server) {
        try (var all = Administration.on(server, home)) {
            all.deploy(TOKEN);
            assertThatThrownBy(() -> all.admin.switchPlugin(KEY, true)).hasMessageContaining("Token");
            assertThatThrownBy(() -> all.admin.saveSettings(KEY, Map.of("token", "s3cret", "days", "12")))
                    .isInstanceOfSatisfying(
                            InputProblem.class, one -> assertThat(one.field()).isEqualTo("days"));
            assertThat(all.admin.settings(KEY)).extracting(SettingView::set).containsExactly(false, false);

            all.admin.saveSettings(KEY, Map.of("token", "s3cret", "days", "5"));
            all.admin.switchPlugin(KEY, true);

            assertThat(all.admin.settings(KEY)).extracting(SettingView::value).containsExactly(null, "5");
            assertThat(all.admin.settings(KEY)).extracting(SettingView::set).containsExactly(true, true);
            var descriptor = all.admin.get(KEY).descriptor();
            assertThat(all.host.settings.frozen(PluginHost.FIRM, descriptor).text("token"))
                    .hasValue("s3cret");
            assertThat(all.host
                            .rows
                            .handle()
                            .createQuery("select sealed from plugin_setting where sealed is not null")
                            .mapTo(String.class)
                            .one())
                    .doesNotContain("s3cret");
            assertThat(all.host
                            .rows
                            .handle()
                            .createQuery("select detail from audit_entry where what = 'plugin-set'")
                            .mapTo(String.class)
                            .one())
                    .contains("token")
                    .doesNotContain("s3cret");
            all.admin.saveSettings(KEY, Map.of("days", ""));
            assertThat(all.admin.settings(KEY)).extracting(SettingView::value).containsExactly(null, "3");
            assertThatThrownBy(() -> all.admin.saveSettings(KEY, Map.of("colour", "red")))
                    .isInstanceOf(InputProblem.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void removingTakesTheDataAlongOnlyWhenThatWasSaid(TestServer server) {
        try (var all = Administration.on(server, home)) {
            all.deploy(TOKEN);
            all.admin.saveSettings(KEY, Map.of("token", "s3cret"));
            all.admin.switchPlugin(KEY, true);
            all.closes("c1");
            all.host
                    .rows
                    .handle()
                    .execute(
                            "insert into plugin_job (firm_id, plugin_key, module_key, next_at) values ('studio', ?, 'stars', ?)",
                            KEY,
                            java.sql.Timestamp.from(PluginHost.NOW));

            all.admin.uninstall(KEY, false);
            assertThat(all.admin.get(KEY).state()).isEqualTo(PluginState.AVAILABLE);
            assertThat(all.admin.settings(KEY)).extracting(SettingView::set).containsExactly(false, false);
            assertThat(all.admin.effects(KEY)).hasSize(1);
            assertThat(all.admin.log(KEY, PluginLog.Kind.REMOVED, null, 10).items())
                    .hasSize(1);

            all.admin.uninstall(KEY, true);
            assertThat(all.admin.effects(KEY)).isEmpty();
            assertThat(all.admin.log(KEY, null, null, 10).items()).isEmpty();
            assertThat(all.host
                            .rows
                            .handle()
                            .createQuery("select count(*) from plugin_job")
                            .mapTo(Integer.class)
                            .one())
                    .isZero();
            assertThat(all.audited()).endsWith("plugin-removed", "plugin-removed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAPluginLeftCanGoAfterItIsGoneItself(TestServer server) {
        try (var all = Administration.on(server, home)) {
            all.deploy("");
            all.admin.switchPlugin(KEY, true);
            all.closes("c1");
            new StoredRows(all.host.database, PluginHost.FIRM, KEY).put("a", "1");
            new StoredRows(all.host.database, PluginHost.OTHER, KEY).put("a", "1");
            assertThat(all.admin.left()).isEmpty();
            all.admin.uninstall(KEY, false);
            assertThat(all.admin.left()).isEmpty();
            all.host.presence.withdraw(KEY, null, MAKER);

            assertThatThrownBy(() -> all.admin.uninstall(KEY, false)).isInstanceOf(NotFoundProblem.class);
            LeftData left = all.admin.left().get(0);
            assertThat(left).isEqualTo(new LeftData(KEY, 1, left.removedAt()));
            assertThat(left.removedAt()).isAfterOrEqualTo(PluginHost.NOW);
            assertThat(all.admin.left()).hasSize(1);
            all.admin.uninstall(KEY, true);
            assertThat(all.admin.left()).isEmpty();
            assertThatThrownBy(() -> all.admin.uninstall(KEY, true)).isInstanceOf(NotFoundProblem.class);
            assertThat(new StoredRows(all.host.database, PluginHost.OTHER, KEY).get("a"))
                    .contains("1");
            assertThat(all.audited()).endsWith("plugin-removed", "plugin-removed");
            all.deploy("");
            assertThat(all.admin.effects(KEY)).isEmpty();
            assertThat(all.admin.log(KEY, null, null, 10).items()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherFirmsPluginDoesNotExist(TestServer server) {
        try (var all = Administration.on(server, home)) {
            all.deploy("");
            all.admin.switchPlugin(KEY, true);
            all.host.presence.withdraw(KEY, null, MAKER);
            var other = all.of(PluginHost.OTHER);

            assertThat(other.list()).noneMatch(one -> one.key().equals(KEY));
            assertThatThrownBy(() -> other.get(KEY)).isInstanceOf(NotFoundProblem.class);
            assertThatThrownBy(() -> other.switchPlugin(KEY, false)).isInstanceOf(NotFoundProblem.class);
            assertThatThrownBy(() -> other.uninstall(KEY, true)).isInstanceOf(NotFoundProblem.class);
            assertThatThrownBy(() -> other.log(KEY, null, null, 10)).isInstanceOf(NotFoundProblem.class);
            assertThat(all.admin.get(KEY).state()).isEqualTo(PluginState.MISSING);
        }
    }
}
