package org.riguardo.plugins.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riguardo.plugins.PluginHost.FIRM;
import static org.riguardo.plugins.PluginHost.OTHER;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.api.tone.TonePack;
import org.riguardo.db.TestServer;
import org.riguardo.plan.Policies;
import org.riguardo.plugins.PluginHost;
import org.riguardo.plugins.PluginRow;
import org.riguardo.plugins.data.UploadPreview.Brought;
import org.riguardo.policy.PolicySettings;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

class UploadingTest {

    private static final String KEY = Uploads.KEY;

    @TempDir
    Path home;

    private PluginHost open(TestServer server) {
        return PluginHost.on(server, home, database -> List.of(DataPlugins.of(database)));
    }

    private static Uploading uploading(PluginHost host) {
        return new Uploading(host.database, host.states, host.presence, Policies.of(host.database));
    }

    private static <T> List<T> on(PluginHost host, String firm, ModuleType type, Class<T> as) {
        return host.plugins.modules(firm, type, as).stream()
                .map(plugged -> plugged.instance())
                .toList();
    }

    private static int files(PluginHost host) {
        return host.database.<Integer, RuntimeException>with(
                handle -> handle.createQuery("select count(*) from plugin_file where version not like 'upload:%'")
                        .mapTo(Integer.class)
                        .one());
    }

