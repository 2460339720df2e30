package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The example of a plugin in another language as a newcomer runs it: installed by its address, told by signed calls, shown, and removed. */
@RiguardoTest
class RemotePythonIT {
    private static final String KEY = "com.example.python";
    private static final String CLIENT = "Serpente di Carta S.r.l.";
    private static final String FILE = "serpente.csv";

    @Test
    void aPluginInPythonIsInstalledToldShownAndRemoved(Riguardo riguardo) throws Exception {
        Optional<String> missing = PythonService.missing();
        missing.ifPresent(why -> System.out.println("RemotePythonIT is skipped: " + why));
        Assumptions.assumeTrue(missing.isEmpty(), () -> missing.orElseThrow());
        riguardo.drop(FILE, Samples.list(List.of(Samples.row(CLIENT, TaxCodes.next(), "SC-1", 40, "s@carta.example"))));
        Imports.ended(riguardo.api("paolo"), FILE);
        String client = Imports.clientId(riguardo.api("paolo"), CLIENT);
        try (PythonService service = new PythonService(riguardo.baseUrl() + "/api/v1/plugins/host/jwks.json")) {
            install(riguardo, service);
            hears(service, "installed");
            hears(service, "enabled");
            shows(riguardo, service, client, "0 conversations noted");
            assertThat(riguardo.api("paolo")
                            .post(
                                    "clients/" + client + "/interactions",
                                    "{\"channel\": \"CALL\", \"direction\": \"IN\", \"purpose\": \"SUPPORT\", \"moneyMentioned\": false}")
                            .statusCode())
                    .isEqualTo(201);
            toldTwice(riguardo);
            shows(riguardo, service, client, "1 conversations noted");
            believesNobodyElse(service);
            remove(riguardo);
            hears(service, "uninstalled");
            // it is told again where its answer came too late
            assertThat(service.heard().stream().distinct()).containsExactly("installed", "enabled", "uninstalled");
        } finally {
            riguardo.api("marta").send("DELETE", "plugins/" + KEY + "?data=true", "");
        }
    }

    private static void install(Riguardo riguardo, PythonService service) {
        Page page = riguardo.browsers().signIn("marta");
        page.navigate(riguardo.baseUrl() + "/settings/plugins/remote/new");
        page.fill("#url", service.address() + "/descriptor.json");
        page.click("#remote-look button");
        page.waitForSelector("#remote-view");
        page.click("#remote-agree button");
        page.waitForURL("**/settings/plugins/" + KEY);
        page.context().close();
    }

    private static void hears(PythonService service, String event) throws Exception {
        eventually("the service hears " + event, service::heard, heard -> heard.contains(event));
    }

    /** The webhook was taken, so its two signatures and its body were believed; it is told again, and is no second conversation. */
    private static void toldTwice(Riguardo riguardo) throws Exception {
        Page page = riguardo.browsers().signIn("marta");
        told(riguardo, page);
        Browsers.toNext(page, () -> page.locator("tr[data-delivery][data-state=TOLD] button")
                .click());
        told(riguardo, page);
        page.context().close();
    }

    private static void told(Riguardo riguardo, Page page) throws Exception {
        eventually(
                "the call is told",
                () -> {
                    page.navigate(riguardo.baseUrl() + "/settings/plugins/" + KEY + "/deliveries");
                    return page.locator("tr[data-delivery][data-state=TOLD]").count();
                },
                rows -> rows == 1);
    }

    private static void shows(Riguardo riguardo, PythonService service, String client, String text) {
        Page page = riguardo.browsers().signIn("paolo");
        page.navigate(riguardo.baseUrl() + "/clients/" + client);
        String panel = "iframe[src^='" + service.address() + "/']";
        page.locator(panel).scrollIntoViewIfNeeded();
        FrameLocator frame = page.frameLocator(panel);
        assertThat(frame.locator("p")).hasText(text);
        assertThat(frame.locator("html[data-theme]")).isVisible();
        page.context().close();
    }

    private static void believesNobodyElse(PythonService service) throws Exception {
        String event = "{\"event\": \"uninstalled\", \"clientKey\": \"x\"}";
        assertThat(service.status("POST", "/lifecycle", "JWT none", event)).isEqualTo(401);
        assertThat(service.status("POST", "/hook", "JWT a.b.c", event)).isEqualTo(401);
        assertThat(service.status("GET", "/panel?client=x&jwt=a.b.c", "none", ""))
                .isEqualTo(401);
        assertThat(service.heard()).doesNotContain("uninstalled");
    }

    private static void remove(Riguardo riguardo) {
        Page page = riguardo.browsers().signIn("marta");
        page.navigate(riguardo.baseUrl() + "/settings/plugins/" + KEY + "/remove");
        page.click("form[action$='/remove'] button");
        page.waitForURL(url -> url.contains("done=removed"));
        page.context().close();
    }
}
