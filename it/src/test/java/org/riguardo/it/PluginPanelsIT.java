package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a plugin of code adds to the pages, in a browser: harmless, in its place, in time, and gone when it is switched off. */
@RiguardoTest
class PluginPanelsIT {
    /** Before the slow panel comes to its end after ten seconds. */
    private static final Duration LATEST = Duration.ofSeconds(8);

    private static Deployments deployments;
    private static String client;

    @BeforeAll
    static void deploy(Riguardo riguardo) throws Exception {
        client = PluginPages.client(riguardo);
        deployments = riguardo.deployments();
        deployments.deploy(PluginPages.jar());
        PluginPages.turn(riguardo, PluginPages.KEY, "on");
    }

    @AfterAll
    static void undeploy(Riguardo riguardo) throws Exception {
        PluginPages.turn(riguardo, PluginPages.KEY, "off");
        deployments.close();
    }

    @Test
    void aPanelBelongsToThePageAndNothingOfItRuns(Riguardo riguardo) {
        Page page = open(riguardo, "paolo", "/clients/" + client);
        Locator panel = panel(page, "notes");
        assertThat(panel.locator("h2")).hasText("Quando risponde");
        assertThat(panel.locator("strong")).hasText(PluginPages.CLIENT);
        assertThat(panel.locator("script, img, form, [style], [class*=notice], [hx-get], a[href^=javascript]"))
                .hasCount(0);
        assertThat(panel.locator("a[href='https://example.com/']")).hasAttribute("rel", "noopener noreferrer");
        assertThat(page).hasTitle(PluginPages.CLIENT + " · Riguardo");
        assertThat(page.locator("#main")).hasCount(1);
        assertThat(page.locator("[data-panel$='-bosses']")).hasCount(0);
        assertThat(page.locator(".first-acts a[href='https://crm.example/" + client + "']"))
                .hasAttribute("target", "_blank");
        assertThat(page.locator(".first-acts a[href='/riguardo/clients/" + client + "/call'][data-item]"))
                .hasText("Scheda chiesta");
        assertThat(panel(open(riguardo, "marta", "/clients/" + client), "bosses"))
                .isVisible();
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            for (int width : new int[] {1280, 390, 320}) {
                page.setViewportSize(width, 800);
                assertThat(Axe.violations(page)).as(colours + " " + width).isEmpty();
                assertThat(page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"))
                        .as("sideways " + width)
                        .isEqualTo(true);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/screenshots/panels-" + width + "-" + colours + ".png")));
            }
        }
    }

    @Test
    void aSlowPanelAndABrokenOneLeaveThePageInTimeAndWhole(Riguardo riguardo) {
        Page page = riguardo.browsers().signIn("paolo");
        page.navigate(riguardo.baseUrl() + "/clients/" + client);
        Instant before = Instant.now();
        Response answer = page.navigate(riguardo.baseUrl() + "/clients/" + client + "/call");
        assertThat(Duration.between(before, Instant.now())).isLessThan(LATEST);
        assertThat(answer.text()).contains("plugged-place");
        assertThat(page.locator("#log-call button.main")).isVisible();
        assertThat(panel(page, "call").locator("strong")).hasText(PluginPages.CLIENT);
        assertThat(page.locator("main [data-plugged]")).hasCount(0);
        assertThat(page.locator(".plugged-failed")).hasCount(0);
        assertThat(page.locator("#trouble")).isEmpty();

        Page admin = open(riguardo, "marta", "/clients/" + client + "/call");
        assertThat(admin.locator(".plugged-failed")).hasCount(2);
        assertThat(admin.locator(".plugged-failed").first()).containsText("registro del plugin");
        assertThat(admin.content()).doesNotContain("secret of");
    }

