package org.riguardo.web.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.plugins.Carrier;
import org.riguardo.plugins.Descriptor;
import org.riguardo.plugins.PluginRow;
import org.riguardo.plugins.data.PolicyPresets.Preset;
import org.riguardo.plugins.data.PresetChange;
import org.riguardo.plugins.data.UploadPreview;
import org.riguardo.plugins.data.UploadPreview.Brought;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Section;
import org.riguardo.web.words.Language;

class PluginUploadPageTest {

    private static final String KEY = "com.example.studio";
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    private static Sentence same(String text) {
        return new Sentence(text, text);
    }

    private static UploadPreview preview(@Nullable String replaces) {
        Descriptor descriptor = new Descriptor(
                KEY,
                same("Testi <b>caldi</b>"),
                "1.1.0",
                1,
                "Example",
                null,
                same(""),
                Set.of(),
                List.of(),
                null,
                List.of(),
                "{}");
        return new UploadPreview(
                TOKEN,
                descriptor,
                replaces,
                replaces != null,
                List.of(
                        new Brought("texts", ModuleType.TONE_PACK, same("Testi"), true, List.of(same("12"))),
                        new Brought("later", null, same("later"), false, List.of(same("type: ?")))));
    }

    private static PluginUploadPage page(Language language, @Nullable UploadPreview preview, boolean administrator) {
        Instant at = Instant.parse("2026-03-03T10:00:00Z");
        return new PluginUploadPage(
                Samples.frame(language, Section.POLICY),
                new PolicyTabs(PolicyTabs.Tab.PLUGINS, true),
                preview,
                List.of(new Preset(
                        KEY,
                        "calm",
                        same("Calma"),
                        List.of(new PresetChange("frequency.days", same("Giorni"), BigDecimal.TEN, BigDecimal.ONE)))),
                7,
                administrator
                        ? List.of(new PluginRow(
                                "studio",
                                KEY,
                                Carrier.DATA,
                                "1.1.0",
                                PluginRow.State.ENABLED,
                                "{}",
                                "1.0.0",
                                "{}",
                                at,
                                "marta",
                                at,
                                "marta"))
                        : List.of(),
                administrator,
                null);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatAnUploadBringsIsShownBeforeAnybodyAgrees(Language language) {
        Document page =
                Rendered.page("plugin-preview", "plugin-preview-" + language, page(language, preview("1.0.0"), true));
        assertThat(page.select("h1").text()).isEqualTo("Testi <b>caldi</b>");
        assertThat(page.select("[data-module]")).hasSize(2);
        assertThat(page.select("[data-module=later] .badge svg")).hasSize(1);
        assertThat(page.select("main form[method=post]").attr("action"))
                .isEqualTo("/riguardo/settings/plugins/upload/" + TOKEN);
        assertThat(page.select("main form p").first().text()).contains("1.0.0");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void onlyAnAdministratorUploadsAndValuesOfThePolicyNeedAReason(Language language) {
        Document page = Rendered.page("plugin-upload", "plugin-upload-" + language, page(language, null, true));
        assertThat(page.select("form[enctype=multipart/form-data]").attr("action"))
                .isEqualTo("/riguardo/plugin-files");
        assertThat(page.select("form[action$=/back/" + KEY + "]")).hasSize(1);
        assertThat(page.select("form[action$=/presets/" + KEY + "/calm] input[name=why][required]"))
                .hasSize(1);
        assertThat(page.select("input[name=based]").attr("value")).isEqualTo("7");
        Document partner =
                Rendered.page("plugin-upload", "plugin-upload-partner-" + language, page(language, null, false));
        assertThat(partner.select("form[enctype], form[action*=/back/]")).isEmpty();
        assertThat(partner.select("form[action*=/presets/]")).hasSize(1);
    }
}
