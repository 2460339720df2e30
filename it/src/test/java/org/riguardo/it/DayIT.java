package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The worklist with the keyboard alone: looked at, put off, taken back, handed over; and nothing that was typed is lost. */
@RiguardoTest
class DayIT {
    private static final String FILE = "elenco-giornata.csv";
    private static final String NAME = "Giornata Piena S.r.l.";

    @Test
    void theKeyboardIsEnough(Riguardo riguardo) throws Exception {
        String client = client(riguardo);
        Page page = riguardo.browsers().signIn("paolo");
        page.navigate(riguardo.baseUrl() + "/?text=Giornata");
        Locator name = page.locator("#worklist tr[data-client='" + client + "'] a.client");
        name.focus();

        page.keyboard().press("Enter");
        assertThat(page.locator("#panel-title")).isFocused();
        assertThat(page.locator("#panel-title")).hasText(NAME);
        page.keyboard().press("Escape");
        assertThat(name).isFocused();
        assertThat(page.locator("#panel")).isHidden();

        page.keyboard().press("z");
        assertThat(page.locator("#snooze input[name=until]").first()).isFocused();
        page.locator("#other").fill("tra due settimane");
        page.locator("#reason").fill("Prima ne parlo con Anna");
        page.keyboard().press("Enter");
        assertThat(page.locator("#notice")).containsText(NAME);
        assertThat(name).hasCount(0);
        pressOnNewPage(page, "t");
        assertThat(page).hasURL(Pattern.compile(".*/worklist/on-hold\\?text=Giornata"));
        assertThat(page.locator("#worklist .turn")).containsText("Prima ne parlo con Anna");
        pressOnNewPage(page, "t");
        assertThat(page.locator("#done tr[data-client='" + client + "'] .why").first())
                .hasText("Prima ne parlo con Anna");
        page.locator("#done tr[data-client='" + client + "'] form button")
                .first()
                .click();
        assertThat(page.locator("#notice")).isVisible();

        page.navigate(riguardo.baseUrl() + "/?text=Giornata");
        name.focus();
        page.keyboard().press("h");
        assertThat(page.locator("#to")).isFocused();
        page.locator("#hand-note").fill("La conosci meglio tu");
        String to = page.locator("#to").inputValue();
        page.locator("#hand-over button.main").click();
        assertThat(page.locator("#worklist .turn")).containsText("La conosci meglio tu");
        page.navigate(riguardo.baseUrl() + "/?text=Giornata&person=" + to);
        assertThat(name).isVisible();
        page.navigate(riguardo.baseUrl() + "/?text=Giornata&person=nessuno");
        assertThat(name).hasCount(0);
        page.navigate(riguardo.baseUrl() + "/clients/" + client + "/panel");
        page.locator("form[action*='hand-over/undo'] button").click();
        assertThat(page.locator("#notice")).isVisible();
    }

    @Test
    void onAPhoneThePanelCoversThePage(Riguardo riguardo) throws Exception {
        String client = client(riguardo);
        Page page = riguardo.browsers().signIn("paolo", "en-US", ColorScheme.DARK);
        page.setViewportSize(390, 800);
        page.navigate(riguardo.baseUrl() + "/?text=Giornata");
        page.locator("#worklist tr[data-client='" + client + "'] a.client").click();

        assertThat(page.locator("#panel-title")).isFocused();
        org.assertj.core.api.Assertions.assertThat(page.locator("#panel").boundingBox().width)
                .isEqualTo(390);
        org.assertj.core.api.Assertions.assertThat(Axe.violations(page)).isEmpty();
        page.locator("#panel-close").click();
        assertThat(page.locator("#panel")).isHidden();
        assertThat(page.locator("#worklist tr[data-client='" + client + "'] a.client"))
                .isFocused();
    }

