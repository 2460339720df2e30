package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riguardo.it.plugins.NeverRule;
import org.riguardo.server.Database;

/** An administrator looks at plugins, switches, sets and removes them, in the browser and through the API, on a server of its own. */
@RiguardoTest
class PluginAdminIT {
    private static final String KEY = "com.example.admin";
    private static final String CLIENT = "Amministrata dai Plugin S.r.l.";

    private static final String SAFE = "In Sicurezza S.r.l.";

    private static Another server;
    private static Deployments deployments;
    private static String client;

    @BeforeAll
    static void start(Riguardo riguardo) throws Exception {
        server = riguardo.another("plugin-admin", Database.h2());
        deployments = server.deployments();
        server.drop(
                "admin.csv",
                Samples.list(List.of(Samples.row(CLIENT, TaxCodes.next(), "PA-1", 40, "a@cliente.example"))));
        Imports.ended(server.api("paolo"), "admin.csv");
        client = Imports.clientId(server.api("paolo"), CLIENT);
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            deployments.close();
            server.close();
        }
    }

    private static JavaArchive jar() {
        return PluginJars.plugin(KEY)
                .jar(
                        """
                {"key": "%s", "name": {"it": "Prova di regola", "en": "Trial rule"}, "version": "1.0.0", "apiVersion": 1,
                 "vendor": {"name": "Studio"}, "description": {"it": "Una prova.", "en": "A trial."},
                 "settings": [{"key": "token", "type": "secret", "label": {"it": "Codice", "en": "Token"}, "required": true},
                              {"key": "days", "type": "integer", "label": {"it": "Giorni", "en": "Days"}, "default": "3", "min": 1, "max": 9}],
                 "modules": [{"type": "contact-rule", "key": "never", "name": {"it": "Mai", "en": "Never"}, "class": "%s"}]}
                """
                                .formatted(KEY, NeverRule.class.getName()))
                .addClasses(NeverRule.class);
    }

    @Test
    void aPluginIsSwitchedSetLookedAtMissedAndRemoved(Riguardo riguardo) throws Exception {
        deployments.deploy(jar());
        riguardo.signInAt(server);
        Page page = riguardo.browsers().signInAt(server.baseUrl(), "marta");
        page.navigate(server.baseUrl() + "/settings/plugins/" + KEY);
        page.locator("button[data-turn=on]").first().click();
        assertThat(page.locator("#problems")).containsText("Codice");
        page.locator("[id='value.token']").fill("segreto-di-prova");
        page.locator("[id='value.days']").fill("12");
        page.locator("#settings-form button.main").click();
        assertThat(page.locator("[id='problem-value.days']")).isVisible();
        page.locator("[id='value.token']").fill("segreto-di-prova");
        page.locator("[id='value.days']").fill("5");
        page.locator("#settings-form button.main").click();
        assertThat(page.locator("#notice")).isVisible();
        assertThat(page.locator("[id='value.days']")).hasValue("5");
        assertThat(page.content()).doesNotContain("segreto-di-prova");

        page.locator("button[data-turn=on]").first().click();
        assertThat(page.locator("#notice")).containsText("acceso");
        state("ENABLED");
        gate(true);
        eventually(
                "what the rule did is counted",
                () -> server.api("marta").json("plugins/" + KEY + "/effects").required("items"),
                rules -> !rules.isEmpty());
        page.navigate(server.baseUrl() + "/settings/plugins/" + KEY + "/effects");
        page.locator("#effects a.name").first().click();
        assertThat(page.locator("#clients")).containsText(CLIENT);

        page.navigate(server.baseUrl() + "/settings/plugins");
        page.locator("tr[data-plugin='" + KEY + "'] button[data-turn=off]").click();
        assertThat(page.locator("#notice")).containsText(Pattern.compile("Teneva in attesa"));
        gate(false);
        page.locator("#undo").click();
        assertThat(page.locator("tr[data-plugin='" + KEY + "'] .state")).hasAttribute("data-state", "ENABLED");
        gate(true);

        deployments.stop(KEY + ".jar");
        page.navigate(server.baseUrl() + "/settings/plugins");
        assertThat(page.locator("main > section").first()).hasAttribute("data-missing", KEY);
        deployments.start(KEY + ".jar");
        state("ENABLED");

        page.navigate(server.baseUrl() + "/settings/plugins/" + KEY);
        page.locator("#remove").click();
        page.locator("input[value=delete]").check();
        page.locator("main form button.main").click();
        state("AVAILABLE");
        gate(false);
        assertThat(server.api("marta").json("plugins/" + KEY + "/effects").required("items"))
                .isEmpty();
        assertThat(server.api("giulia").json("audit").toString())
                .contains("plugin-switched-on", "plugin-switched-off", "plugin-set", "plugin-removed")
                .doesNotContain("segreto-di-prova");
        deployments.undeploy(KEY + ".jar");
    }

    @Test
    void aPartnerLooksStaffDoNotAndOnlyAnAdministratorChanges(Riguardo riguardo) throws Exception {
        assertThat(riguardo.api("giulia").get("plugins").statusCode()).isEqualTo(200);
        assertThat(riguardo.api("paolo").get("plugins").statusCode()).isEqualTo(403);
        String state = "{\"state\": \"DISABLED\"}";
        assertThat(riguardo.api("giulia")
                        .send("PUT", "plugins/org.riguardo.formats/state", state)
                        .statusCode())
                .isEqualTo(403);
        assertThat(riguardo.api("marta")
                        .send("PUT", "plugins/org.riguardo.policy/state", state)
                        .statusCode())
                .isEqualTo(400);
        assertThat(riguardo.api("marta")
                        .send("PUT", "plugins/org.riguardo.policy/modules/emergency-stop/state", state)
                        .statusCode())
                .isEqualTo(400);
        Page page = riguardo.browsers().signIn("giulia");
        page.navigate(riguardo.baseUrl() + "/settings/plugins/org.riguardo.policy");
        assertThat(page.locator("#modules tbody tr")).not().hasCount(0);
        assertThat(page.locator("main form")).hasCount(0);
    }

    @Test
    void inSafeModeWhatIsOnCountsAsMissingAndMailIsOnHold(Riguardo riguardo) throws Exception {
        try (Another safe =
                        riguardo.another("plugin-safe", Database.h2(), Map.of("riguardo.plugins.safe-mode", "true"));
                Deployments beside = safe.deployments()) {
            safe.drop(
                    "sicura.csv",
                    Samples.list(List.of(Samples.row(SAFE, TaxCodes.next(), "PS-1", 40, "s@cliente.example"))));
            Imports.ended(safe.api("paolo"), "sicura.csv");
            String id = Imports.clientId(safe.api("paolo"), SAFE);
            beside.deploy(PluginJars.plugin(KEY)
                    .with("contact-rule", "never", "", NeverRule.class)
                    .jar());
            assertThat(safe.api("marta").json("plugins").required("safeMode").booleanValue())
                    .isTrue();
            safe.api("marta").send("PUT", "plugins/" + KEY + "/state", "{\"state\": \"ENABLED\"}");
            assertThat(safe.api("marta")
                            .json("plugins/" + KEY)
                            .required("state")
                            .textValue())
                    .isEqualTo("MISSING");
            eventually(
                    "sending is on hold",
                    () -> safe.api("paolo").json("clients/" + id + "/decision").toString(),
                    decision -> decision.contains("plugin-missing") && decision.contains("\"emailAllowed\":false"));
            riguardo.signInAt(safe);
            Page page = riguardo.browsers().signInAt(safe.baseUrl(), "marta");
            assertThat(page.locator("#safe-mode")).isVisible();
            page.locator("#safe-mode a").click();
            page.locator("[data-missing] button").click();
            eventually(
                    "sending goes on",
                    () -> safe.api("paolo").json("clients/" + id + "/decision").toString(),
                    decision -> !decision.contains("plugin-missing"));
            Page staff = riguardo.browsers().signInAt(safe.baseUrl(), "paolo");
            assertThat(staff.locator("#safe-mode")).hasCount(0);
        }
    }

    private static void state(String state) throws Exception {
        eventually(
                "the plugin is " + state,
                () -> server.api("marta")
                        .json("plugins/" + KEY)
                        .required("state")
                        .textValue(),
                state::equals);
    }

    private static void gate(boolean closed) throws Exception {
        eventually("the gate is " + (closed ? "closed" : "open"), () -> closed(), found -> found == closed);
    }

    private static boolean closed() throws Exception {
        for (JsonNode because :
                server.api("paolo").json("clients/" + client + "/decision").required("because")) {
            if (because.required("rule").textValue().equals(KEY + ":never")) {
                return true;
            }
        }
        return false;
    }
}
