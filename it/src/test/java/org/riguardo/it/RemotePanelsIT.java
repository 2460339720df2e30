package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The panel of a remote plugin in the client's page: in its sandbox, signed, heard within bounds; and the page when the service is down. */
@RiguardoTest
class RemotePanelsIT {
    private static final Duration LATEST = Duration.ofMillis(2_500);

    @Test
    void aServiceShowsItsPanelInASandboxAndMayBeDown(Riguardo riguardo) throws Exception {
        String client = PluginPages.client(riguardo);
        try (CardService service = new CardService(riguardo.baseUrl())) {
            install(riguardo, service);
            try {
                shows(riguardo, service, client);
                service.close();
                isDown(riguardo, client);
            } finally {
                PluginPages.turn(riguardo, CardService.KEY, "off");
            }
            Page page = riguardo.browsers().signIn("paolo");
            Response answer = page.navigate(riguardo.baseUrl() + "/clients/" + client);
            assertThat(answer.headerValue("content-security-policy")).contains("frame-src 'self';");
            assertThat(page.locator("iframe")).hasCount(0);
        }
    }

    private static void shows(Riguardo riguardo, CardService service, String client) {
        Page page = riguardo.browsers().signIn("paolo");
        Response answer = page.navigate(riguardo.baseUrl() + "/clients/" + client);
        assertThat(answer.headerValue("content-security-policy"))
                .contains("frame-src 'self' " + service.address() + "/;")
                .contains("script-src 'self';");
        Locator iframe = page.locator("iframe[data-plugged-frame]");
        iframe.scrollIntoViewIfNeeded();
        assertThat(iframe).hasAttribute("height", "222");
        assertThat(iframe).hasAttribute("sandbox", "allow-scripts allow-forms");
        assertThat(service.opened().get(0))
                .matches("client=" + client + "&lang=it&theme=auto&jwt=[\\w-]+\\.[\\w-]+\\.[\\w-]+ null");
        Frame card = iframe.elementHandle().contentFrame();
        wears(page, card, "light");
        card.evaluate("parent.postMessage({ riguardo: 1, type: 'size', height: 1e12 }, '*')");
        assertThat(iframe).hasAttribute("height", "1600");
        card.evaluate("parent.postMessage({ riguardo: 1, type: 'navigate', url: 'https://example.com' }, '*')");
        card.evaluate("parent.postMessage({ riguardo: 1, type: 'size', height: 120 }, '*')");
        assertThat(iframe).hasAttribute("height", "120");
        assertThat(page.url()).endsWith("/clients/" + client);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        wears(page, card, "dark");
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots/remote-panel.png")));
        page.context().close();
    }

    /** The frame says how high it is before it has heard of its colours. */
    private static void wears(Page page, Frame card, String theme) {
        page.waitForCondition(() -> theme.equals(card.evaluate("document.documentElement.dataset.theme")));
    }

    private static void isDown(Riguardo riguardo, String client) throws Exception {
        Page page = riguardo.browsers().signIn("paolo");
        eventually(
                "the page does not wait for the service",
                () -> {
                    Instant before = Instant.now();
                    page.navigate(riguardo.baseUrl() + "/clients/" + client);
                    return Duration.between(before, Instant.now());
                },
                took -> took.compareTo(LATEST) < 0);
        assertThat(page.locator("#log-call button.main")).isVisible();
        page.locator("iframe[data-plugged-frame]").scrollIntoViewIfNeeded();
        assertThat(page.locator(".plugged-silent")).isVisible();
        assertThat(page.locator("iframe[data-plugged-frame]")).isHidden();
        assertThat(Axe.violations(page)).isEmpty();
        page.context().close();
    }

    private static void install(Riguardo riguardo, CardService service) {
        Page page = riguardo.browsers().signIn("marta");
        page.navigate(riguardo.baseUrl() + "/settings/plugins/remote/new");
        page.locator("#url").fill(service.address() + "/riguardo-plugin.json");
        page.locator("#remote-look button").click();
        assertThat(page.locator("#remote-name")).containsText("Schede di settore");
        page.locator("#remote-agree button").click();
        page.waitForURL("**/settings/plugins/" + CardService.KEY);
        page.context().close();
    }
}
