package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A replay in a browser: asked for, watched, read, taken out as a file, and stopped. */
@RiguardoTest
class ReplayPagesIT {
    private static final ZoneId ZONE = ZoneId.of("Europe/Rome");
    private static final String NAME = "Rivista Serena S.r.l.";
    private static final String FILE = "elenco-rivista.csv";
    private static final String MANY = "elenco-tanti.csv";
    private static final LocatorAssertions.HasAttributeOptions PATIENT =
            new LocatorAssertions.HasAttributeOptions().setTimeout(120_000);

    @Test
    void thePolicyInForceSaysWhatItWouldHaveHeldAndComparesNothing(Riguardo riguardo) throws Exception {
        String client = aCallAboutMoneyRightAfterOneOfSupport(riguardo);
        Page page = open(riguardo);
        page.locator("label:has([name=last][value='3'])").click();
        start(page);

        assertThat(page.locator("#replay")).hasAttribute("data-state", "DONE", PATIENT);
        assertThat(page.locator("#held tr:has(a[href$='" + client + "'])"))
                .containsText("Telefonata al cliente, oggi all");
        assertThat(page.locator("#held tr:has(a[href$='" + client + "']) .reasons"))
                .containsText("Un po' di respiro");
        assertThat(page.locator("section:has(#differences-title)"))
                .containsText("Non era stata scelta una seconda politica con cui confrontare.");
        assertThat(page.locator("#replay-head")).containsText(Pattern.compile("Versione \\d+|Politica di partenza"));
    }

    @Test
    void aDraftIsComparedClientByClientAndTheReportIsAFile(Riguardo riguardo) throws Exception {
        String client = aCallAboutMoneyRightAfterOneOfSupport(riguardo);
        Page page = open(riguardo);
        page.locator("label:has([name=last][value='3'])").click();
        page.locator("#other").selectOption("draft");
        start(page);
        assertThat(page.locator("#problem-document")).isVisible();
        page.locator("#document").fill("{\"emergency-stop\": true}");
        start(page);

        assertThat(page.locator("#replay")).hasAttribute("data-state", "DONE", PATIENT);
        assertThat(page.locator("#replay-head")).containsText("a confronto con Bozza");
        assertThat(page.locator("table.difference tbody").first()).containsText("in attesa");
        assertThat(page.locator("#silences tbody tr").first()).containsText("chiamare");
        Download download = page.waitForDownload(
                () -> page.locator("#replay-head a[download]").click());
        JsonNode report = new ObjectMapper().readTree(Files.readString(download.path()));
        assertThat(report.required("compared").booleanValue()).isTrue();
        for (String findings : List.of("differences", "silences")) {
            assertThat(report.required(findings)).as(findings).anySatisfy(one -> assertThat(
                            one.required("clientId").textValue())
                    .isEqualTo(client));
        }

        page.navigate(riguardo.baseUrl() + "/replay");
        assertThat(page.locator("table.list tbody tr").first()).containsText(Pattern.compile("Giulia\\s*pronto"));
    }

    @Test
    void aLongOneShowsHowFarItIsAndCanBeStopped(Riguardo riguardo) throws Exception {
        manyClients(riguardo);
        Page page = open(riguardo);
        LocalDate today = LocalDate.now(ZONE);
        page.locator("label:has([name=last][value=own])").click();
        page.locator("#from").fill(today.minusYears(10).plusDays(1).toString());
        page.locator("#to").fill(today.toString());
        page.locator("#other").selectOption("0");
        start(page);

        assertThat(page.locator("#replay progress")).isVisible();
        assertThat(page.locator("#replay label")).containsText(Pattern.compile("\\d+ clienti su \\d+"));
        // every second another button takes this one's place, also between a mouse's press and its release
        page.locator("form[action$='/cancel'] button").dispatchEvent("click");
        assertThat(page.locator("#replay")).hasAttribute("data-state", "CANCELLED", PATIENT);
        assertThat(page.locator("#replay")).containsText("È stato fermato: non c'è un resoconto.");
    }

    private static Page open(Riguardo riguardo) {
        Page page = riguardo.browsers().signIn("giulia");
        page.navigate(riguardo.baseUrl() + "/replay");
        return page;
    }

    private static void start(Page page) {
        Browsers.toNext(page, () -> page.locator("#replay-form button.main").click());
    }

    private static String aCallAboutMoneyRightAfterOneOfSupport(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        boolean first = Imports.of(api, FILE).isEmpty();
        if (first) {
            riguardo.drop(
                    FILE, Samples.list(List.of(Samples.row(NAME, TaxCodes.next(), "RS-1", 10, "info@serena.example"))));
        }
        Imports.ended(api, FILE);
        String client = Imports.clientId(api, NAME);
        if (first) {
            for (String purpose : List.of("SUPPORT", "MONEY")) {
                assertThat(api.post(
                                        "clients/" + client + "/interactions",
                                        "{\"channel\": \"CALL\", \"direction\": \"OUT\", \"purpose\": \"" + purpose
                                                + "\"}")
                                .statusCode())
                        .isEqualTo(201);
            }
        }
        return client;
    }

    private static void manyClients(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        if (Imports.of(api, MANY).isEmpty()) {
            List<String> rows = new ArrayList<>();
            String yesterday = LocalDate.now(ZONE).minusDays(1).format(DateTimeFormatter.ofPattern("dd/MM/uuuu"));
            for (int i = 100; i < 300; i++) {
                String old = Samples.row(
                        "Tanti " + i + " S.r.l.", TaxCodes.next(), "TN-" + i, -20, "info@tanti" + i + ".example");
                rows.add(old.substring(0, old.lastIndexOf(';') + 1) + yesterday);
            }
            riguardo.drop(MANY, Samples.list(rows));
        }
        Imports.ended(api, MANY);
    }
}