    @ParameterizedTest
    @EnumSource
    void whatWasShownIsInstalledSwitchedOffAndUsedByItsFirmAloneOnceOn(TestServer server) {
        try (PluginHost host = open(server)) {
            Uploading uploading = uploading(host);
            UploadPreview preview = uploading.preview(FIRM, Uploads.zip(Uploads.all("1.0.0")));
            assertThat(preview.replaces()).isNull();
            assertThat(preview.modules()).extracting(Brought::usable).containsExactly(true, true, true, true, false);
            assertThat(preview.modules().get(3).brings().get(1).en()).endsWith("→ 21)");
            assertThat(host.states.plugins(FIRM)).isEmpty();
            assertThat(files(host)).isZero();

            assertThatThrownBy(() -> uploading.install(OTHER, preview.token(), "altra"))
                    .isInstanceOf(NotFoundProblem.class);
            PluginRow row = uploading.install(FIRM, preview.token(), "marta");
            assertThat(row.on()).isFalse();
            assertThat(on(host, FIRM, ModuleType.TONE_PACK, TonePack.class)).isEmpty();

            host.states.switchPlugin(FIRM, KEY, PluginRow.State.ENABLED, "marta");
            assertThat(on(host, FIRM, ModuleType.TONE_PACK, TonePack.class))
                    .extracting(TonePack::key)
                    .containsExactly("studio-en");
            assertThat(on(host, FIRM, ModuleType.EXPORT_MAPPING, TableMapping.class))
                    .singleElement()
                    .satisfies(mapping -> assertThat(mapping.layout()).startsWith("table-"));
            assertThat(on(host, FIRM, ModuleType.LEXICON, LexiconFile.class)).hasSize(1);
            PolicySettings before = PolicySettings.defaults();
            assertThat(on(host, FIRM, ModuleType.POLICY_PRESET, PolicyPreset.class))
                    .singleElement()
                    .satisfies(preset -> assertThat(preset.on(before).value("frequency.days"))
                            .isEqualByComparingTo("21"));
            assertThat(Policies.of(host.database).current(FIRM).number()).isZero();

            assertThat(on(host, OTHER, ModuleType.TONE_PACK, TonePack.class)).isEmpty();
            assertThat(host.plugins.present(OTHER)).isEmpty();
            assertThat(host.plugins.missing(FIRM)).isEmpty();
            assertThat(on(host, FIRM, ModuleType.TONE_PACK, TonePack.class)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNewerVersionTakesThePlaceOfTheOlderOneWhichCanBePutBack(TestServer server) {
        try (PluginHost host = open(server)) {
            Uploading uploading = uploading(host);
            install(uploading, "1.0.0", "language it\nfee: notulina\n");
            host.states.switchPlugin(FIRM, KEY, PluginRow.State.ENABLED, "marta");
            assertThat(words(host)).contains("notulina");
            UploadPreview next = uploading.preview(FIRM, upload("1.1.0", "language it\nfee: parcellina\n"));
            assertThat(next.replaces()).isEqualTo("1.0.0");
            assertThat(next.on()).isTrue();
            assertThat(words(host)).contains("notulina");
            uploading.install(FIRM, next.token(), "marta");
            assertThat(words(host)).contains("parcellina");
            assertThat(uploading.putBack(FIRM, KEY, "marta")).isPresent();
            assertThat(words(host)).contains("notulina");
            assertThat(uploading.putBack(FIRM, KEY, "marta")).isPresent();
            assertThat(words(host)).contains("parcellina");
            install(uploading, "1.2.0", "language it\nfee: notuletta\n");
            assertThat(files(host)).isEqualTo(2);
            host.states.uninstall(FIRM, KEY, false);
            assertThat(files(host)).isZero();
            assertThat(host.plugins.present(FIRM)).isEmpty();
        }
    }

    private static String words(PluginHost host) {
        return on(host, FIRM, ModuleType.LEXICON, LexiconFile.class)
                .get(0)
                .file()
                .text();
    }

    private static byte[] upload(String version, String words) {
        Map<String, String> files = Uploads.all(version);
        files.put(
                "META-INF/riguardo-plugin.json",
                org.riguardo.plugins.Descriptors.json(KEY, version, Uploads.file("lexicon", "words", "words.lexicon")));
        files.keySet().retainAll(List.of("META-INF/riguardo-plugin.json", "words.lexicon"));
        files.put("words.lexicon", words);
        return Uploads.zip(files);
    }

    private static void install(Uploading uploading, String version, String words) {
        String token = uploading.preview(FIRM, upload(version, words)).token();
        uploading.install(FIRM, token, "marta");
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeUsedIsNotKept(TestServer server) {
        try (PluginHost host = open(server)) {
            Uploading uploading = uploading(host);
            Map<byte[], String> wrong = Map.of(
                    Uploads.one("tone-pack", "a.tone", "pack: studio-en\nlanguage: en\n"), "a.tone, line 1",
                    Uploads.one("tone-pack", "a.tone", Uploads.pack().replace("studio-en", "riguardo-en")), "riguardo-",
                    Uploads.one("tone-pack", "a.tone", Uploads.pack().replace("Dear valued client,", "Dear {{x}},")),
                            "a.tone, line",
                    Uploads.one("export-mapping", "m.json", Uploads.MAPPING.replace("\"OPEN\"", "\"CODE\"")),
                            "m.json, answers: The table lacks",
                    Uploads.one("lexicon", "w.lexicon", "fee: notulina"), "w.lexicon, line 1",
                    Uploads.one("policy-preset", "p.json", "{\"frequency.days\": 100000}"), "p.json, frequency.days",
                    Uploads.one("policy-preset", "p.json", "{\"off\": [\"frequency\"]}"),
                            "p.json, off: Only parameters",
                    Uploads.one("policy-preset", "p.json", "{\"emergency-stop\": false}"), "Only parameters",
                    Uploads.one("lexicon", "../w.lexicon", Uploads.LEXICON), "cannot be taken",
                    Uploads.zip(Map.of("a.txt", "x")), "The ZIP lacks");
            wrong.forEach((upload, message) -> assertThatThrownBy(() -> uploading.preview(FIRM, upload))
                    .isInstanceOf(InputProblem.class)
                    .hasMessageContaining(message));
            assertThat(host.database.<Integer, RuntimeException>with(
                            handle -> handle.createQuery("select count(*) from plugin_file")
                                    .mapTo(Integer.class)
                                    .one()))
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherServerSeesWhatWasInstalled(TestServer server) {
        try (PluginHost host = open(server)) {
            install(uploading(host), "1.0.0", Uploads.LEXICON);
            host.states.switchPlugin(FIRM, KEY, PluginRow.State.ENABLED, "marta");
            PluginHost other = host.another(home, database -> List.of(DataPlugins.of(database)));
            assertThat(words(other)).isEqualTo(Uploads.LEXICON);
        }
    }
}
