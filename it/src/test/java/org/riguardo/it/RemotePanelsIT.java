package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
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
        Frame card = page.frames().stream()
                .filter(frame -> frame.url().startsWith(service.address()))
                .findFirst()
                .orElseThrow();
        assertThat(card.evaluate("document.documentElement.dataset.theme")).isEqualTo("light");
        card.evaluate("parent.postMessage({ riguardo: 1, type: 'size', height: 1e12 }, '*')");
        assertThat(iframe).hasAttribute("height", "1600");
        card.evaluate("parent.postMessage({ riguardo: 1, type: 'navigate', url: 'https://example.com' }, '*')");
        card.evaluate("parent.postMessage({ riguardo: 1, type: 'size', height: 120 }, '*')");
        assertThat(iframe).hasAttribute("height", "120");
        assertThat(page.url()).endsWith("/clients/" + client);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.waitForCondition(() -> "dark".equals(card.evaluate("document.documentElement.dataset.theme")));
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots/remote-panel.png")));
        page.context().close();
    }

    private static void isDown(Riguardo riguardo, String client) {
        Page page = riguardo.browsers().signIn("paolo");
        Instant before = Instant.now();
        page.navigate(riguardo.baseUrl() + "/clients/" + client);
        assertThat(Duration.between(before, Instant.now())).isLessThan(LATEST);
        assertThat(page.locator("#log-call button.main")).isVisible();
        page.locator("iframe[data-plugged-frame]").scrollIntoViewIfNeeded();
        assertThat(page.locator(".plugged-silent")).isVisible(new IsVisibleOptions().setTimeout(20_000));
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
