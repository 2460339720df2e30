package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A plugin without code on a running server: uploaded in a browser, looked at, installed, switched on, replaced, put back and taken over. */
@RiguardoTest
class DataPluginsIT {
    private static final String KEY = "com.example.calm";
    private static final String UPLOAD = "/settings/plugins/upload";

    private static byte[] plugin(String version, int days) {
        return """
                {"key": "%s", "name": "Calma", "version": "%s", "apiVersion": 1, "vendor": {"name": "Example"},
                 "files": {"calm.json": "{\\"frequency.days\\": %d}", "words.lexicon": "language it\\nfee: notulina"},
                 "modules": [{"type": "policy-preset", "key": "calm", "name": "Più calma", "file": "calm.json"},
                             {"type": "lexicon", "key": "words", "file": "words.lexicon"},
                             {"type": "teleport", "key": "later"}]}"""
                .formatted(KEY, version, days)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void upload(Page page, Riguardo riguardo, byte[] content) {
        page.navigate(riguardo.baseUrl() + UPLOAD);
        page.locator("#file").setInputFiles(new FilePayload("calm.json", "application/json", content));
        page.locator("form[action$='/plugin-files'] button").click();
    }

    @AfterAll
    static void off(Riguardo riguardo) {
        PluginPages.turn(riguardo, KEY, "off");
    }

    @Test
    void whatAFileBringsIsSeenBeforeItIsUsed(Riguardo riguardo) {
        Page page = riguardo.browsers().signIn("marta");
        upload(page, riguardo, "{\"key\": 7}".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("#problems")).isVisible();

        upload(page, riguardo, plugin("1.0.0", 21));
        assertThat(page.locator("[data-module]")).hasCount(3);
        assertThat(page.locator("[data-module=calm]")).containsText("→ 21");
        assertThat(page.locator("[data-module=later] .badge")).isVisible();
        page.locator("main form button.main").click();
        page.waitForURL("**/settings/plugins/" + KEY);

        page.navigate(riguardo.baseUrl() + UPLOAD);
        assertThat(page.locator("form[action*='/presets/" + KEY + "/']")).hasCount(0);
        PluginPages.turn(riguardo, KEY, "on");
        page.navigate(riguardo.baseUrl() + UPLOAD);
        assertThat(page.locator("form[action$='/presets/" + KEY + "/calm']")).containsText("→ 21");

        upload(page, riguardo, plugin("1.1.0", 28));
        assertThat(page.locator("main form p").first()).containsText("1.0.0");
        page.locator("main form button.main").click();
        page.waitForURL("**/settings/plugins/" + KEY);
        page.navigate(riguardo.baseUrl() + UPLOAD);
        assertThat(page.locator("form[action$='/presets/" + KEY + "/calm']")).containsText("→ 28");
        page.locator("form[action$='/upload/back/" + KEY + "'] button").click();
        page.waitForURL("**/settings/plugins/" + KEY);
        page.navigate(riguardo.baseUrl() + UPLOAD);
        assertThat(page.locator("form[action$='/presets/" + KEY + "/calm']")).containsText("→ 21");
    }

    @Test
    void nobodyElseUploads(Riguardo riguardo) {
        Page partner = riguardo.browsers().signIn("giulia");
        partner.navigate(riguardo.baseUrl() + UPLOAD);
        assertThat(partner.locator("#file")).hasCount(0);
        var refused = partner.navigate(riguardo.baseUrl() + UPLOAD + "/" + "0".repeat(32));
        assertThat(refused.status()).isEqualTo(403);
        Page staff = riguardo.browsers().signIn("paolo");
        assertThat(staff.navigate(riguardo.baseUrl() + UPLOAD).status()).isEqualTo(403);
    }
}
