package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** On a client's page: what would be suggested if, what is not followed and why, and what the audit log keeps of it. */
@RiguardoTest
class WhatIfPagesIT {
    private static final String NAME = "Prova Di Calma S.r.l.";
    private static final String FILE = "elenco-calma.csv";

    @Test
    void aSupposedFactChangesTheDecisionAndSavesNothing(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        String client = client(riguardo, api);
        String timeline = api.json("clients/" + client + "/timeline").toString();
        String decision = api.json("clients/" + client + "/decision").toString();
        Page page = riguardo.browsers().signIn("paolo");
        page.navigate(riguardo.baseUrl() + "/clients/" + client);
        page.locator(".what-if > summary").click();
        Locator then = page.locator("#what-if .then");
        String today = page.locator("#what-if .compare .line").first().getAttribute("data-action");
        assertThat(today).isNotEqualTo("REFER");

        choose(page, "how", "CALLED");
        choose(page, "purpose", "SUPPORT");
        show(page);
        assertThat(then.locator(".line")).hasAttribute("data-action", "WAIT");
        assertThat(then.locator("[data-gate=supportive-contact]")).isVisible();
        assertThat(page.locator("#status")).hasText("Il suggerimento cambierebbe.");

        choose(page, "how", "");
        page.locator("#what-if label:has([name=disputed])").click();
        show(page);
        assertThat(then.locator(".line")).hasAttribute("data-action", "REFER");

        page.locator("#what-if label:has([name=disputed])").click();
        page.locator("#promised")
                .fill(LocalDate.now(ZoneId.of("Europe/Rome")).plusDays(20).toString());
        show(page);
        assertThat(then).containsText("Accordo in corso");

        page.locator("#promised").fill("");
        page.locator("#days").fill("90");
        show(page);
        assertThat(then.locator(".line")).hasAttribute("data-action", "EMAIL");
        page.locator("#days").fill("nove");
        show(page);
        assertThat(page.locator("#what-if-problem-days")).isVisible();
        assertThat(page.locator("#days")).hasValue("nove");

        assertThat(api.json("clients/" + client + "/timeline").toString()).isEqualTo(timeline);
        assertThat(api.json("clients/" + client + "/decision")
                        .required("action")
                        .textValue())
                .isEqualTo(decision.replaceAll(".*\"action\":\"([A-Z]+)\".*", "$1"));
    }

    @Test
    void whatWouldMakeAnEmailPossibleIsAnswered(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        String client = client(riguardo, api);
        Page page = riguardo.browsers().signIn("paolo");
        page.navigate(riguardo.baseUrl() + "/clients/" + client);
        call(page, "SUPPORT");
        page.navigate(riguardo.baseUrl() + "/clients/" + client + "/what-if");

        assertThat(page.locator("section[aria-labelledby=what-if-email] li").first())
                .containsText(Pattern.compile("poi da .+"));

        page.navigate(riguardo.baseUrl() + "/clients/" + client);
        page.locator("#timeline form[action$='/undo'] button").first().click();
        assertThat(page.locator("#gates [data-gate=supportive-contact]")).hasCount(0);
    }

    @Test
    void aSuggestionThatIsNotFollowedStandsBesideItAndInTheAuditLogForGood(Riguardo riguardo) throws Exception {
        String client = client(riguardo, riguardo.api("paolo"));
        Page paolo = riguardo.browsers().signIn("paolo");
        paolo.navigate(riguardo.baseUrl() + "/clients/" + client);
        paolo.locator(".overrule > summary").click();
        paolo.locator("#overrule-reason").fill(" ");
        paolo.locator(".overrule button").click();
        assertThat(paolo.locator("#problem-reason")).isVisible();
        paolo.locator("#overrule-reason").fill("È in fiera fino a lunedì: la chiamo io.");
        paolo.locator("form[action$='/overrule'] button").click();
        assertThat(paolo.locator("#overruled"))
                .containsText(Pattern.compile(
                        "Paolo non segue questo suggerimento \\(oggi all.*«È in fiera fino a lunedì: la chiamo io.»"));

        Page giulia = riguardo.browsers().signIn("giulia");
        giulia.navigate(riguardo.baseUrl() + "/policy");
        String version = giulia.locator("[name=basedOn]").inputValue();
        giulia.locator("#why").fill("Una versione in più.");
        Browsers.toNext(giulia, () -> giulia.locator("button[value=save]").click());
        giulia.navigate(riguardo.baseUrl() + "/audit?client=" + client);
        Locator line = giulia.locator(
                        "#audit tbody tr", new Page.LocatorOptions().setHasText("Suggerimento non seguito"))
                .first();
        assertThat(line).containsText("Paolo, oggi all");
        assertThat(line).containsText("Motivo: È in fiera fino a lunedì: la chiamo io.");
        assertThat(line).containsText(Pattern.compile("versione \\d+ della politica|Politica di partenza"));
        Locator decision = giulia.locator("#audit tbody tr", new Page.LocatorOptions().setHasText("Nuovo suggerimento"))
                .last();
        decision.locator("summary").click();
        assertThat(decision.locator(".reasons li").first()).isVisible();
        for (String stored : List.of("ORDINARY", "EMAIL", "T08:", "Z\"", "{")) {
            assertThat(giulia.locator("#audit")).not().containsText(stored);
        }
        assertThat(Integer.parseInt(version)).isGreaterThanOrEqualTo(0);
        giulia.navigate(riguardo.baseUrl() + "/audit");
        assertThat(giulia.locator("#audit tbody tr", new Page.LocatorOptions().setHasText("Politica salvata"))
                        .first())
                .containsText("Giulia");
    }

    private static void call(Page page, String purpose) {
        page.locator("#log-call label:has([value=CALLED])").click();
        page.locator("#log-call label:has([value=" + purpose + "])").click();
        page.locator("#log-call label:has([name=money][value=no])").click();
        page.locator("#log-call button.main").click();
        assertThat(page.locator("#gates [data-gate=supportive-contact]")).isVisible();
    }

    private static void choose(Page page, String name, String value) {
        page.locator("#what-if label:has([name=" + name + "][value='" + value + "'])")
                .click();
    }

    private static void show(Page page) {
        page.waitForResponse(answer -> answer.url().contains("/what-if?"), () -> page.locator("#what-if button.main")
                .click());
    }

    private static String client(Riguardo riguardo, Api api) throws Exception {
        if (Imports.of(api, FILE).isEmpty()) {
            riguardo.drop(
                    FILE, Samples.list(List.of(Samples.row(NAME, TaxCodes.next(), "PC-1", 10, "info@calma.example"))));
        }
        Imports.ended(api, FILE);
        return Imports.clientId(api, NAME);
    }
}
