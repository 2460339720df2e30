package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Mail whose client is not clear, on the deployed application: shown with candidates and reasons, assigned by a key, taken back with what followed. */
@RiguardoTest
class MailLinkingIT {
    private static final String STUDIO = "studio@riguardo.example";
    private static final String ONE = "Impianti Collina S.r.l.";
    private static final String OTHER = "Vivaio Collina S.n.c.";
    private static final String ONE_NUMBER = TaxCodes.next();
    private static final String OTHER_NUMBER = TaxCodes.next();

    private static String one;
    private static String other;

    @BeforeAll
    static void twoClientsAndTheirMail(Riguardo riguardo) throws Exception {
        String file = "elenco-collina.csv";
        riguardo.drop(
                file,
                Samples.list(List.of(
                        Samples.row(ONE, ONE_NUMBER, "CO-1", 12, "info@impianti-collina.example"),
                        Samples.row(OTHER, OTHER_NUMBER, "CO-2", 12, "info@vivaio-collina.example"))));
        Api api = riguardo.api("paolo");
        Imports.ended(api, file);
        one = Imports.clientId(api, ONE);
        other = Imports.clientId(api, OTHER);
    }

    private static JsonNode received(Riguardo riguardo, String from, String id, String more) throws Exception {
        MailIT.append(
                riguardo,
                "INBOX",
                "From: " + from + "\nTo: " + STUDIO + "\nMessage-ID: <" + id + "@collina.example>\n" + more);
        String path = "messages?messageId=" + URLEncoder.encode("<" + id + "@collina.example>", StandardCharsets.UTF_8);
        return eventually(
                        "the mail " + id + " is read",
                        () -> riguardo.api("paolo").json(path).required("items"),
                        items -> items.size() == 1)
                .get(0);
    }

    private static String clientOf(Riguardo riguardo, JsonNode message) throws Exception {
        return riguardo.api("paolo")
                .json("messages/" + message.required("id").textValue())
                .path("clientId")
                .asText("null");
    }

    @Test
    void mailOfAClientsDomainAndOfItsNumberIsLinkedAndSaysWhy(Riguardo riguardo) throws Exception {
        JsonNode byDomain = received(riguardo, "magazzino@impianti-collina.example", "dominio", "\nArriviamo.\n");
        assertThat(byDomain.required("clientId").textValue()).isEqualTo(one);
        assertThat(byDomain.required("linkReason").textValue()).isEqualTo("domain");
        JsonNode byNumber =
                received(riguardo, "qualcuno@altrove.example", "numero", "\nSiamo il CF " + OTHER_NUMBER + ".\n");
        assertThat(byNumber.required("clientId").textValue()).isEqualTo(other);

        Page page = riguardo.browsers().signIn("paolo", "it-IT", ColorScheme.LIGHT);
        page.navigate(riguardo.baseUrl() + "/clients/" + one);
        assertThat(page.locator("#timeline"))
                .containsText("perché: il dominio impianti-collina.example è solo di questo cliente");
        page.locator("#timeline .why a").first().click();
        assertThat(page.locator("#link")).containsText(ONE);
        page.locator("#refuse").click();
        assertThat(page.locator("#notice")).isVisible();
        assertThat(clientOf(riguardo, byDomain)).isEqualTo("null");
        page.locator("#undo").click();
        eventually("it is the client's again", () -> clientOf(riguardo, byDomain), one::equals);
    }

    @Test
    void anUnclearOneIsAssignedByAKeyAndTakenBackWithWhatFollowed(Riguardo riguardo) throws Exception {
        JsonNode first = received(
                riguardo,
                "Rag. Bruni <bruni@contabile.example>",
                "incerta",
                "Subject: Due clienti\n\nVi scrivo per " + ONE_NUMBER + " e per " + OTHER_NUMBER + ".\n");
        JsonNode second = received(riguardo, "bruni@contabile.example", "altra", "Subject: Poi\n\nE allora?\n");
        assertThat(clientOf(riguardo, first)).isEqualTo("null");

        Page page = riguardo.browsers().signIn("paolo", "it-IT", ColorScheme.LIGHT);
        page.navigate(riguardo.baseUrl() + "/mail/unassigned");
        Locator card = page.locator("[data-message='" + first.required("id").textValue() + "']");
        assertThat(card).containsText("altro messaggio da questo indirizzo");
        assertThat(card.locator("button.pick")).hasCount(2);
        assertThat(card).containsText("nel testo c'è il suo numero " + ONE_NUMBER);
        Locator wanted = card.locator("button.pick").filter(new Locator.FilterOptions().setHasText(OTHER));
        String place = wanted.evaluate("b => String([...b.form.querySelectorAll('button.pick')].indexOf(b) + 1)")
                .toString();
        wanted.focus();
        page.keyboard().press(place);
        assertThat(page.locator("#notice")).containsText("Assegnata a " + OTHER + ": 2 messaggi");
        assertThat(clientOf(riguardo, second)).isEqualTo(other);
        JsonNode third = received(riguardo, "bruni@contabile.example", "dopo", "Subject: Infine\n\nGrazie.\n");
        assertThat(third.required("clientId").textValue()).isEqualTo(other);

        page.navigate(riguardo.baseUrl() + "/mail/decided");
        Locator said = page.locator("[data-said]").filter(new Locator.FilterOptions().setHasText("Due clienti"));
        assertThat(said).containsText("Ricordato: bruni@contabile.example");
        said.locator("a.button").click();
        assertThat(page.locator("#preview")).containsText("Usciranno da questo cliente: 3 messaggi");
        page.locator("#take-back").click();
        assertThat(page.locator("#notice")).isVisible();
        for (JsonNode message : List.of(first, second, third)) {
            assertThat(clientOf(riguardo, message)).isEqualTo("null");
        }
    }

