package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A table of a layout never seen waits, is explained once, on the page or by the API, and is then read by itself. */
@RiguardoTest
class LayoutIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROWS =
            "Rossi Ignota S.r.l.;IG-1;25/03/2026;1.200,00\nVerdi Ignota S.r.l.;IG-2;26/03/2026;80,50\n";

    @Test
    void itIsExplainedByTheApiAndForgottenAgain(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        riguardo.drop("ignoto-api.csv", table("Soggetto A"));
        JsonNode held = Imports.ended(api, "ignoto-api.csv");
        assertThat(held.required("heldFor").textValue()).isEqualTo("LAYOUT");
        String layout = "imports/" + held.required("id").textValue() + "/layout";
        JsonNode asked = api.json(layout);
        assertThat(asked.required("preview")).hasSize(2);
        assertThat(riguardo.api("vera").get(layout).statusCode()).isEqualTo(404);
        String tried = "{\"keep\": false, \"answers\": " + asked.required("answers") + "}";
        HttpResponse<String> check = api.send("PUT", layout, tried);
        assertThat(check.statusCode()).as(check.body()).isEqualTo(200);
        assertThat(JSON.readTree(check.body()).required("rowsRead").intValue()).isEqualTo(2);
        assertThat(Imports.state(Imports.ended(api, "ignoto-api.csv"))).isEqualTo("HELD");
        HttpResponse<String> kept = api.send("PUT", layout, tried.replace("false", "true"));
        assertThat(JSON.readTree(kept.body()).required("keptBy").textValue()).isEqualTo("paolo");
        done(api, "ignoto-api.csv");
        String name = asked.required("layout").textValue();
        changedAndUndone(api, name, asked.required("answers").toString());
        assertThat(api.json("layouts").required("items").toString()).contains(name);
        assertThat(api.send("DELETE", "layouts/" + name, "").statusCode()).isEqualTo(204);
        assertThat(api.json("layouts").required("items").toString()).doesNotContain(name);
        assertThat(api.post("layouts/" + name + "/undo", "").statusCode()).isEqualTo(200);
        assertThat(api.json("layouts").required("items").toString()).contains(name);
    }

    /** A change is tried on the file that was put away, kept, and undone. */
    private static void changedAndUndone(Api api, String name, String answers) throws Exception {
        String other = answers.contains("ADDITION")
                ? answers.replace("ADDITION", "SNAPSHOT")
                : answers.replace("SNAPSHOT", "ADDITION");
        assertThat(other).isNotEqualTo(answers);
        HttpResponse<String> tried =
                api.send("PUT", "layouts/" + name, "{\"keep\": false, \"answers\": " + other + "}");
        assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
        assertThat(JSON.readTree(tried.body()).required("preview")).hasSize(2);
        assertThat(kept(api, name)).isEqualTo(JSON.readTree(answers));
        assertThat(api.send("PUT", "layouts/" + name, "{\"answers\": " + other + "}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(kept(api, name)).isEqualTo(JSON.readTree(other));
        assertThat(api.post("layouts/" + name + "/undo", "").statusCode()).isEqualTo(200);
        assertThat(kept(api, name)).isEqualTo(JSON.readTree(answers));
        assertThat(api.post("layouts/" + name + "/undo", "").statusCode()).isEqualTo(404);
    }

    private static JsonNode kept(Api api, String name) throws Exception {
        for (JsonNode layout : api.json("layouts").required("items")) {
            if (layout.required("layout").textValue().equals(name)) {
                return layout.required("answers");
            }
        }
        return JSON.nullNode();
    }

    @Test
    void itIsExplainedOnThePage(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        riguardo.drop("ignoto-pagina.csv", table("Soggetto B"));
        String id = Imports.ended(api, "ignoto-pagina.csv").required("id").textValue();
        Page page = riguardo.browsers().signIn("paolo");
        page.navigate(riguardo.baseUrl() + "/imports/" + id);
        page.locator("a[href$='/layout']").click();
        page.locator("button[value=check]").click();
        assertThat(page.locator("#outcome li")).hasCount(3);
        assertThat(page.locator("#preview tbody tr")).hasCount(2);
        page.locator("button[value=keep]").click();
        done(api, "ignoto-pagina.csv");
        page.navigate(riguardo.baseUrl() + "/layouts");
        assertThat(page.locator("section[data-layout]").allInnerTexts().toString())
                .contains("ignoto-pagina.csv");
        changedOnThePage(page);
    }

    /** What would come of a change is shown before it is kept, also where nobody asked to see it. */
    private static void changedOnThePage(Page page) {
        Locator layout = page.locator("section[data-layout]")
                .filter(new Locator.FilterOptions().setHasText("ignoto-pagina.csv"));
        layout.locator("a.button").click();
        assertThat(page.locator("#preview tbody tr")).hasCount(2);
        String before = page.locator("#outcome").innerText();
        page.locator("input[name='question.extent']:not(:checked)").check();
        page.locator("button[value=keep]").click();
        page.locator("#notice").waitFor();
        assertThat(page.locator("#outcome").innerText()).isNotEqualTo(before);
        page.locator("button[value=keep]").click();
        page.locator("#undo").waitFor();
        page.locator("#undo").click();
        page.locator("#notice", new Page.LocatorOptions().setHasText("Annullato"))
                .waitFor();
    }

    @Test
    void itIsPutAsideWhenItDoesNotCount(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        riguardo.drop("ignoto-no.csv", table("Soggetto C"));
        String id = Imports.ended(api, "ignoto-no.csv").required("id").textValue();
        assertThat(riguardo.api("vera")
                        .send("POST", "imports/" + id + "/refusal", "")
                        .statusCode())
                .isEqualTo(404);
        Page page = riguardo.browsers().signIn("paolo");
        page.navigate(riguardo.baseUrl() + "/imports/" + id);
        page.locator("button[formaction$='/decline']").click();
        eventually("the file is put aside", () -> api.json("imports/" + id), one -> Imports.state(one)
                .equals("REJECTED"));
        assertThat(api.send("POST", "imports/" + id + "/refusal", "").statusCode())
                .isEqualTo(400);
    }

    private static void done(Api api, String file) throws Exception {
        eventually(
                file + " is booked",
                () -> Imports.of(api, file),
                found -> found.isPresent() && Imports.state(found.get()).equals("DONE"));
    }

    private static byte[] table(String client) {
        return (client + ";Rif.;Emessa il;Valore\n" + ROWS).getBytes(StandardCharsets.UTF_8);
    }
}
