package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The story that Riguardo exists for, played in the browser over several days of its own clock. */
@RiguardoTest
class StoryIT {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final LocalTime MORNING = LocalTime.of(9, 30);
    private static final String NAME = "Falegnameria Monte Alto S.n.c.";
    private static final String ADDRESS = "amministrazione@montealto.example";

    @Test
    void aFriendInTroubleIsCalledBeforeBeingWrittenToAndPaysAndIsThanked(Riguardo riguardo) throws Exception {
        Rehearsal stage = riguardo.rehearsal();
        Api api = stage.api("paolo");
        Page page = stage.browsers().signIn("paolo");

        stage.drop("storia.csv", Samples.list(List.of(Samples.row(NAME, TaxCodes.next(), "MONTE-1", 15, ADDRESS))));
        String client = Imports.clientId(api, NAME);
        String home = stage.baseUrl() + "/clients/" + client;
        Locator suggestion = page.locator("#suggestion");
        page.navigate(home);
        assertThat(suggestion).hasAttribute("data-action", "EMAIL");
        page.locator("#write-to button").click();
        page.waitForURL("**/drafts/*");
        String draft = page.url();
        assertThat(page.locator("#text").inputValue()).contains("MONTE-1").contains("122,00");

        page.navigate(home);
        assertThat(page.locator("html")).hasAttribute("lang", "it");
        choose(page, "how", "WAS_CALLED");
        choose(page, "purpose", "SUPPORT");
        choose(page, "money", "no");
        page.locator("details:has(#at) summary").click();
        page.locator("#at").fill(stage.today().minusDays(1).atTime(18, 30).toString());
        page.locator("#log-call button.main").click();
        assertThat(page.locator("#notice")).containsText("Registrat");
        assertThat(suggestion).hasAttribute("data-action", "WAIT");
        assertThat(suggestion).hasAttribute("data-next", "CALL");

        page.navigate(draft + "/preview");
        page.locator("#send").click();
        assertThat(page.locator("#outbox-mail")).hasAttribute("data-state", "HELD");
        assertThat(page.locator("#gates [data-gate=supportive-contact]")).isVisible();
        assertThat(stage.mail().delivered(ADDRESS)).isEmpty();
        page.navigate(draft);
        assertThat(page.locator("#draft")).hasAttribute("data-state", "OPEN");

        stage.nextWorkingDay(MORNING);
        page.navigate(home);
        assertThat(suggestion).hasAttribute("data-action", "CALL");
        page.navigate(home + "/call");
        assertThat(page.locator("#sheet")).containsText("122,00");
        assertThat(page.locator("#sheet")).containsText("Tacere adesso e scrivere dopo");
        choose(page, "how", "CALLED");
        choose(page, "purpose", "MONEY");
        page.locator("#terms").fill("tutto tra dieci giorni");
        assertThat(page.locator("#agreed")).containsText("122,00");
        page.locator("#log-call button.main").click();
        assertThat(page.locator("#notice")).containsText("122,00");
        assertThat(suggestion).hasAttribute("data-action", "WAIT");

        page.navigate(home + "/agreements");
        assertThat(page.locator("[data-agreement]")).hasAttribute("data-standing", "RUNNING");
        page.locator("[data-agreement] form:has(input[value=RECAP]) button").click();
        page.waitForURL("**/drafts/*");
        String recap = page.url();
        page.locator("#text")
                .fill(page.locator("#text").inputValue().replaceAll("\\[[^\\]]*\\]|\\.\\.\\.|…", "A presto."));
        page.locator("button[value=preview]").click();
        page.waitForURL("**/preview");
        page.locator("#send").click();
        assertThat(page.locator("#outbox-mail")).hasAttribute("data-state", "SENT");
        MimeMessage arrived = only(stage);
        assertThat(arrived.getContent().toString()).contains("122,00");
        eventually(
                "the copy in Sent is read as the same message",
                () -> emails(api, client),
                mails -> mails == 1 && stage.mail().folder("Sent").getMessageCount() == 1);
        page.navigate(recap);
        assertThat(page.locator("#draft")).hasAttribute("data-state", "LEFT");

        String paid = stage.nextWorkingDay(MORNING).format(DAY);
        stage.drop(
                "storia-banca.csv",
                ("Data contabile;Data valuta;Causale ABI;Descrizione;Importo\r\n" + paid + ";" + paid
                                + ";48;BONIFICO ORD: FALEGNAMERIA MONTE ALTO SNC CAUSALE: SALDO FATTURA MONTE-1;122,00\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(Imports.state(Imports.ended(api, "storia-banca.csv"))).isEqualTo("DONE");
        page.navigate(home);
        assertThat(suggestion).hasAttribute("data-action", "THANK");
        page.locator("#write-to button").click();
        page.waitForURL("**/drafts/*");
        assertThat(page.locator("#draft")).hasAttribute("data-kind", "THANKS");
        page.locator("button[value=preview]").click();
        page.waitForURL("**/preview");
        page.locator("#send").click();
        assertThat(page.locator("#outbox-mail")).hasAttribute("data-state", "SENT");
        assertThat(stage.mail().delivered(ADDRESS)).hasSize(2);
        page.navigate(home);
        assertThat(suggestion).hasAttribute("data-action", "NONE");
        page.navigate(home + "/agreements");
        assertThat(page.locator("[data-agreement]")).hasAttribute("data-standing", "KEPT");
    }

    private static MimeMessage only(Rehearsal stage) {
        List<MimeMessage> arrived = stage.mail().delivered(ADDRESS);
        assertThat(arrived).hasSize(1);
        return arrived.get(0);
    }

    private static long emails(Api api, String client) throws Exception {
        long mails = 0;
        for (JsonNode entry : api.json("clients/" + client + "/timeline").required("items")) {
            mails += entry.required("channel").textValue().equals("EMAIL") ? 1 : 0;
        }
        return mails;
    }

    private static void choose(Page page, String name, String value) {
        page.locator("#log-call label:has(input[name=" + name + "][value=" + value + "])")
                .click();
    }
}