    @Test
    void aSenderThatIsNoClientIsNotAskedAboutUntilThatIsTakenBack(Riguardo riguardo) throws Exception {
        JsonNode message = received(riguardo, "offerte@negozio.example", "offerta", "Subject: Sconti\n\nCompra!\n");
        String id = message.required("id").textValue();
        Page page = riguardo.browsers().signIn("paolo", "it-IT", ColorScheme.LIGHT);
        page.navigate(riguardo.baseUrl() + "/mail/unassigned");
        page.locator("[data-message='" + id + "'] details.ignore summary").click();
        page.locator("[data-message='" + id + "'] details.ignore button")
                .first()
                .click();
        assertThat(page.locator("#notice")).containsText("non si chiederà più");
        assertThat(page.locator("[data-message='" + id + "']")).hasCount(0);
        page.navigate(riguardo.baseUrl() + "/mail/decided");
        page.locator("[data-ignored]")
                .filter(new Locator.FilterOptions().setHasText("offerte@negozio.example"))
                .locator("button")
                .click();
        assertThat(page.locator("[data-message='" + id + "']")).hasCount(1);
    }

    @Test
    void theApiSaysAndTakesBackTheSame(Riguardo riguardo) throws Exception {
        Api api = riguardo.api("paolo");
        String id = received(riguardo, "capo@ditta-nuova.example", "api", "\nBuongiorno\n")
                .required("id")
                .textValue();
        HttpResponse<String> assigned =
                api.post("messages/" + id + "/assignment", "{\"clientId\": \"" + one + "\", \"teach\": \"DOMAIN\"}");
        assertThat(assigned.statusCode()).as(assigned.body()).isEqualTo(201);
        assertThat(assigned.body()).contains("ditta-nuova.example");
        assertThat(received(riguardo, "altri@ditta-nuova.example", "api-2", "\nBuongiorno\n")
                        .required("linkReason")
                        .textValue())
                .isEqualTo("domain");
        String said =
                api.json("assignments").required("items").get(0).required("id").textValue();
        assertThat(api.json("assignments/" + said + "/undo-preview")
                        .required("messages")
                        .intValue())
                .isEqualTo(2);
        assertThat(riguardo.api("vera")
                        .get("assignments/" + said + "/undo-preview")
                        .statusCode())
                .isEqualTo(404);
        assertThat(api.send("DELETE", "assignments/" + said, "").statusCode()).isEqualTo(204);
        assertThat(api.json("messages/" + id).path("clientId").isNull()).isTrue();
        assertThat(api.post("messages/" + id + "/assignment", "{\"clientId\": \"" + one + "\", \"teach\": \"X\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void thePagesAreSeen(Riguardo riguardo) throws Exception {
        String id = received(
                        riguardo,
                        "Rag. Neri <neri@studio-neri.example>",
                        "foto",
                        "Subject: Per due\n\nVi scrivo per " + ONE_NUMBER + " e per " + OTHER_NUMBER + ".\n")
                .required("id")
                .textValue();
        for (int width : List.of(1280, 390)) {
            Page page = riguardo.browsers().signIn("paolo", "it-IT", ColorScheme.LIGHT);
            page.setViewportSize(width, 844);
            for (String path : List.of("/mail/unassigned", "/mail/unassigned/" + id, "/mail/decided")) {
                page.navigate(riguardo.baseUrl() + path);
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as(path + " fits")
                        .isTrue();
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target/mail", path.replaceAll("[^a-z]+", "-") + width + ".png"))
                        .setFullPage(true));
            }
        }
    }
}
