package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page and the panel of a service elsewhere tell each other, and what neither believes; in a browser, without a server of the application. */
class PluginBridgeIT {
    private static final Browsers BROWSERS = new Browsers("");

    private TwoSites sites;
    private Page page;

    @BeforeEach
    void open() throws Exception {
        sites = new TwoSites();
        page = BROWSERS.window("it-IT", ColorScheme.LIGHT);
        page.navigate(sites.page());
    }

    @AfterEach
    void close() {
        page.context().close();
        sites.close();
    }

    @AfterAll
    static void end() {
        BROWSERS.close();
    }

    @Test
    void aPanelIsAsHighAsItSaysAndHearsLanguageAndLook() {
        assertThat(iframe()).hasAttribute("height", "321");
        card().evaluate("riguardo.onLook(look => { document.title = look.theme + ' ' + look.language; })");
        wait("light it");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        wait("dark it");
        assertThat(card().evaluate("document.documentElement.dataset.theme")).isEqualTo("dark");
        assertThat(card().evaluate("document.documentElement.lang")).isEqualTo("it");
        card().evaluate("document.querySelector('div').style.height = '123px'");
        assertThat(iframe()).hasAttribute("height", "123");
    }

    @Test
    void whateverAPanelSaysItStaysWithinItsBounds() {
        assertThat(iframe()).hasAttribute("height", "321");
        String address = page.url();
        for (String said : List.of(
                "null",
                "'size'",
                "17",
                "{ type: 'size', height: 500 }",
                "{ riguardo: 2, type: 'size', height: 500 }",
                "{ riguardo: 1, type: 'size', height: '500' }",
                "{ riguardo: 1, type: 'size', height: NaN }",
                "{ riguardo: 1, type: 'size', height: Infinity }",
                "{ riguardo: 1, type: 'size', height: { valueOf: 500 } }",
                "{ riguardo: 1, type: 'size', width: 500 }",
                "{ riguardo: 1, type: 'navigate', url: 'https://example.com' }",
                "{ riguardo: 1, type: 'html', html: '<img src=x>' }",
                "{ riguardo: 1, type: '__proto__', height: 500 }",
                "{ riguardo: 1, type: ['size'], height: 500 }")) {
            card().evaluate("parent.postMessage(" + said + ", '*')");
        }
        card().evaluate("parent.postMessage({ riguardo: 1, type: 'size', height: 1e9 }, '*')");
        assertThat(iframe()).hasAttribute("height", "1600");
        card().evaluate("parent.postMessage({ riguardo: 1, type: 'size', height: -1e9 }, '*')");
        assertThat(iframe()).hasAttribute("height", "40");
        stopClock();
        card().evaluate(
                        "for (let i = 100; i < 400; i++) parent.postMessage({ riguardo: 1, type: 'size', height: i }, '*')");
        settle();
        assertThat(Integer.parseInt(iframe().getAttribute("height"))).isLessThan(130);
        assertThat(page.url()).isEqualTo(address);
        assertThat(page.locator("section")).hasCount(1);
    }

    @Test
    void aPanelReachesNothingOfThePage() {
        assertThat(iframe()).hasAttribute("height", "321");
        assertThat(card().evaluate("() => { try { return parent.document.title; } catch (e) { return e.name; } }"))
                .isEqualTo("SecurityError");
        assertThat(card().evaluate("() => { try { return document.cookie; } catch (e) { return e.name; } }"))
                .isEqualTo("SecurityError");
        assertThat(
                        card().evaluate(
                                        "() => { try { top.location = 'about:blank'; return 'gone'; } catch (e) { return e.name; } }"))
                .isEqualTo("SecurityError");
        assertThat(card().evaluate("() => String(window.open('about:blank'))")).isEqualTo("null");
    }

    @Test
    void thePageHearsItsOwnFramesAlone() {
        assertThat(iframe()).hasAttribute("height", "321");
        page.evaluate("postMessage({ riguardo: 1, type: 'size', height: 500 }, '*')");
        page.evaluate(
                "url => { const frame = document.createElement('iframe'); frame.name = 'alien'; frame.src = url; document.body.append(frame); }",
                sites.other());
        page.waitForCondition(
                () -> page.frame("alien") != null && page.frame("alien").url().equals(sites.other()));
        page.frame("alien").evaluate("parent.postMessage({ riguardo: 1, type: 'size', height: 500 }, '*')");
        page.frame("alien")
                .evaluate(
                        "parent.frames[0].postMessage({ riguardo: 1, type: 'look', theme: 'dark', language: 'en' }, '*')");
        card().evaluate("postMessage({ riguardo: 1, type: 'look', theme: 'dark', language: 'en' }, '*')");
        settle();
        assertThat(iframe()).hasAttribute("height", "321");
        assertThat(card().evaluate("document.documentElement.dataset.theme")).isEqualTo("light");
        page.frames()
                .get(0)
                .evaluate(
                        "document.querySelector('iframe').contentWindow.postMessage({ riguardo: 1, type: 'look', theme: 'x\"', language: 'en' }, '*')");
        settle();
        assertThat(card().evaluate("document.documentElement.lang")).isEqualTo("it");
    }

    @Test
    void aPanelIsLoadedAnewWhenItAsksButNotAsOftenAsItLikes() {
        assertThat(iframe()).hasAttribute("height", "321");
        stopClock();
        iframe().evaluate("frame => { frame.id = 'before'; }");
        card().evaluate("() => { riguardo.refresh(); riguardo.refresh(); riguardo.refresh(); }");
        assertThat(page.locator("#before")).hasCount(0);
        assertThat(iframe()).hasAttribute("height", "321");
        assertThat(sites.refreshed()).isEqualTo(1);
        card().evaluate("riguardo.refresh()");
        settle();
        assertThat(sites.refreshed()).isEqualTo(1);
    }

    @Test
    void aServiceThatIsDownLeavesASentence() {
        sites.down();
        page.reload();
        assertThat(page.locator("h2")).isVisible();
        assertThat(page.locator(".plugged-silent")).isVisible(new IsVisibleOptions().setTimeout(60_000));
        assertThat(iframe()).isHidden();
    }

    /** Messages that were sent before have arrived when this one, which goes the same way, has its answer. */
    private void settle() {
        card().evaluate(
                        "() => new Promise(done => { addEventListener('message', function once(e) { if (e.data.type === 'look') { removeEventListener('message', once); done(); } });"
                                + " parent.postMessage({ riguardo: 1, type: 'hello' }, '*'); })");
        page.evaluate("() => new Promise(done => setTimeout(done, 0))");
    }

    /** From now on the page takes everything for the same moment, however long it lasts: what it counts within some seconds, it counts together. */
    private void stopClock() {
        page.evaluate("() => { const now = performance.now(); performance.now = () => now; }");
    }

    private void wait(String title) {
        page.waitForCondition(() -> title.equals(card().evaluate("document.title")));
    }

    private Locator iframe() {
        return page.locator("iframe[data-plugged-frame]");
    }

    private Frame card() {
        page.waitForCondition(
                () -> page.frames().stream().anyMatch(frame -> frame.url().endsWith("/card")));
        return page.frames().stream()
                .filter(frame -> frame.url().endsWith("/card"))
                .findFirst()
                .orElseThrow();
    }
}