    @Test
    void theRowsOfTheWorklistAskOnce(Riguardo riguardo) {
        Page page = riguardo.browsers().signIn("paolo");
        AtomicInteger asked = new AtomicInteger();
        page.onRequest(request -> {
            if (request.url().contains("/plugged/rows")) {
                asked.incrementAndGet();
            }
        });
        page.navigate(riguardo.baseUrl() + "/?text=Pannelli");
        Locator row = page.locator("#worklist tr[data-client='" + client + "'] .plugged-row");
        assertThat(row.locator("a[data-item='com.example.pages:row']"))
                .hasText(java.util.regex.Pattern.compile("^Nel CRM.*"));
        assertThat(row.locator("a[data-item='com.example.pages:row-asked']"))
                .hasAttribute("href", "/riguardo/clients/" + client + "/call");
        assertThat(panel(page, "desk")).isVisible();
        page.navigate(riguardo.baseUrl() + "/");
        assertThat(page.locator("#worklist a[data-item='com.example.pages:row-asked']")
                        .first())
                .isVisible();
        assertThat(asked).hasValue(2);
    }

    @Test
    void partnersSeeThePanelByTheFiguresAndAdministratorsThePageAmongTheSettings(Riguardo riguardo) {
        assertThat(panel(open(riguardo, "giulia", "/firm"), "firm")).isVisible();
        Page staff = open(riguardo, "paolo", "/firm");
        assertThat(staff.locator("main [data-plugged], .plugged")).hasCount(0);
        assertThat(staff.navigate(riguardo.baseUrl() + "/plugged/com.example.pages/firm")
                        .status())
                .isEqualTo(404);
        staff.navigate(riguardo.baseUrl() + "/settings");
        assertThat(staff.locator("#plugged-title")).hasCount(0);

        Page admin = open(riguardo, "marta", "/settings");
        admin.locator("a[href='/riguardo/plugged/com.example.pages/settings']").click();
        assertThat(admin.locator("h1")).hasText("Pagina di prova");
        assertThat(panel(admin, "settings")).isVisible();
        assertThat(Axe.violations(admin)).isEmpty();
        admin.locator("#me > summary").click();
        assertThat(admin.locator(".plugged-menu a[href='https://diary.example/']"))
                .isVisible();
        assertThat(admin.locator(".plugged-menu a[href='/riguardo/week']")).hasText("Scheda chiesta");
        assertThat(Axe.violations(admin)).isEmpty();
    }

    @Test
    void withoutScriptsALinkLeadsToThePanelsOwnPage(Riguardo riguardo) {
        Page page = riguardo.browsers().signInWithoutScripts("paolo");
        page.navigate(riguardo.baseUrl() + "/clients/" + client);
        page.locator(".plugged-place a").first().click();
        assertThat(panel(page, "notes").locator("strong")).hasText(PluginPages.CLIENT);
        page.locator(".back a").click();
        page.locator(".plugged-more a").click();
        assertThat(page.locator("main a[data-item]")).hasCount(4);
    }

    @Test
    void aPluginThatIsOffIsNowhere(Riguardo riguardo) {
        PluginPages.turn(riguardo, PluginPages.KEY, "off");
        try {
            Page page = open(riguardo, "marta", "/clients/" + client);
            assertThat(page.locator("[data-plugged], .plugged, [data-item]")).hasCount(0);
            assertThat(page.navigate(riguardo.baseUrl() + "/clients/" + client + "/plugged/com.example.pages/notes")
                            .status())
                    .isEqualTo(404);
        } finally {
            PluginPages.turn(riguardo, PluginPages.KEY, "on");
        }
        assertThat(panel(open(riguardo, "paolo", "/clients/" + client), "notes"))
                .isVisible();
    }

    private static Locator panel(Page page, String module) {
        return page.locator("section.plugged[data-panel='plugged-com.example.pages-" + module + "']");
    }

    private static Page open(Riguardo riguardo, String user, String path) {
        Page page = riguardo.browsers().signIn(user);
        page.navigate(riguardo.baseUrl() + path);
        return page;
    }
}
