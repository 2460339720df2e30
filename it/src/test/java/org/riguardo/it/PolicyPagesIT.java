package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The policy page in a browser: read, changed, refused, taken out as a file, brought back and restored. */
@RiguardoTest
class PolicyPagesIT {
    private static final String WHY = "Più riguardo d'estate: perché così è giusto";

    @Test
    void aChangeIsANewVersionWithWhoWhenAndWhyAndAnOlderOneIsRestored(Riguardo riguardo) {
        Page page = open(riguardo, "giulia");
        int before = version(page);
        page.locator("[name='recent-conversation.days']").fill("4");
        page.locator("[name='ladders.new[3].day']").fill("61");
        page.locator("[name='ladders.in-difficulty.fromDay']").fill("6");
        page.locator("[name='closures[0].from']").fill("2031-08-11");
        page.locator("[name='closures[0].to']").fill("2031-08-22");
        page.locator("[name=patron]").fill("24/06");
        save(page, WHY);

        assertThat(page.locator(".notice")).containsText("versione " + (before + 1));
        assertThat(page.locator("[name='ladders.new[3].day']")).hasValue("61");
        page.navigate(riguardo.baseUrl() + "/policy/versions");
        assertThat(page.locator("#versions tbody tr").first())
                .containsText(
                        Pattern.compile("Versione " + (before + 1) + ".*Giulia, oggi all.*" + WHY, Pattern.DOTALL));
        page.navigate(riguardo.baseUrl() + "/policy/versions/" + (before + 1));
        assertThat(page.locator("#changes")).containsText(Pattern.compile("giorno 60: .*giorno 61: ", Pattern.DOTALL));
        assertThat(page.locator("#changes")).containsText("24/06");
        assertThat(page.locator("#changes")).containsText("11 agosto 2031 – 22 agosto 2031");
        assertThat(page.locator("#changes tbody tr")).hasCount(5);

        page.navigate(riguardo.baseUrl() + "/policy/versions/" + before);
        page.locator("form[aria-labelledby=restore-title] button").click();
        assertThat(page.locator("#problem-why")).isVisible();
        page.locator("#why").fill("Com'era prima");
        page.locator("form[aria-labelledby=restore-title] button").click();
        assertThat(page.locator(".notice")).containsText("versione " + (before + 2));
        assertThat(page.locator("[name=patron]")).hasValue("");
        assertThat(page.locator("[name='recent-conversation.days']")).hasValue("3");
    }

    @Test
    void whatCannotWorkIsRefusedBesideItsFieldAndNothingTypedIsLost(Riguardo riguardo) {
        Page page = open(riguardo, "giulia");
        int before = version(page);
        page.locator("[name='frequency.days']").fill("4");
        page.locator("[name='ladders.loyal-slipped.fromDay']").fill("130");
        page.locator("[name='ladders.new[4].action']").selectOption("CALL");
        page.locator("[name='ladders.new[4].day']").fill("90");
        page.locator("[name='ladders.new[4].tone']").selectOption("FIRM");
        page.locator("[name='closures[0].from']").fill("2031-01-01");
        page.locator("[name='closures[0].to']").fill("2033-01-01");
        page.locator("[name=patron]").fill("31/02");
        save(page, WHY);

        for (String field :
                List.of("frequency-days", "ladders-loyal-slipped-fromDay", "ladders-new-4-", "closures-0-", "patron")) {
            assertThat(page.locator("#problem-" + field)).isVisible();
        }
        assertThat(page.locator("#problem-frequency-days")).hasText("Scrivi un numero intero da 5 a 60.");
        assertThat(page.locator("#problems li")).hasCount(5);
        assertThat(page.locator("#why")).hasValue(WHY);
        assertThat(page.locator("[name='frequency.days']")).hasValue("4");
        assertThat(page.locator("[name='closures[0].to']")).hasValue("2033-01-01");
        page.locator("#problems a").first().click();
        assertThat(page.locator("#ladders-loyal-slipped-fromDay")).isInViewport();
        page.navigate(riguardo.baseUrl() + "/policy");
        assertThat(version(page)).isEqualTo(before);
    }

