package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail is written from the client's page, worded in another tone, given a file, and looked at as it would leave; too large a file is refused. */
@RiguardoTest
class DraftsIT {
    private static final String NAME = "Cartoleria del Borgo S.r.l.";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aMailIsWrittenAndLookedAtBeforeItLeaves(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        riguardo.drop(
                "bozze.csv",
                Samples.list(List.of(
                        Samples.row(NAME, TaxCodes.next(), "BO-1", 12, "info@cartoleriaborgo.example"),
                        Samples.row("Altra Bozza S.r.l.", TaxCodes.next(), "BO-2", 12, "info@altrabozza.example"))));
        Imports.ended(api, "bozze.csv");
        String client = Imports.clientId(api, NAME);

        Page page = riguardo.browsers().signIn("paolo");
        page.navigate(riguardo.baseUrl() + "/clients/" + client);
        page.locator("#write-to button").click();
        assertThat(page.locator("#draft")).hasAttribute("data-kind", "REMINDER");
        assertThat(page.locator("#text")).hasValue(java.util.regex.Pattern.compile("BO-1"));

        page.locator("#tone").selectOption("WARM");
        page.locator("button[name=do][value=reword]").click();
        assertThat(page.locator("#text")).hasValue(java.util.regex.Pattern.compile("spero che stia bene"));
        page.locator("#text").fill("Parole mie, con calma.");
        page.locator("button[name=do][value=preview]").click();
        assertThat(page.locator("pre.text")).hasText("Parole mie, con calma.");

        page.locator("#file").setInputFiles(new FilePayload("../elenco.txt", "text/plain", "uno".getBytes()));
        page.locator("form[enctype] button").click();
        assertThat(page.locator("#files li")).containsText("elenco.txt");
        assertThat(page.locator("#send")).isVisible();

        JsonNode open = api.json("clients/" + client + "/drafts").required("items");
        assertThat(open).hasSize(1);
        String id = open.get(0).required("id").textValue();
        assertThat(open.get(0).required("attachments")).hasSize(1);
        JsonNode changed = JSON.readTree(api.send("PATCH", "drafts/" + id, "{\"tone\": \"FORMAL\", \"replace\": true}")
                .body());
        assertThat(changed.required("text").textValue()).contains("Le chiedo cortesemente");
        assertThat(api.send("PATCH", "drafts/" + id, "{\"revision\": 1, \"text\": \"x\"}")
                        .statusCode())
                .isEqualTo(409);
        byte[] pdf = page.request()
                .get(riguardo.baseUrl() + "/drafts/" + id + "/statement.pdf")
                .body();
        assertThat(new String(pdf, 0, 5)).isEqualTo("%PDF-");
        assertThat(api.send("DELETE", "drafts/" + id, "").statusCode()).isEqualTo(200);
        page.navigate(riguardo.baseUrl() + "/drafts/" + id);
        page.locator("form[action$=restore] button").click();
        assertThat(page.locator("#write")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 50})
    void aFileThatIsTooLargeGetsAPageThatSaysSoAlsoWithoutScripts(
            int megabytes, Riguardo riguardo, @TempDir Path folder) throws Exception {
        Api api = riguardo.api("paolo");
        String name = "Archivio " + megabytes + " S.r.l.";
        String file = "allegati-" + megabytes + ".csv";
        riguardo.drop(
                file,
                Samples.list(List.of(Samples.row(
                        name, TaxCodes.next(), "AL-" + megabytes, 12, "info@archivio" + megabytes + ".example"))));
        Imports.ended(api, file);
        String client = Imports.clientId(api, name);
        String draft = JSON.readTree(
                        api.post("clients/" + client + "/drafts", "{}").body())
                .required("id")
                .textValue();
        Path large = folder.resolve("disegni.zip");
        try (RandomAccessFile empty = new RandomAccessFile(large.toFile(), "rw")) {
            empty.setLength(megabytes * 1_048_576L);
        }

        Page page = riguardo.browsers().signInWithoutScripts("paolo");
        page.navigate(riguardo.baseUrl() + "/drafts/" + draft);
        page.locator("#text").fill("Parole che restano.");
        page.locator("button[name=do][value=preview]").click();
        page.locator("#file").setInputFiles(large);
        page.locator("form[enctype] button").click();

        assertThat(page.locator("#problem")).hasAttribute("data-kind", "too-large");
        assertThat(page.locator("#problem")).containsText("al massimo 10 MB");
        page.locator("#problem a.button").click();
        assertThat(page.locator("pre.text")).hasText("Parole che restano.");
        assertThat(page.locator("#files li")).hasCount(0);

        HttpResponse<String> refused =
                api.send("PATCH", "drafts/" + draft, "{\"text\": \"" + " ".repeat(megabytes * 1_048_576) + "\"}");
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(JSON.readTree(refused.body()).required("type").textValue()).endsWith("too-large");
    }
}
