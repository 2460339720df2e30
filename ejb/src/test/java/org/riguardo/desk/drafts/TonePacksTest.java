package org.riguardo.desk.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.plugins.PluginHost.FIRM;
import static org.riguardo.plugins.PluginHost.OTHER;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.tone.Form;
import org.riguardo.api.tone.MailKind;
import org.riguardo.api.tone.TextKey;
import org.riguardo.api.tone.TonePackFile;
import org.riguardo.db.TestServer;
import org.riguardo.plugins.Carrier;
import org.riguardo.plugins.DescriptorReader;
import org.riguardo.plugins.Offer;
import org.riguardo.plugins.PluginHost;
import org.riguardo.plugins.PluginRow.State;

class TonePacksTest {

    private static final TextKey ASKED = TextKey.of(MailKind.REMINDER, Tone.WARM, Form.LEI);
    private static final String PACK = "[reminder warm]\nsubject: A word\nDear {{client}}, a word.\n";

    @TempDir
    Path home;

    private static String pack() {
        String ours = BuiltInPacksText.english();
        return ours.substring(0, ours.indexOf("[reminder ")).replace("pack: riguardo-en", "pack: studio-en") + PACK;
    }

    private static Offer plugin() {
        String json =
                """
                {"key": "com.example.words", "name": "Words", "version": "1.0.0", "apiVersion": 1,
                 "vendor": {"name": "Example"},
                 "modules": [{"type": "tone-pack", "key": "en", "class": "example.Pack"}]}""";
        return new Offer(
                DescriptorReader.read(json, Carrier.CODE),
                Carrier.CODE,
                null,
                (module, context) -> TonePackFile.read("en.tone", pack()));
    }

    private static String chosen(TonePacks packs, String firm) {
        return packs.find(firm, "en", ASKED).orElseThrow().pack().key();
    }

    @ParameterizedTest
    @EnumSource
    void aPackOfAPluginIsAskedFirstWhereItIsOnAndTheProductsOwnForWhatItLacks(TestServer server) {
        try (PluginHost host = PluginHost.on(server, home)) {
            TonePacks packs = TonePacks.of(host.plugins, host.guard);
            host.presence.offer(new TonesPlugin().offer());
            Offer offer = plugin();
            host.presence.offer(offer);
            assertThat(chosen(packs, FIRM)).isEqualTo("riguardo-en");
            host.states.switchPlugin(FIRM, offer.descriptor(), Carrier.CODE, true, "marta");
            assertThat(chosen(packs, FIRM)).isEqualTo("studio-en");
            assertThat(chosen(packs, OTHER)).isEqualTo("riguardo-en");
            TextKey lacking = TextKey.of(MailKind.REMINDER, Tone.FIRM, Form.LEI);
            assertThat(packs.find(FIRM, "en", lacking).orElseThrow().pack().key())
                    .isEqualTo("riguardo-en");
            host.states.switchModule(FIRM, "org.riguardo.tones", "riguardo-en", false);
            assertThat(packs.find(FIRM, "en", lacking)).isEmpty();
            host.states.switchPlugin(FIRM, "com.example.words", State.DISABLED, "marta");
            assertThat(packs.language(FIRM, "en")).isEqualTo("en");
            assertThat(packs.all(FIRM)).hasSize(1);
        }
    }
}
