package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The story that Riguardo exists for, played in the browser over several days of its own clock. */
@RiguardoTest
class StoryIT {
    private static final String NAME = "Falegnameria Monte Alto S.n.c.";
    private static final String ADDRESS = "amministrazione@montealto.example";

    @Test
    void aSupportiveCallHoldsTheEmailAndDaysLaterACallAgreesOnTheFees(Riguardo riguardo) throws Exception {
        Rehearsal stage = riguardo.rehearsal();
        Api api = stage.api("paolo");
        Page page = stage.browsers().signIn("paolo");

        stage.drop("storia.csv", Samples.list(List.of(Samples.row(NAME, TaxCodes.next(), "ST-1", 15, ADDRESS))));
        String client = Imports.clientId(api, NAME);
        page.navigate(stage.baseUrl() + "/clients/" + client);
        log(page, "SUPPORT", "no");
        Locator suggestion = page.locator("#suggestion");
        assertThat(suggestion).hasAttribute("data-action", "WAIT");
        assertThat(suggestion).hasAttribute("data-next", "CALL");
        assertThat(page.locator("#gates [data-gate=supportive-contact]")).isVisible();

        stage.nextWorkingDay(LocalTime.of(9, 30));
        stage.nextWorkingDay(LocalTime.of(9, 30));
        page.navigate(stage.baseUrl() + "/clients/" + client);
        assertThat(suggestion).hasAttribute("data-action", "CALL");
    }

    private static void log(Page page, String purpose, String money) {
        for (String choice : List.of("how][value=CALLED", "purpose][value=" + purpose, "money][value=" + money)) {
            page.locator("#log-call label:has(input[name=" + choice + "])").click();
        }
        page.locator("#log-call button.main").click();
    }
}