    @Test
    void nothingThatWasTypedIsLostWhenTheSessionEnds(Riguardo riguardo) throws Exception {
        String address = riguardo.baseUrl() + "/clients/" + client(riguardo);
        Page page = riguardo.browsers().signIn("anna");

        page.navigate(address);
        page.locator("#log-call label:has(input[name=how][value=WAS_CALLED])").click();
        page.locator("#log-call label:has(input[name=purpose][value=SUPPORT])").click();
        page.locator("#log-call textarea[name=note]").fill("Ha perso il cliente più grande.");
        page.context().clearCookies();
        page.locator("#log-call button.main").click();
        signInAgain(page);
        assertThat(page).hasURL(address);
        assertThat(page.locator("#log-call textarea[name=note]")).hasValue("Ha perso il cliente più grande.");
        assertThat(page.locator("#log-call input[name=how][value=WAS_CALLED]")).isChecked();
        assertThat(page.locator("#log-call input[name=purpose][value=SUPPORT]")).isChecked();
        assertThat(page.locator("#trouble")).containsText("La sessione era finita");

        page.navigate(address + "/overrule");
        page.locator("#overrule-reason").fill("La sento domani di persona.");
        page.context().clearCookies();
        page.locator("#main button:not(.quiet)").click();
        signInAgain(page);
        assertThat(page).hasURL(address + "/overrule");
        assertThat(page.locator("#overrule-reason")).hasValue("La sento domani di persona.");
        page.locator("#main button:not(.quiet)").click();
        assertThat(page.locator("#overruled")).containsText("La sento domani di persona.");
    }

    @Test
    void whatWasTypedInThePanelIsThereAgainToo(Riguardo riguardo) throws Exception {
        String client = client(riguardo);
        String address = riguardo.baseUrl() + "/?text=Giornata";
        Page page = riguardo.browsers().signIn("anna");
        page.navigate(address);
        Locator name = page.locator("#worklist tr[data-client='" + client + "'] a.client");

        name.focus();
        page.keyboard().press("h");
        page.locator("#hand-note").fill("Chiede di essere chiamata la mattina.");
        page.context().clearCookies();
        page.locator("#hand-over button.main").click();
        signInAgain(page);
        assertThat(page).hasURL(address);
        assertThat(page.locator("#hand-note")).hasValue("Chiede di essere chiamata la mattina.");

        page.context().clearCookies();
        page.locator("#filter input[name=text]").fill("Giornata P");
        signInAgain(page);
        assertThat(page).hasURL(address);
        assertThat(page.locator("#panel")).hasAttribute("data-client", client);
        assertThat(page.locator("#hand-note")).hasValue("Chiede di essere chiamata la mattina.");
        assertThat(page.locator("#trouble")).containsText("La sessione era finita");
    }

    @Test
    void eachKeyOfTheListDoesWhatTheGuideSays(Riguardo riguardo) throws Exception {
        String client = client(riguardo);
        String list = riguardo.baseUrl() + "/?text=Giornata";
        String whole = riguardo.baseUrl() + "/clients/" + client;
        Page page = riguardo.browsers().signIn("paolo");
        page.navigate(list);
        Locator names = page.locator("#worklist tr[data-client] a.client");
        names.first().focus();
        page.keyboard().press("j");
        assertThat(names.nth(1)).isFocused();
        page.keyboard().press("k");
        assertThat(names.first()).isFocused();

        page.keyboard().press("f");
        assertThat(page.locator("#further-filters")).hasAttribute("open", "");
        assertThat(page.locator("#channel")).isFocused();
        names.first().focus();
        page.keyboard().press("/");
        assertThat(page.locator("#text")).isFocused();
        names.first().focus();
        Page guide = page.context().waitForPage(() -> page.keyboard().press("?"));
        assertThat(guide).hasURL(Pattern.compile(".*/guide/worklist"));
        guide.close();

        Locator name = page.locator("#worklist tr[data-client='" + client + "'] a.client");
        name.focus();
        page.keyboard().press("p");
        assertThat(page).hasURL(whole + "/call");
        page.navigate(list);
        name.focus();
        page.keyboard().press("l");
        assertThat(page.locator("#log-call input[name=purpose]").first()).isFocused();
        page.navigate(list);
        name.focus();
        page.keyboard().press("o");
        assertThat(page).hasURL(whole);
        pressOnNewPage(page, "l");
        assertThat(page.locator("#log-call input[name=purpose]").first()).isFocused();
        page.locator("#client h1").click();
        page.keyboard().press("w");
        assertThat(page).hasURL(Pattern.compile(".*/drafts/.+"));

        page.navigate(list);
        name.focus();
        page.keyboard().press("z");
        page.locator("#snooze label:has(input[name=until])").first().click();
        page.locator("#reason").fill("Prima sento il commercialista");
        page.keyboard().press("Enter");
        assertThat(page.locator("#notice")).containsText(NAME);
        page.locator("#worklist-title").focus();
        pressOnNewPage(page, "u");
        assertThat(name).isVisible();
        assertThat(page.locator("#notice")).containsText("Annullat");
    }

