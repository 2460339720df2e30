package org.riguardo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
        assertThat(api.json("layouts").required("items").toString()).contains(name);
        assertThat(api.send("DELETE", "layouts/" + name, "").statusCode()).isEqualTo(204);
        assertThat(api.json("layouts").required("items").toString()).doesNotContain(name);
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
        assertThat(page.locator("#outcome li").count()).isEqualTo(3);
        assertThat(page.locator("#preview tbody tr").count()).isEqualTo(2);
        page.locator("button[value=keep]").click();
        done(api, "ignoto-pagina.csv");
        page.navigate(riguardo.baseUrl() + "/layouts");
        assertThat(page.locator("section[data-layout]").allInnerTexts().toString())
                .contains("ignoto-pagina.csv");
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
