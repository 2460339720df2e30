package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who does not use a mouse sees where they are and gets past the bar; who does not see the page is told what came of what they did. */
@RiguardoTest
class KeyboardIT {
    private static final int MOST = 70;
    private static final String UNSEEN =
            """
            () => {
              const here = document.activeElement;
              if (here === document.body) return null;
              const drawn = here.matches('.choice input') ? here.nextElementSibling : here;
              const style = getComputedStyle(drawn);
              const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && drawn.getBoundingClientRect().width > 1;
              return seen ? '' : here.outerHTML.slice(0, 160);
            }""";

    @Test
    void whereTheKeyboardIsCanBeSeen(Riguardo riguardo) throws Exception {
        PagesData data = PagesData.of(riguardo);
        Page page = riguardo.browsers().signIn("giulia");
        List<String> unseen = new ArrayList<>();
        for (String path : List.of(
                "/",
                "/clients/" + data.client,
                "/clients/" + data.client + "/call",
                "/drafts/" + data.draft,
                "/week",
                "/firm",
                "/policy",
                "/settings/privacy")) {
            page.navigate(riguardo.baseUrl() + path);
            int stops = 0;
            for (Object here = ""; here != null && stops < MOST; stops++) {
                page.keyboard().press("Tab");
                here = page.evaluate(UNSEEN);
                if (here != null && !here.toString().isEmpty()) {
                    unseen.add(path + ": " + here);
                }
            }
            assertThat(stops).as(path).isGreaterThan(10);
        }
        assertThat(unseen).isEmpty();
    }

    @Test
    void theFirstStopLeadsPastTheBar(Riguardo riguardo) {
        Page page = riguardo.browsers().signIn("paolo");
        page.navigate(riguardo.baseUrl() + "/week");
        page.keyboard().press("Tab");
        assertThat(page.locator("a.skip")).isFocused();
        assertThat(page.locator("a.skip")).isInViewport();
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
    }

    @Test
    void whatComesOfSomethingIsSpoken(Riguardo riguardo) throws Exception {
        String caller = PagesData.of(riguardo).files.caller();
        Page page = riguardo.browsers().signIn("paolo");
        page.navigate(riguardo.baseUrl() + "/");
        String before = page.locator("#status").textContent();
        page.locator("#filter #text").fill("nessuno-si-chiama-cosi");
        assertThat(page.locator("#status")).not().hasText(before);
        assertThat(page.locator("#status")).not().isEmpty();

        page.navigate(riguardo.baseUrl() + "/clients/" + caller);
        page.locator("#log-call label:has(input[name=purpose][value=ADMIN])").click();
        page.locator("#log-call label:has(input[name=money][value=no])").click();
        page.locator("#log-call button.main").click();
        assertThat(page.locator("#notice")).isVisible();
        assertThat(page.locator("#status")).not().isEmpty();
        page.keyboard().press("u");
        assertThat(page.locator("#status")).containsText("Annullata");

        Page partner = riguardo.browsers().signIn("giulia");
        partner.navigate(riguardo.baseUrl() + "/settings");
        partner.locator("form[action$='/settings/attachments'] button").click();
        assertThat(partner.locator("#status")).not().isEmpty();
    }
}
