package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The examples without code as a newcomer builds them: each is uploaded in a browser, switched on, seen at work, switched off and on again, and removed. */
@RiguardoTest
class DataExamplesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLIENT = "Esempi Senza Codice S.r.l.";
    private static final String UPLOAD = "/settings/plugins/upload";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private static String client;

    @BeforeAll
    static void aClient(Riguardo riguardo) throws Exception {
        riguardo.drop(
                "esempi-dati.csv",
                Samples.list(List.of(Samples.row(CLIENT, TaxCodes.next(), "ED-1", 40, "e@senzacodice.example"))));
        Imports.ended(riguardo.api("paolo"), "esempi-dati.csv");
        client = Imports.clientId(riguardo.api("paolo"), CLIENT);
    }

    @Test
    void theShorterTextStandsInTheDraftWhileThePackIsOn(Riguardo riguardo) throws Exception {
        String key = upload(riguardo, "short-texts", "com.example.shorttexts", "short-it");
        String draft = JSON.readTree(riguardo.api("paolo")
                        .post("clients/" + client + "/drafts", "{\"kind\": \"REMINDER\"}")
                        .body())
                .required("id")
                .textValue();
        assertThat(warm(riguardo, draft)).doesNotContain("due righe soltanto");
        turn(riguardo, key, true);
        assertThat(warm(riguardo, draft)).contains("due righe soltanto", "ED-1").doesNotContain("{{");
        turn(riguardo, key, false);
        assertThat(warm(riguardo, draft)).doesNotContain("due righe soltanto");
        onAgainAndRemoved(riguardo, key);
    }

    @Test
    void aFeastIsUnderstoodInANoteWhileTheLexiconIsOn(Riguardo riguardo) throws Exception {
        String key = upload(riguardo, "local-feasts", "com.example.feasts", "feasts");
        assertThat(understood(riguardo)).doesNotContain("-06-24");
        turn(riguardo, key, true);
        assertThat(understood(riguardo)).contains("PROMISE", "-06-24");
        turn(riguardo, key, false);
        assertThat(understood(riguardo)).doesNotContain("-06-24");
        onAgainAndRemoved(riguardo, key);
    }

    @Test
    void thePresetIsOfferedWhileItIsOn(Riguardo riguardo) throws Exception {
        String key = upload(riguardo, "calmer-preset", "com.example.calmer", "calmer");
        Page page = riguardo.browsers().signIn("marta");
        String offered = "form[action$='/presets/" + key + "/calmer']";
        page.navigate(riguardo.baseUrl() + UPLOAD);
        assertThat(page.locator(offered)).hasCount(0);
        turn(riguardo, key, true);
        page.navigate(riguardo.baseUrl() + UPLOAD);
        assertThat(page.locator(offered)).containsText("→ 28");
        turn(riguardo, key, false);
        page.navigate(riguardo.baseUrl() + UPLOAD);
        assertThat(page.locator(offered)).hasCount(0);
        onAgainAndRemoved(riguardo, key);
    }

    @Test
    void theRegisterIsReadWithoutAQuestionWhileItsMappingIsOn(Riguardo riguardo) throws Exception {
        String key = upload(riguardo, "fee-register-mapping", "com.example.feeregister", "fee-register");
        turn(riguardo, key, true);
        LocalDate due = LocalDate.now(ZoneId.of("Europe/Rome")).minusDays(45);
        String days = due.minusDays(30).format(DAY) + ";" + due.format(DAY);
        String table = "Per chi;CF;Pratica;Fatta il;Attesa il;Quanto\r\n"
                + "Registro Primo S.r.l.;" + TaxCodes.next() + ";RP-1;" + days + ";1.200,00\r\n"
                + "Registro Secondo S.r.l.;" + TaxCodes.next() + ";RP-2;" + days + ";350,50\r\n";
        riguardo.drop("registro-parcelle.csv", table.getBytes(StandardCharsets.UTF_8));
        JsonNode read = Imports.ended(riguardo.api("paolo"), "registro-parcelle.csv");
        assertThat(Imports.state(read)).as(read.toString()).isEqualTo("DONE");
        String first = Imports.clientId(riguardo.api("paolo"), "Registro Primo S.r.l.");
        assertThat(riguardo.api("paolo").json("clients/" + first + "/file").toString())
                .contains("RP-1", "1200.00");
        turn(riguardo, key, false);
        onAgainAndRemoved(riguardo, key);
    }

    private static String upload(Riguardo riguardo, String example, String key, String module) throws Exception {
        Page page = riguardo.browsers().signIn("marta");
        page.navigate(riguardo.baseUrl() + UPLOAD);
        page.locator("#file")
                .setInputFiles(Path.of(System.getProperty("riguardo.checkout", ".."))
                        .resolve("examples/" + example + "/target/" + example + ".jar"));
        page.locator("form[action$='/plugin-files'] button").click();
        assertThat(page.locator("[data-module]")).hasCount(1);
        assertThat(page.locator("[data-module='" + module + "'] .reasons li").first())
                .isVisible();
        assertThat(page.locator("[data-module] .badge")).hasCount(0);
        page.locator("main form button.main").click();
        page.waitForURL("**/settings/plugins/" + key);
        page.context().close();
        assertThat(state(riguardo, key)).isEqualTo("DISABLED");
        return key;
    }

    private static void turn(Riguardo riguardo, String key, boolean on) throws Exception {
        PluginPages.turn(riguardo, key, on ? "on" : "off");
        String wanted = on ? "ENABLED" : "DISABLED";
        eventually(key + " is " + wanted, () -> state(riguardo, key), wanted::equals);
    }

    private static void onAgainAndRemoved(Riguardo riguardo, String key) throws Exception {
        turn(riguardo, key, true);
        Page page = riguardo.browsers().signIn("marta");
        page.navigate(riguardo.baseUrl() + "/settings/plugins/" + key);
        page.locator("#remove").click();
        page.locator("input[value=delete]").check();
        page.locator("main form button.main").click();
        page.waitForURL(Pattern.compile(".*/settings/plugins\\?done=removed"));
        page.context().close();
        assertThat(riguardo.api("marta").get("plugins/" + key).statusCode()).isEqualTo(404);
    }

    private static String state(Riguardo riguardo, String key) throws Exception {
        return riguardo.api("marta").json("plugins/" + key).required("state").textValue();
    }

    /** The draft's text, worded anew in the warm tone. */
    private static String warm(Riguardo riguardo, String draft) throws Exception {
        Api api = riguardo.api("paolo");
        api.send("PATCH", "drafts/" + draft, "{\"tone\": \"FORMAL\", \"replace\": true}");
        return JSON.readTree(api.send("PATCH", "drafts/" + draft, "{\"tone\": \"WARM\", \"replace\": true}")
                        .body())
                .required("text")
                .textValue();
    }

    /** The kinds and days of what is found in the note of a call that is logged now; other days, such as today, stand around it. */
    private static String understood(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        String calls = "clients/" + client + "/interactions";
        String call = PagesData.id(api.post(
                calls,
                "{\"channel\": \"CALL\", \"direction\": \"IN\", \"purpose\": \"ADMIN\", \"moneyMentioned\": false,"
                        + " \"note\": \"Dice che paga a San Giovanni.\"}"));
        StringBuilder found = new StringBuilder();
        for (JsonNode finding : api.json(calls + "/" + call + "/meaning").required("findings")) {
            found.append(finding.required("kind").textValue())
                    .append(' ')
                    .append(finding.path("day").asText())
                    .append('\n');
        }
        api.send("DELETE", calls + "/" + call, "");
        return found.toString();
    }
}
