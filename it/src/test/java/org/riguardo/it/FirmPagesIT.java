package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages about the whole firm in a browser: figures that lead to their lists, the limitation clock, the rates of interest. */
@RiguardoTest
class FirmPagesIT {
    private static final String FILE = "studio-di-famiglia.csv";
    private static final String OLD = "Antica Bottega Rilievi S.r.l.";

    @Test
    void everyFigureLeadsToWhatItCounts(Riguardo riguardo) throws Exception {
        client(riguardo);
        Page page = open(riguardo, "paolo", "/firm");

        assertThat(page.locator("svg[role=img]").first()).isVisible();
        Locator oldest = page.locator("#ages tbody tr").last();
        int items = Integer.parseInt(oldest.locator("td").nth(2).innerText());
        oldest.locator("a").click();
        assertThat(page.locator("tbody tr")).hasCount(Math.min(100, items));
        assertThat(page.locator("tbody")).containsText(OLD);

        JsonNode dashboard = riguardo.api("paolo").json("firm/dashboard");
        assertThat(dashboard.required("ages").get(5).required("items").intValue())
                .isEqualTo(items);
        assertThat(riguardo.api("paolo").json("firm/forecast").required("weeks"))
                .hasSize(13);
        for (String path : List.of("/firm/list/silent", "/firm/list/held", "/firm/list/promises/kept")) {
            assertThat(page.navigate(riguardo.baseUrl() + path).status())
                    .as(path)
                    .isEqualTo(200);
        }
        assertThat(page.navigate(riguardo.baseUrl() + "/firm/list/age/never").status())
                .isEqualTo(404);
    }

    @Test
    void aPartnerSignsTheLetterSendsItByHandAndRecordsIt(Riguardo riguardo) throws Exception {
        String client = client(riguardo);
        Page page = open(riguardo, "giulia", "/firm/limitation");
        page.locator("#clock-" + client + " a.button").click();
        assertThat(page.locator("#text"))
                .hasValue(Pattern.compile(OLD + "(.|\\n)*1219(.|\\n)*Giulia", Pattern.MULTILINE));
        page.locator("#text").fill("Cari amici,\n\nparliamone.");
        Download download =
                page.waitForDownload(() -> page.locator("#letter button").click());
        assertThat(new String(Files.readAllBytes(download.path()), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
        assertThat(letters(riguardo, client))
                .as("a letter that was prepared is no contact")
                .isZero();

        page.locator("#kind").selectOption("PEC");
        page.locator("#note").fill("ricevuta 7");
        page.locator("#record button.main").click();
        assertThat(page.locator(".notice")).containsText("Registrato");
        Locator card = page.locator("#clock-" + client);
        assertThat(card).containsText("PEC");
        assertThat(clock(riguardo, "near", client)).isFalse();
        assertThat(clock(riguardo, "interrupted", client)).isTrue();
        assertThat(letters(riguardo, client)).isEqualTo(1);

        card.locator("form button").click();
        assertThat(page.locator(".notice")).containsText("Annullato");
        assertThat(clock(riguardo, "near", client)).isTrue();
        assertThat(letters(riguardo, client)).isZero();
    }

    @Test
    void staffSeeTheClockAndDecideNothing(Riguardo riguardo) throws Exception {
        String client = client(riguardo);
        Page page = open(riguardo, "paolo", "/firm/limitation");
        assertThat(page.locator("#clock-" + client)).containsText("Decide");
        assertThat(page.locator("main form")).hasCount(0);
        assertThat(page.navigate(riguardo.baseUrl() + "/firm/limitation/" + client)
                        .status())
                .isEqualTo(403);
        page.navigate(riguardo.baseUrl() + "/firm/interest");
        assertThat(page.locator("main form")).hasCount(0);
    }

    @Test
    void aRateIsSetUndoneAndChangesNoAmount(Riguardo riguardo) throws Exception {
        String client = client(riguardo);
        String before = riguardo.api("giulia")
                .json("clients/" + client)
                .required("items")
                .toString();
        Page page = open(riguardo, "giulia", "/firm/interest");
        page.locator("#from").fill("2026-07-02");
        page.locator("#percent").fill("2,15");
        page.locator("#source").fill("Gazzetta Ufficiale");
        page.locator("#rate-form button.main").click();
        assertThat(page.locator("#problem-rate")).containsText("1º luglio");
        assertThat(page.locator("#percent")).hasValue("2,15");
        page.locator("#from").fill("2026-07-01");
        page.locator("#rate-form button.main").click();
        assertThat(page.locator(".notice").first()).containsText("Il tasso è salvato");
        assertThat(rates(riguardo)).contains("\"from\":\"2026-07-01\",\"percent\":\"2.1500\"");

        page.navigate(riguardo.baseUrl() + "/firm/interest/clients/" + client);
        assertThat(page.locator("tbody tr").first()).containsText("%");
        page.navigate(riguardo.baseUrl() + "/clients/" + client);
        assertThat(page.locator("#owed .waived")).containsText("Interessi di legge a cui lo studio rinuncia");
        assertThat(riguardo.api("giulia")
                        .json("clients/" + client)
                        .required("items")
                        .toString())
                .isEqualTo(before);

        page.navigate(riguardo.baseUrl() + "/firm/interest");
        page.locator("details:has(form[action*='/undo']) summary").first().click();
        page.locator("form[action*='/undo'] button").first().click();
        assertThat(page.locator(".notice").first()).containsText("Annullato");
        assertThat(rates(riguardo)).doesNotContain("\"from\":\"2026-07-01\",\"percent\"");
    }

    private static String rates(Riguardo riguardo) throws Exception {
        return riguardo.api("giulia").json("interest-rates").toString();
    }

    private static boolean clock(Riguardo riguardo, String part, String client) throws Exception {
        for (JsonNode one : riguardo.api("giulia").json("firm/limitation").required(part)) {
            if (one.required("clientId").textValue().equals(client)) {
                return true;
            }
        }
        return false;
    }

    private static int letters(Riguardo riguardo, String client) throws Exception {
        int letters = 0;
        for (JsonNode entry :
                riguardo.api("giulia").json("clients/" + client + "/timeline").required("items")) {
            letters += entry.required("channel").textValue().equals("LETTER") ? 1 : 0;
        }
        return letters;
    }

    private static String client(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        if (Imports.of(api, FILE).isEmpty()) {
            String taxCode = TaxCodes.next();
            riguardo.drop(
                    FILE,
                    Samples.list(List.of(
                            Samples.row(OLD, taxCode, "AB-1", 1_000, "info@anticabottega.example"),
                            Samples.row(OLD, taxCode, "AB-2", 5, "info@anticabottega.example"))));
        }
        Imports.ended(api, FILE);
        return Imports.clientId(api, OLD);
    }

    private static Page open(Riguardo riguardo, String user, String path) {
        Page page = riguardo.browsers().signIn(user);
        page.navigate(riguardo.baseUrl() + path);
        return page;
    }
}
