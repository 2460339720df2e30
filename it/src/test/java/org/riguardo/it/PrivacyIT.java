package org.riguardo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** A person asks who has seen their data, for a copy, and to be erased. */
@RiguardoTest
class PrivacyIT {
    private static final String NAME = "Cancellata Neve Lieve S.r.l.";
    private static final String NOTE = "Parole-che-poi-spariscono";
    private static final String ADDRESS = "info@nevelieve.example";
    private static final String FILE = "elenco-cancellata.csv";

    @Test
    void aCopyIsGivenAndTheErasureLeavesWhatTheLawKeeps(Riguardo riguardo) throws Exception {
        Api paolo = riguardo.api("paolo");
        Api giulia = riguardo.api("giulia");
        String client = client(riguardo);
        assertThat(paolo.post(
                                "clients/" + client + "/interactions",
                                "{\"channel\": \"CALL\", \"direction\": \"OUT\", \"purpose\": \"SUPPORT\","
                                        + " \"moneyMentioned\": false, \"note\": \"" + NOTE + "\"}")
                        .statusCode())
                .isEqualTo(201);

        Page page = riguardo.browsers().signIn("paolo");
        assertThat(page.navigate(riguardo.baseUrl() + "/clients/" + client).status())
                .isEqualTo(200);
        assertThat(page.navigate(riguardo.baseUrl() + "/clients/" + client + "/data")
                        .status())
                .as("not for staff")
                .isEqualTo(403);
        eventually("paolo's look at the client", () -> seen(giulia, client), Optional::isPresent);

        assertThat(paolo.get("clients/" + client + "/export").statusCode()).isEqualTo(403);
        String data = unzipped(
                giulia.get("clients/" + client + "/export", "application/zip").body());
        assertThat(data).contains(NAME, NOTE, ADDRESS, "NC-771");

        erase(riguardo, client);

        assertThat(paolo.get("clients/" + client).statusCode()).isEqualTo(404);
        assertThat(paolo.json("clients?query=Neve").required("items")).isEmpty();
        assertThat(paolo.json("worklist?query=Neve").required("items")).isEmpty();
        String left = unzipped(
                giulia.get("clients/" + client + "/export", "application/zip").body());
        assertThat(left).contains(NAME, "NC-771").doesNotContain(NOTE).doesNotContain(ADDRESS);
        JsonNode done = giulia.json("clients/" + client + "/erasure");
        assertThat(done.required("erasedBy").textValue()).isEqualTo("giulia");
        assertThat(done.required("keptUntil").isNull()).isFalse();
        assertThat(giulia.json("clients/" + client + "/timeline").required("items"))
                .isEmpty();
        assertThat(new String(Files.readAllBytes(riguardo.home().resolve("logs/server.log")), StandardCharsets.UTF_8))
                .doesNotContain(NOTE)
                .doesNotContain(ADDRESS);
    }

    @Test
    void periodsAreShownAndKeptWithinTheirBounds(Riguardo riguardo) throws Exception {
        Api giulia = riguardo.api("giulia");
        assertThat(riguardo.api("paolo").get("firm/retention").statusCode()).isEqualTo(403);
        assertThat(giulia.json("firm/retention").required("items")).hasSize(9);
        assertThat(giulia.send("PATCH", "firm/retention", "{\"ACCESS\": 3}").statusCode())
                .isEqualTo(400);
        Page page = riguardo.browsers().signIn("giulia");
        page.navigate(riguardo.baseUrl() + "/settings/privacy");
        page.locator("#WORRIES").fill("2");
        Browsers.toNext(page, () -> page.locator("main button.main").click());
        assertThat(page.locator("#WORRIES").inputValue()).isEqualTo("2");
        page.locator("#WORRIES").fill("0");
        page.locator("main button.main").click();
        assertThat(page.locator("#problem-WORRIES").textContent()).contains("1", "60");
    }

    @Test
    void theQuestionMarkOpensTheGuideAtThePagesTopic(Riguardo riguardo) {
        Page page = riguardo.browsers().signIn("anna");
        page.navigate(riguardo.baseUrl() + "/payments");
        Page guide = page.context().waitForPage(() -> page.keyboard().press("?"));
        guide.waitForURL("**/guide/payments");
        assertThat(guide.locator("article h1").textContent()).isEqualTo("Pagamenti");
    }

    private static void erase(Riguardo riguardo, String client) {
        Page page = riguardo.browsers().signIn("giulia");
        page.navigate(riguardo.baseUrl() + "/clients/" + client);
        page.locator("#data").click();
        assertThat(page.locator("#goes").textContent()).contains("Contatti");
        page.locator("#name").fill("Un altro nome");
        page.locator("#erase").click();
        assertThat(page.locator("#problem-name").textContent()).contains("non è stato cancellato nulla");
        page.locator("#name").fill("cancellata neve lieve  s.r.l.");
        Browsers.toNext(page, () -> page.locator("#erase").click());
        assertThat(page.locator("#problem-files").textContent()).contains("serve la conferma");
        assertThat(page.locator("#files li").allTextContents()).anyMatch(file -> file.startsWith(FILE));
        page.locator("#files-may").check();
        Browsers.toNext(page, () -> page.locator("#erase").click());
        assertThat(page.locator(".notice").textContent()).contains("I dati sono stati cancellati");
        assertThat(page.locator("form[action$='/erasure']").count()).isZero();
    }

    private static Optional<JsonNode> seen(Api giulia, String client) throws Exception {
        for (JsonNode one :
                giulia.json("audit/views?who=paolo&clientId=" + client).required("items")) {
            if (one.required("what").textValue().equals("client")) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static String unzipped(byte[] zip) throws Exception {
        var all = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            while (in.getNextEntry() != null) {
                in.transferTo(all);
            }
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    private static String client(Riguardo riguardo) throws Exception {
        riguardo.drop(FILE, Samples.list(List.of(Samples.row(NAME, TaxCodes.next(), "NC-771", 12, ADDRESS))));
        Imports.ended(riguardo.api("paolo"), FILE);
        return Imports.clientId(riguardo.api("paolo"), NAME);
    }
}