    @Test
    void whoSavesAfterSomebodyElseIsToldAndKeepsWhatWasTyped(Riguardo riguardo) {
        Page slow = open(riguardo, "giulia");
        int before = version(slow);
        Page quick = slow.context().newPage();
        quick.navigate(riguardo.baseUrl() + "/policy");
        save(quick, "Nulla di diverso: solo per prima.");
        slow.locator("[name='courtesy.days']").fill("91");
        save(slow, "Arrivo tardi.");

        assertThat(slow.locator("#problems"))
                .containsText("Nel frattempo qualcuno ha salvato la versione " + (before + 1));
        assertThat(slow.locator("#problems a"))
                .hasAttribute("href", Pattern.compile(".*/policy/versions/" + (before + 1)));
        assertThat(slow.locator("[name='courtesy.days']")).hasValue("91");
        assertThat(slow.locator("#why")).hasValue("Arrivo tardi.");
        quick.navigate(riguardo.baseUrl() + "/policy");
        assertThat(version(quick)).isEqualTo(before + 1);
        assertThat(quick.locator("[name='courtesy.days']")).hasValue("90");
    }

    @Test
    void aPolicyGoesOutAsAFileAndComesBackAsADraft(Riguardo riguardo) throws Exception {
        Page page = open(riguardo, "giulia");
        int before = version(page);
        Download download =
                page.waitForDownload(() -> page.locator(".head a[download]").click());
        String file = Files.readString(download.path());
        assertThat(download.suggestedFilename()).isEqualTo("riguardo-policy-" + before + ".json");
        assertThat(file.lines().count()).as("a line a field").isGreaterThan(100);

        bring(
                page,
                "estate.json",
                file.replace("\"patron\":null", "\"patron\": \"06-29\"")
                        .replace("\"patron\": null", "\"patron\": \"06-29\""));
        assertThat(page.locator(".notice")).containsText("non è ancora salvato nulla");
        assertThat(page.locator("[name=patron]")).hasValue("29/06");

        page.navigate(riguardo.baseUrl() + "/policy");
        assertThat(page.locator("[name=patron]")).hasValue("");
        bring(page, "rotta.json", file.substring(0, file.length() / 2));
        assertThat(page.locator("#problem-document"))
                .containsText(Pattern.compile("Il file non si può usare.*riga \\d+"));
        assertThat(page.locator("#problem-document")).isVisible();
        bring(page, "strana.json", "{\"closures\": [\"2031-01-01/2039-12-31\"]}");
        assertThat(page.locator("#problem-document"))
                .containsText(
                        "«closures[0]»): Con questa chiusura e quelle vicine resta un anno senza giorni lavorativi.");
        assertThat(page.locator("#document")).hasValue("{\"closures\": [\"2031-01-01/2039-12-31\"]}");
    }

    @Test
    void staffReadButNeitherSaveNorSeeTheAuditLog(Riguardo riguardo) {
        Page page = open(riguardo, "paolo");
        assertThat(page.locator("[name='frequency.days']")).isDisabled();
        assertThat(page.locator("button[value=save]")).hasCount(0);
        assertThat(page.locator(".tabs a[href$='/policy/versions']")).hasCount(1);
        assertThat(page.locator(".tabs a[href*='audit']")).hasCount(0);
        String csrf = page.locator("[name=csrf]").first().inputValue();
        int before = version(page);

        APIResponse forged = page.request()
                .post(
                        riguardo.baseUrl() + "/policy/versions/0/restore",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("csrf", csrf)
                                        .set("basedOn", before)
                                        .set("why", "Di nascosto")));
        assertThat(forged.status()).isEqualTo(403);
        page.navigate(riguardo.baseUrl() + "/policy");
        assertThat(version(page)).isEqualTo(before);
        Response audit = page.navigate(riguardo.baseUrl() + "/audit");
        assertThat(audit.status()).isEqualTo(403);
        assertThat(page.locator("#audit")).hasCount(0);
    }

    private static Page open(Riguardo riguardo, String user) {
        Page page = riguardo.browsers().signIn(user);
        page.navigate(riguardo.baseUrl() + "/policy");
        return page;
    }

    private static int version(Page page) {
        return Integer.parseInt(page.locator("[name=basedOn]").inputValue());
    }

    private static void save(Page page, String why) {
        page.locator("#why").fill(why);
        Browsers.toNext(page, () -> page.locator("button[value=save]").click());
    }

    private static void bring(Page page, String name, String text) {
        if (!page.locator("#document-file").isVisible()) {
            page.locator("#import > summary").click();
        }
        page.locator("#document-file")
                .setInputFiles(new FilePayload(name, "application/json", text.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#document")).hasValue(text.replace("\r\n", "\n"));
        Browsers.toNext(page, () -> page.locator("#import button").click());
    }
}