    @Test
    void anAgreementStandsAmongWhatIsDoneAndIsTakenBackThere(Riguardo riguardo) throws Exception {
        String client = client(riguardo);
        Page page = riguardo.browsers().signIn("paolo");
        page.navigate(riguardo.baseUrl() + "/clients/" + client + "/agreements");
        page.locator("#terms").fill("fine mese");
        assertThat(page.locator("#agreed")).containsText("122,00");
        page.locator("#agree button.main").click();
        assertThat(page.locator("#notice")).isVisible();

        page.navigate(riguardo.baseUrl() + "/clients/" + client);
        assertThat(page.locator("#agreed-lines li")).hasAttribute("data-standing", "RUNNING");
        page.navigate(riguardo.baseUrl() + "/worklist/done?text=Giornata&person=paolo");
        Locator agreed = page.locator("#done tr[data-client='" + client + "']:has(form[action*='/agreements/'])");
        assertThat(agreed).containsText("122,00");
        agreed.locator("button").click();
        assertThat(page.locator("#notice")).containsText("Annullat");
        assertThat(agreed).hasCount(0);
    }

    @Test
    void aMessageThatNeedsNoAnswerLeavesTheList(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        client(riguardo);
        String client = Imports.clientId(api, "Giornata Lunga S.r.l.");
        MailIT.append(
                riguardo,
                "INBOX",
                "From: info@giornatalunga.example\nTo: studio@riguardo.example\nMessage-ID: <lunga-1@it.example>\n"
                        + "Subject: Orari\n\nVi confermo che la sede apre alle nove.\n");
        Eventually.eventually(
                "the message waits for an answer",
                () -> api.json("clients/" + client + "/decision")
                        .required("action")
                        .textValue(),
                "REPLY"::equals);
        Page page = riguardo.browsers().signIn("paolo");
        page.navigate(riguardo.baseUrl() + "/?text=Giornata");
        Locator name = page.locator("#worklist tr[data-client='" + client + "'][data-action=REPLY] a.client");
        name.click();
        page.locator("#panel #no-answer button").click();
        assertThat(page.locator("#notice")).containsText("Giornata Lunga S.r.l.: non serve risposta");
        assertThat(name).hasCount(0);

        page.navigate(riguardo.baseUrl() + "/worklist/done?text=Giornata");
        Locator done = page.locator("#done tr[data-client='" + client + "']:has(form[action*='/no-answer/'])");
        assertThat(done.locator(".why")).hasText("Orari");
        done.locator("button").click();
        assertThat(done).hasCount(0);
        page.navigate(riguardo.baseUrl() + "/?text=Giornata");
        assertThat(name).isVisible();
    }

    @Test
    void aDisputedAmountIsMarkedWhereItStands(Riguardo riguardo) throws Exception {
        String client = client(riguardo);
        Page page = riguardo.browsers().signIn("paolo");
        page.navigate(riguardo.baseUrl() + "/clients/" + client);
        Locator item = page.locator("#owed tbody tr").first();

        item.locator("form[action$='/dispute'] button").click();
        assertThat(page.locator("#notice")).containsText("contestato");
        assertThat(item.locator(".badge")).hasText("contestato");
        item.locator("form[action$='/dispute'] button").click();
        assertThat(page.locator("#notice")).containsText("chiusa");
        assertThat(item.locator(".badge")).hasCount(0);
    }

    /** A page can be seen, and has its address, before its script hears keys. */
    private static void pressOnNewPage(Page page, String key) {
        page.waitForLoadState();
        page.keyboard().press(key);
    }

    private static void signInAgain(Page page) {
        page.locator("#username").fill("anna");
        page.locator("#password").fill("anna");
        page.locator("#kc-login").click();
    }

    private static String client(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        if (Imports.of(api, FILE).isEmpty()) {
            riguardo.drop(
                    FILE,
                    Samples.list(List.of(
                            Samples.row(NAME, TaxCodes.next(), "GP-1", 12, "info@giornatapiena.example"),
                            Samples.row(
                                    "Giornata Lunga S.r.l.",
                                    TaxCodes.next(),
                                    "GL-1",
                                    12,
                                    "info@giornatalunga.example"))));
            Imports.ended(api, FILE);
        }
        return Imports.clientId(api, NAME);
    }
}
